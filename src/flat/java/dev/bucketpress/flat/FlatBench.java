package dev.bucketpress.flat;

import dev.bucketpress.storage.S3Bucket;
import dev.bucketpress.testing.S3Server;
import dev.bucketpress.threads.ParallelRunner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Makes sites of ever more posts, and prints what one change takes in each. */
final class FlatBench {

    private static final List<Integer> SIZES = numbers("flat.sizes");
    private static final List<Integer> HEXO_SIZES = numbers("flat.hexo");
    private static final int S3_SIZE = Integer.getInteger("flat.s3");
    private static final int HOME_SIZE = 1_000;

    /** Of more posts the pages are not rendered: that would take longer than all the rest. */
    private static final int MOST_RENDERED = 10_000;

    private static final String NOT_MEASURED = "–";

    private static final ParallelRunner MANY = new ParallelRunner(16);

    private final Table imports = new Table(
            "imported", "posts", "ms of CPU to publish one", "to list it", "requests to publish one", "to list it");

    private FlatBench() {}

    public static void main(String[] args) throws Exception {
        // Before the function's own settings are read, all that libraries have to say would be kept.
        Logger.getLogger("").setLevel(Level.INFO);
        FlatBench bench = new FlatBench();
        bench.warmUp();
        Report s3 = new Report("Over an S3 server, " + Spread.SAME_PACE.words() + ":");
        List<Report> reports = new ArrayList<>();
        for (Spread spread : Spread.values()) {
            reports.add(bench.grow(spread));
        }
        bench.importInNoOrder();
        bench.importWithSearch();
        s3.add(S3_SIZE, bench.onS3());
        bench.imports.print();
        reports.forEach(Report::print);
        s3.print();
        printHomePage();
        printHexo();
        System.exit(0);
    }

    private static List<Integer> numbers(String property) {
        return Stream.of(System.getProperty(property).split(","))
                .map(Integer::valueOf)
                .toList();
    }

    /** What is compiled and loaded by the way is nobody's. */
    private void warmUp() {
        List<Draft> drafts = Draft.all(2 * HOME_SIZE, Spread.SAME_YEARS);
        Blog blog = new Blog(new LeanBucket("posts"), new LeanBucket("public"));
        Import.of(blog, drafts);
        Change.measure(blog, drafts);
    }

    private Report grow(Spread spread) {
        Report report = new Report("In memory, " + spread.words() + ":");
        for (int posts : SIZES) {
            List<Draft> drafts = Draft.all(posts, spread);
            Blog blog = new Blog(new LeanBucket("posts"), new LeanBucket("public"));
            Import all = posts > MOST_RENDERED ? Import.mostlyRecords(blog, drafts) : Import.of(blog, drafts);
            note(spread.words() + ", by date", all);
            report.add(posts, Change.measure(blog, drafts));
        }
        return report;
    }

    private void importInNoOrder() {
        List<Draft> drafts = new ArrayList<>(Draft.all(S3_SIZE, Spread.SAME_PACE));
        Collections.shuffle(drafts, new Random(1));
        note(
                Spread.SAME_PACE.words() + ", in no order",
                Import.of(new Blog(new LeanBucket("posts"), new LeanBucket("public")), drafts));
    }

    private void importWithSearch() {
        note(
                Spread.SAME_PACE.words() + ", by date, with a search",
                Import.of(Blog.searchable(), Draft.all(S3_SIZE, Spread.SAME_PACE)));
    }

    private void note(String what, Import all) {
        boolean isWhole = all.published() == all.posts();
        double posts = all.posts();
        imports.row(
                what,
                all.posts(),
                isWhole ? all.publishing().cpu() / posts : NOT_MEASURED,
                all.listing().cpu() / posts,
                isWhole ? all.publishing().tally().requests() / posts : NOT_MEASURED,
                all.listing().tally().requests() / posts);
    }

    /** The site is made in memory and copied there. */
    private List<Measured> onS3() {
        S3Server server = S3Server.shared();
        List<Draft> drafts = Draft.all(S3_SIZE, Spread.SAME_PACE);
        LeanBucket posts = new LeanBucket("posts");
        LeanBucket pages = new LeanBucket("public");
        Import.of(new Blog(posts, pages), drafts);
        S3Bucket source = new S3Bucket(server.newBucket("posts"), server.client());
        S3Bucket published = new S3Bucket(server.newBucket("public"), server.client());
        posts.copyTo(source, MANY);
        pages.copyTo(published, MANY);
        return Change.measure(new Blog(source, published), drafts);
    }

    private static void printHomePage() throws Exception {
        Cost cost = HomePage.make().measure(Draft.all(HOME_SIZE, Spread.SAME_PACE));
        System.out.printf(
                Locale.ROOT,
                "%nFrom a changed post to the home page, between two folders, %,d posts: %.0f ms%n",
                HOME_SIZE,
                cost.millis());
    }

    private static void printHexo() throws Exception {
        Table table = new Table("Hexo 8", "posts", "all, ms", "one changed, ms", "KB written");
        for (int posts : HEXO_SIZES) {
            Hexo hexo = Hexo.measure(Draft.all(posts, Spread.SAME_PACE));
            table.row(
                    "`hexo generate`", posts, Math.round(hexo.all()), Math.round(hexo.change()), hexo.written() / 1000);
        }
        table.print();
    }
}
