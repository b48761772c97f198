package dev.bucketpress.bench;

import dev.bucketpress.testing.S3Server;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Starts each contender as Lambda does, in turn, many times, and prints medians and what they are to the yardstick's. */
final class FunctionBench {

    private static final int RUNS = Integer.getInteger("bench.runs", 20);
    private static final int POSTS_A_RUN = 21;
    private static final int POSTS_OF_A_LONG_RUN = Integer.getInteger("bench.posts", 1000);
    private static final int COUNTED_POSTS = 11;
    private static final Duration ADDED = Duration.ofMillis(20);
    /** What the others are measured by. */
    private static final String YARDSTICK = "Node.js";

    private static final double BYTES_A_MEGABYTE = 1e6;

    private final List<Contender> contenders;
    private final Map<Contender, List<Run>> runs = new HashMap<>();
    private final Map<Contender, Run> longRuns = new HashMap<>();
    private final Map<Contender, Double> requests = new HashMap<>();
    private final Map<Contender, Run> throughProxy = new HashMap<>();
    private final Map<Contender, Run> overNetwork = new HashMap<>();

    private FunctionBench(List<Contender> contenders) {
        this.contenders = contenders;
    }

    public static void main(String[] args) throws Exception {
        FunctionBench bench = new FunctionBench(Contender.all());
        bench.measure();
        bench.print();
        printLists();
        ColdStarts.measure().print();
        printOwnCpu();
        System.exit(0);
    }

    private void measure() throws Exception {
        URI s3 = S3Server.shared().endpoint();
        for (int i = 0; i <= RUNS; i++) {
            for (Contender contender : contenders) {
                Run run = Run.of(contender, POSTS_A_RUN, s3);
                // The first of each warms up the S3 server and the disk.
                if (i > 0) {
                    runs.computeIfAbsent(contender, c -> new ArrayList<>()).add(run);
                }
            }
        }
        for (Contender contender : contenders) {
            longRuns.put(contender, Run.of(contender, POSTS_OF_A_LONG_RUN, s3));
            try (CountingProxy proxy = new CountingProxy(s3, Duration.ZERO)) {
                throughProxy.put(contender, Run.of(contender, COUNTED_POSTS, proxy.address()));
                requests.put(contender, (double) proxy.requests() / COUNTED_POSTS);
            }
            try (CountingProxy proxy = new CountingProxy(s3, ADDED)) {
                overNetwork.put(contender, Run.of(contender, COUNTED_POSTS, proxy.address()));
            }
        }
    }

    private void print() throws IOException {
        StringBuilder head = new StringBuilder("| median of " + RUNS + " |");
        contenders.forEach(
                contender -> head.append(' ').append(contender.name()).append(" | ÷ " + YARDSTICK + " |"));
        System.out.println(head);
        System.out.println("| --- |" + " ---: | ---: |".repeat(contenders.size()));
        row("exec → first `/next`, ms", c -> median(each(c, Run::firstAsked)));
        row(
                "the slowest of them, ms",
                c -> each(c, Run::firstAsked).stream().max(Double::compare).orElseThrow());
        row("exec → first answer, ms", c -> median(each(c, Run::firstAnswer)));
        row(
                "the slowest of them, ms",
                c -> each(c, Run::firstAnswer).stream().max(Double::compare).orElseThrow());
        row(
                "a warm post, ms",
                c -> median(
                        runs.get(c).stream().flatMap(run -> run.warm().stream()).toList()));
        row("peak memory, 21 posts, MB", c -> median(each(c, Run::peakMemory)));
        row(
                "a post of " + POSTS_OF_A_LONG_RUN + ", ms",
                c -> median(longRuns.get(c).warm()));
        row(
                "peak memory, " + POSTS_OF_A_LONG_RUN + " posts, MB",
                c -> longRuns.get(c).peakMemory());
        row(
                "CPU a post of " + POSTS_OF_A_LONG_RUN + ", ms",
                c -> longRuns.get(c).cpu());
        String network = ADDED.toMillis() + " ms added a request: ";
        row(network + "exec → first answer, ms", c -> overNetwork.get(c).firstAnswer());
        row(network + "a warm post, ms", c -> median(overNetwork.get(c).warm()));
        row("round trips of a warm post", this::roundTrips);
        row("requests a post", requests::get);
        sizes();
    }

    /** By how many times what was added a post took longer: requests that wait for one another. */
    private double roundTrips(Contender contender) {
        return (median(overNetwork.get(contender).warm())
                        - median(throughProxy.get(contender).warm()))
                / ADDED.toMillis();
    }

    private void sizes() throws IOException {
        StringBuilder row = new StringBuilder("| zip, MB |");
        for (Contender contender : contenders) {
            row.append(
                    contender.zip().isEmpty()
                            ? " | |"
                            : String.format(
                                    Locale.ROOT,
                                    " %.1f | |",
                                    Files.size(contender.zip().get()) / BYTES_A_MEGABYTE));
        }
        System.out.println(row);
    }

    /** The home page's time, and its requests; nobody but Bucketpress keeps lists here. */
    private static void printLists() throws Exception {
        URI s3 = S3Server.shared().endpoint();
        for (Contender contender : List.of(Contender.executable(), Contender.jvm())) {
            try (CountingProxy near = new CountingProxy(s3, Duration.ZERO);
                    CountingProxy far = new CountingProxy(s3, ADDED)) {
                double fast = median(Run.toHomePage(contender, COUNTED_POSTS, near.address()));
                double slow = median(Run.toHomePage(contender, COUNTED_POSTS, far.address()));
                System.out.printf(
                        Locale.ROOT,
                        "from a new post to the home page, %s: %.1f ms, with 20 ms added a request %.1f ms, "
                                + "so %.1f round trips; %.1f requests%n",
                        contender.name(),
                        fast,
                        slow,
                        (slow - fast) / ADDED.toMillis(),
                        (double) near.requests() / COUNTED_POSTS);
            }
        }
    }

    private static void printOwnCpu() throws Exception {
        Run run = Run.inFolders(Contender.executable(), POSTS_OF_A_LONG_RUN, Files.createTempDirectory("bench"));
        System.out.printf(
                Locale.ROOT, "CPU a post of 4 KB, between two folders instead of S3's buckets: %.2f ms%n", run.cpu());
    }

    private List<Double> each(Contender contender, Function<Run, Double> figure) {
        return runs.get(contender).stream().map(figure).toList();
    }

    private void row(String name, Function<Contender, Double> figure) {
        double yardstick = contenders.stream()
                .filter(c -> c.name().equals(YARDSTICK))
                .map(figure)
                .findFirst()
                .orElseThrow();
        StringBuilder row = new StringBuilder("| " + name + " |");
        for (Contender contender : contenders) {
            double value = figure.apply(contender);
            row.append(String.format(Locale.ROOT, " %.1f | %.2f |", value, value / yardstick));
        }
        System.out.println(row);
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
