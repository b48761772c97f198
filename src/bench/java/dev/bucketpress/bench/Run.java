package dev.bucketpress.bench;

import dev.bucketpress.testing.Checkout;
import dev.bucketpress.testing.RuntimeApi;
import dev.bucketpress.testing.S3Event;
import dev.bucketpress.testing.S3Pair;
import dev.bucketpress.testing.S3Server;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * What was measured of one process, from its start to its end.
 *
 * @param firstAsked milliseconds until it asked for its first event
 * @param firstAnswer milliseconds until it had published its first post
 * @param warm milliseconds of each post after the first
 * @param cpu milliseconds of processor time for each post after the first, in user and system mode
 * @param peakMemory the most it ever held in memory, in MB (VmHWM)
 */
record Run(double firstAsked, double firstAnswer, List<Double> warm, double cpu, double peakMemory) {

    private static final Path SAMPLE = Checkout.file("src/sample/posts/8dc3ab147e88005e390ee8a7df17a338.md");
    private static final double NANOS_A_MILLI = 1e6;

    /** Starts a contender and has it publish as many posts, each a new one. */
    static Run of(Contender contender, int posts, URI s3) throws IOException, InterruptedException, ExecutionException {
        Contender.Buckets buckets = bucketsOf(posts);
        return of(contender, posts, s3, buckets, buckets.source());
    }

    private static Contender.Buckets bucketsOf(int posts) throws IOException {
        S3Server server = S3Server.shared();
        S3Pair pair = new S3Pair(server.client(), server.newBucket("posts"), server.newBucket("public"));
        for (int i = 0; i < posts; i++) {
            pair.drop(key(i), post(i));
        }
        return new Contender.Buckets(pair.source(), pair.published());
    }

    /**
     * Starts a contender that keeps lists, and has it publish new posts.
     *
     * @return for each post after the first, the milliseconds from its event to the answer to the event of its record, by
     *     when it is on the home page
     */
    static List<Double> toHomePage(Contender contender, int posts, URI s3)
            throws IOException, InterruptedException, ExecutionException {
        Contender.Buckets buckets = bucketsOf(posts);
        List<Double> times = new ArrayList<>();
        try (RuntimeApi api = new RuntimeApi()) {
            Process process = contender.process(api.address(), s3, buckets).start();
            try {
                for (int i = 0; i < posts; i++) {
                    long start = System.nanoTime();
                    publish(api, buckets.source(), i);
                    list(api, buckets.published(), i);
                    times.add((System.nanoTime() - start) / NANOS_A_MILLI);
                }
            } finally {
                process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            }
        }
        return times.subList(1, posts);
    }

    /** The same between two folders of this machine: what is left when S3 is taken away. */
    static Run inFolders(Contender contender, int posts, Path home)
            throws IOException, InterruptedException, ExecutionException {
        Path source = Files.createDirectories(home.resolve("posts"));
        Path published = Files.createDirectories(home.resolve("public"));
        for (int i = 0; i < posts; i++) {
            Files.writeString(source.resolve(key(i)), post(i));
        }
        Contender.Buckets buckets = new Contender.Buckets("file:" + source, "file:" + published);
        return of(contender, posts, URI.create("http://localhost:9"), buckets, "posts");
    }

    /** The sample post, at a URL of its own. */
    private static String post(int number) throws IOException {
        return Files.readString(SAMPLE).replace("8dc3ab147e88005e390ee8a7df17a338", "post-" + number);
    }

    private static Run of(Contender contender, int posts, URI s3, Contender.Buckets buckets, String source)
            throws IOException, InterruptedException, ExecutionException {
        RuntimeApi api = new RuntimeApi();
        try (api) {
            long start = System.nanoTime();
            Process process = contender.process(api.address(), s3, buckets).start();
            try {
                publish(api, source, 0);
                double firstAnswer = (System.nanoTime() - start) / NANOS_A_MILLI;
                double firstAsked = (api.firstAsked() - start) / NANOS_A_MILLI;
                double cpuBefore = cpu(process);
                List<Double> warm = warm(api, source, posts);
                double cpu = (cpu(process) - cpuBefore) / (posts - 1);
                return new Run(firstAsked, firstAnswer, warm, cpu, peakMemory(process));
            } finally {
                process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            }
        }
    }

    private static String key(int post) {
        return "post-" + post + ".md";
    }

    private static List<Double> warm(RuntimeApi api, String source, int posts) throws InterruptedException {
        List<Double> times = new ArrayList<>();
        for (int i = 1; i < posts; i++) {
            long start = System.nanoTime();
            publish(api, source, i);
            times.add((System.nanoTime() - start) / NANOS_A_MILLI);
        }
        return times;
    }

    private static void publish(RuntimeApi api, String source, int post) throws InterruptedException {
        RuntimeApi.Reply reply = api.invoke(S3Event.put(source, key(post)));
        if (!reply.body().contains("published")) {
            throw new IllegalStateException(reply.toString());
        }
    }

    private static void list(RuntimeApi api, String published, int post) throws InterruptedException {
        RuntimeApi.Reply reply = api.invoke(S3Event.put(published, "api/posts/" + key(post) + ".json"));
        if (!reply.body().contains("listed")) {
            throw new IllegalStateException(reply.toString());
        }
    }

    private static double cpu(Process process) {
        return process.info().totalCpuDuration().orElseThrow().toNanos() / NANOS_A_MILLI;
    }

    private static double peakMemory(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
