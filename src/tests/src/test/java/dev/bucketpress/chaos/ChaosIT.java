package dev.bucketpress.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.testing.Fault;
import dev.bucketpress.testing.FaultProxy;
import dev.bucketpress.testing.FaultProxy.Script;
import dev.bucketpress.testing.S3Pair;
import dev.bucketpress.testing.S3Server;
import dev.bucketpress.testing.ZippedFunction;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The function, several at a time, between two buckets of a real S3 server, while posts change, events of them and of
 * their records come late, twice and in any order, requests fail, and functions are killed. {@link Size} says how it is
 * made larger.
 */
class ChaosIT {

    private final Size size = Size.ofProperties();
    private final S3Server server = S3Server.shared();
    private final FaultProxy proxy = new FaultProxy(server.endpoint());
    private final S3Pair buckets = new S3Pair(
            S3Server.client(proxy.open(Script.calm())), server.newBucket("posts"), server.newBucket("public"));
    private final Authors people = new Authors(size, buckets);

    @TempDir
    private Path folder;

    @Test
    void inTheEndThePublicBucketAgreesWithTheSourceBucketAndListsWithRecords() throws Exception {
        System.out.println("Chaos: " + size);
        long begin = System.nanoTime();
        Deliveries deliveries = new Deliveries(people, size, buckets, proxy);
        Path unpacked = ZippedFunction.unpacked(folder);

        int kills = run(deliveries, unpacked);
        Found found = new Found(buckets);
        List<String> differences = new ArrayList<>(new ConvergenceCheck(people, found).differences());
        differences.addAll(new ListsConvergenceCheck(buckets).differences());

        System.out.printf("Chaos: %s%n", deliveries);
        System.out.printf("Chaos: %s kills, %s requests, %s%n", kills, proxy.requests(), faults());
        System.out.printf(
                "Chaos: %s objects of posts, %s reports; %s differences; %s s%n",
                found.published().size(),
                found.reports(),
                differences.size(),
                Duration.ofNanos(System.nanoTime() - begin).toSeconds());
        differences.forEach(difference -> System.out.println("Chaos: " + difference));
        assertThat(differences).isEmpty();
        assertThat(kills)
                .as("functions that ended")
                .isLessThanOrEqualTo(proxy.count(Fault.KILLED) + proxy.count(Fault.KILLED_AFTERWARDS));
    }

    private int run(Deliveries deliveries, Path unpacked) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(size.functions());
        try {
            List<Runner> runners = new ArrayList<>();
            for (int i = 0; i < size.functions(); i++) {
                runners.add(new Runner(i, size, unpacked, buckets, proxy, deliveries));
            }
            int kills = 0;
            for (Future<Integer> ended : threads.invokeAll(runners)) {
                kills += ended.get();
            }
            return kills;
        } finally {
            threads.shutdown();
        }
    }

    private String faults() {
        return Arrays.stream(Fault.values())
                .filter(fault -> fault != Fault.NONE)
                .map(fault -> proxy.count(fault) + " " + fault)
                .collect(Collectors.joining(", "));
    }
}
