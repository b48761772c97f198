package dev.bucketpress.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands, on two folders. */
class AuditTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
    private static final String HELLO = "---\ntitle: Hello\ndate: 2020-02-02\n---\nBody\n";
    private static final String PAGE = "2020/02/02/hello/index.html";
    private static final String RECORD = "api/posts/hello.md.json";
    private static final String BROKEN = "---\ntitle: Broken\ndate: never\n---\nBody\n";
    private static final String WHATS_WRONG = "line 3, column 7: `never` is not a date. Write it as"
            + " `2020-02-02 15:31:41`, or with its zone as `2020-02-02T15:31:41+08:00`.";

    @TempDir
    private Path folder;

    private final Map<String, String> settings = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        out.reset();
        Map<String, String> all = new HashMap<>();
        all.put("bucketpress.source-bucket", "file:" + folder.resolve("posts"));
        all.put("bucketpress.public-bucket", "file:" + folder.resolve("public"));
        all.put("bucketpress.site.url", "https://blog.example.org");
        all.putAll(settings);
        return Audit.run(
                List.of(arguments),
                all,
                CLOCK,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    /** What was said, but for how long it took. */
    private String said() {
        return out.toString(StandardCharsets.UTF_8).replaceFirst("\\d+ requests in .*\n$", "");
    }

    private void post(String key, String text) throws IOException {
        write("posts/" + key, text);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void delete(String path) throws IOException {
        Files.delete(folder.resolve(path));
    }

    private String read(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    /** Every file of both folders, and when it was written. */
    private Map<String, String> everything() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (!file.getFileName().toString().equals("lock")) {
                    files.put(file.toString(), Files.getLastModifiedTime(file).toString());
                }
            }
        }
        return files;
    }

    @Test
    void aComparisonTellsWhatWouldBeImportedAndWritesNothing() throws IOException {
        post("hello.md", HELLO);
        post("hello/pic.png", "pixels");
        post("_drafts/later.md", HELLO);
        post("draft.md", "---\ndraft: true\n---\nBody\n");
        post("broken.md", BROKEN);
        Map<String, String> before = everything();

        assertThat(run("compare")).isEqualTo(1);

        assertThat(said()).isEqualTo("""
                hello/pic.png  would be published at /files/hello/pic.png, since it has no copy
                hello.md  would be published at /2020/02/02/hello/, since it was never published
                broken.md  would be rejected: %s

                Posts and files: 5. As they should be: 2. To be published: 2. To be withdrawn: 0. Rejected: 1. \
                Not looked at: 0.
                """.formatted(WHATS_WRONG));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void anImportPublishesEverythingAndLeavesNothingToBeFound() throws IOException {
        post(
                "a.md",
                "---\ndate: 2020-02-02\n---\n[other](z.md) and ![](pic.png) and `code`\n\n```java\nclass A {}\n```\n");
        post("pic.png", "pixels");
        post("z.md", "---\ndate: 2020-02-03\n---\nOther\n");

        assertThat(run("mend")).isZero();
        assertThat(said()).contains("a.md  published at /2020/02/02/a/", "Published: 3. Withdrawn: 0. Rejected: 0.");
        assertThat(read("public/2020/02/02/a/index.html")).contains("href=\"/2020/02/03/z/\"");

        assertThat(run("compare", "everything=true")).isZero();
        assertThat(said())
                .isEqualTo("Posts and files: 3. As they should be: 3. To be published: 0."
                        + " To be withdrawn: 0. Rejected: 0. Not looked at: 0.\n");
    }

    @Test
    void whatDiffersIsToldWithTheReasonAndMended() throws IOException {
        for (String name : List.of("edited", "gone", "lost", "altered", "fine", "hidden", "moved")) {
            post(name + ".md", HELLO);
        }
        post("pic.png", "pixels");
        post("old.png", "pixels");
        run("mend");
        post("edited.md", HELLO + "more");
        delete("posts/gone.md");
        delete("public/2020/02/02/lost/index.html");
        write("public/2020/02/02/altered/index.html", "somebody else's");
        post("hidden.md", "---\ndraft: true\n---\n");
        post("moved.md", HELLO.replace("title", "urlname: there\ntitle"));
        post("pic.png", "other pixels");
        delete("posts/old.png");

        assertThat(run("compare")).isEqualTo(1);
        assertThat(said()).isEqualTo("""
                old.png  would be withdrawn: it is not in the bucket
                pic.png  would be published at /files/pic.png, since its copy is of another original
                altered.md  would be published at /2020/02/02/altered/, since its page was changed by somebody else
                edited.md  would be published at /2020/02/02/edited/, since it changed since it was published
                gone.md  would be withdrawn: it is not in the bucket
                hidden.md  would be withdrawn: it says `draft: true`
                lost.md  would be published at /2020/02/02/lost/, since its page is missing
                moved.md  would be published at /2020/02/02/there/, since it changed since it was published

                Posts and files: 9. As they should be: 1. To be published: 5. To be withdrawn: 3. Rejected: 0. \
                Not looked at: 0.
                """);

        assertThat(run("mend")).isZero();
        assertThat(run("compare", "everything")).isZero();
        assertThat(read("public/2020/02/02/moved/index.html")).contains("url=/2020/02/02/there/");
        assertThat(folder.resolve("public/files/old.png")).doesNotExist();
    }

    @Test
    void aPostIsLookedAtAgainWhenWhatItLinksToMayBeThereByNow() throws IOException {
        post("a.md", "---\ndate: 2020-02-02\n---\n[other](z.md) and {% post_link z %}\n");
        post("b.md", "---\ndate: 2020-02-02\n---\n![](pic.png)\n");
        run("mend");
        assertThat(run("compare")).isZero();
        post("z.md", "---\ndate: 2020-02-03\n---\nOther\n");
        post("pic.png", "pixels");

        assertThat(run("mend")).isZero();

        assertThat(said()).contains("a.md  published", "b.md  published");
        assertThat(run("compare", "everything=true")).isZero();
    }

    @Test
    void anOpenProblemIsListedUntilItIsMended() throws IOException {
        post("broken.md", BROKEN);
        assertThat(run("mend")).isEqualTo(1);
        assertThat(said()).startsWith("broken.md  rejected: " + WHATS_WRONG);

        assertThat(run("compare")).isEqualTo(1);
        assertThat(said()).startsWith("broken.md  rejected: " + WHATS_WRONG);

        post("broken.md", HELLO);
        assertThat(run("compare")).isEqualTo(1);
        assertThat(said())
                .contains("broken.md  would be published at /2020/02/02/broken/, since it has a problem report");
        assertThat(run("mend")).isZero();
        assertThat(folder.resolve("posts/broken.md.problem.txt")).doesNotExist();
    }

    @Test
    void aReportThatNoRecordKnowsOfGoes() throws IOException {
        post("hello.md", HELLO);
        post("hello.md.problem.txt", "of a public bucket that was emptied");
        post("gone.md.problem.txt", "of a post that went with it");

        assertThat(run("compare")).isEqualTo(1);
        assertThat(said()).contains("gone.md  would be withdrawn: it is not in the bucket");
        assertThat(run("mend")).isZero();
        assertThat(folder.resolve("posts")).isDirectoryNotContaining("glob:**.txt");
    }

    @Test
    void aPostWhosePageWasTakenGetsItWhenTheFirstOwnerHasGone() throws IOException {
        post("b.md", HELLO.replace("title", "urlname: x\ntitle"));
        run("mend");
        post("a.md", HELLO.replace("title", "urlname: x\ntitle"));
        assertThat(run("mend")).isEqualTo(1);
        assertThat(said()).startsWith("a.md  rejected: line 1, column 1: The page `/2020/02/02/x/` is taken");

        delete("posts/b.md");

        assertThat(run("mend")).isZero();
        assertThat(said()).contains("b.md  withdrawn", "a.md  published at /2020/02/02/x/");
    }

    @Test
    void otherSettingsShowWhenEverythingIsLookedAt() throws IOException {
        post("hello.md", HELLO);
        run("mend");
        settings.put("bucketpress.site.title", "Renamed");

        assertThat(run("compare")).isZero();
        assertThat(run("compare", "everything")).isZero();
        assertThat(run("compare", "everything=true")).isEqualTo(1);
        assertThat(said())
                .startsWith(
                        "hello.md  would be published at /2020/02/02/hello/, since it would come out otherwise now");
        assertThat(run("mend", "everything=true")).isZero();
        assertThat(read("public/" + PAGE)).contains("Renamed");
    }

    @Test
    void aMendingThatWasCutShortIsTakenUpWhereItWas() throws IOException {
        post("hello.md", HELLO);
        post("z.md", HELLO);
        run("mend");
        delete("public/" + RECORD);
        delete("public/" + PAGE);

        run("mend");

        assertThat(said()).startsWith("hello.md  published").contains("As they should be: 1. Published: 1.");
    }

    @Test
    void aPageThatNoRecordNamesIsToldAndMendedWhenThatIsAskedFor() throws IOException {
        post("hello.md", HELLO);
        run("mend");
        copyOfThePage("2019/live/index.html");
        write("public/about/index.html", "not Bucketpress's");

        assertThat(run("mend")).isEqualTo(1);
        assertThat(said())
                .startsWith("2019/live/index.html  says it is a page of `hello.md`, whose record does not name it.");
        assertThat(run("mend", "orphans=true")).isZero();
        assertThat(read("public/2019/live/index.html")).contains("url=/2020/02/02/hello/");
        assertThat(run("compare")).isZero();

        delete("posts/hello.md");
        copyOfThePage("2018/gone/index.html");
        assertThat(run("mend", "orphans=true")).isZero();
        assertThat(folder.resolve("public/2018")).doesNotExist();
        assertThat(folder.resolve("public/2019")).doesNotExist();
        assertThat(read("public/about/index.html")).isEqualTo("not Bucketpress's");
    }

    private void copyOfThePage(String key) throws IOException {
        write("public/" + key, read("public/" + PAGE));
        write("public/.bucketpress/meta/" + key + ".headers", read("public/.bucketpress/meta/" + PAGE + ".headers"));
    }

    @Test
    void aRecordThatCannotBeReadIsToldAndHoldsNobodyUp() throws IOException {
        post("hello.md", HELLO);
        run("mend");
        write("public/" + RECORD, "not a record");
        post("z.md", HELLO);

        assertThat(run("mend")).isEqualTo(1);
        assertThat(said())
                .startsWith("z.md  published at /2020/02/02/z/\nhello.md  the record " + RECORD)
                .endsWith("Published: 1. Withdrawn: 0. Rejected: 0. Not looked at: 1.\n");
    }

    @Test
    void comparingWhatIsAsItShouldBeTakesARequestAPost() throws IOException {
        for (int i = 0; i < 30; i++) {
            post("post" + i + ".md", HELLO);
            post("pic" + i + ".png", "pixels");
        }
        run("mend");

        assertThat(run("compare")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\n30 requests in ");
    }

    @Test
    void asManyAtOnceAsAskedForComeToTheSame() throws IOException {
        for (int i = 0; i < 30; i++) {
            post("post" + i + ".md", i % 3 == 0 ? BROKEN : HELLO);
        }
        run("compare", "at-once=1");
        String one = said();
        run("compare", "at-once=64");

        assertThat(said()).isEqualTo(one).contains("To be published: 20.", "Rejected: 10.");
    }

    @Test
    void whatCannotBeDoneIsSaid() {
        assertThat(run("repair")).isEqualTo(2);
        assertThat(run("mend", "at-once=1000")).isEqualTo(2);
        settings.put("bucketpress.source-bucket", "posts-of-mine");
        settings.put("quarkus.s3.endpoint-override", "http://127.0.0.1:9");
        settings.put("quarkus.s3.aws.region", "us-east-1");
        assertThat(run("compare")).isEqualTo(2);
        settings.put("bucketpress.site.url", "nowhere");
        assertThat(run("compare")).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("`repair` is nothing to be done; say `compare` or `mend`.")
                .contains("`at-once` is `1000`; write a number from 1 to 256.")
                .contains("LIST  in bucket posts-of-mine failed")
                .contains("The setting bucketpress.site.url is `nowhere`");
        assertThat(out.size()).isZero();
    }
}
