package dev.bucketpress.chaos;

import dev.bucketpress.testing.Fault;
import dev.bucketpress.testing.FaultProxy;
import dev.bucketpress.testing.HttpMessage;
import dev.bucketpress.testing.RuntimeApi;
import dev.bucketpress.testing.S3Pair;
import dev.bucketpress.testing.ZippedFunction;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;

/** One function and the queue's side of it: gives it events, and starts it anew when it was killed. */
final class Runner implements Callable<Integer>, FaultProxy.Script {

    private static final List<Fault> FAULTS = List.of(
            Fault.SLOW_DOWN,
            Fault.INTERNAL_ERROR,
            Fault.CLOCK_SKEW,
            Fault.LOST_RACE,
            Fault.LOST_REQUEST,
            Fault.LOST_ANSWER,
            Fault.SILENCE,
            Fault.SILENCE_AFTERWARDS,
            Fault.HALF_A_BODY,
            Fault.STALLED_BODY);

    private static final Set<String> WRITES = Set.of("PUT", "DELETE");

    private static final Duration LITTLE = Duration.ofSeconds(3);

    /** Timeouts are shorter than a function's own, so that a test need not wait long for an answer that never comes. */
    private static final Map<String, String> SETTINGS =
            Map.of("QUARKUS_S3_SDK_API_CALL_ATTEMPT_TIMEOUT", "1S", "QUARKUS_S3_SYNC_CLIENT_SOCKET_TIMEOUT", "2S");

    private final Size size;
    private final Random random;
    private final Path unpacked;
    private final S3Pair buckets;
    private final URI door;
    private final Deliveries deliveries;
    private volatile ZippedFunction function;

    Runner(int number, Size size, Path unpacked, S3Pair buckets, FaultProxy proxy, Deliveries deliveries)
            throws Exception {
        this.size = size;
        this.random = new Random(size.seed() + 2 + number);
        this.unpacked = unpacked;
        this.buckets = buckets;
        this.deliveries = deliveries;
        this.door = proxy.open(this);
        this.function = start();
    }

    /** One after the other: Lambda's runtime client for Java unpacks its library to one place for all. */
    private ZippedFunction start() throws Exception {
        synchronized (Runner.class) {
            ZippedFunction started = new ZippedFunction(unpacked, buckets, door, SETTINGS);
            started.awaitStart();
            return started;
        }
    }

    /** @return how often the function was killed */
    @Override
    public Integer call() throws Exception {
        try {
            return run();
        } finally {
            deliveries.giveUpUnlessDone();
            function.close();
        }
    }

    private int run() throws Exception {
        int kills = 0;
        for (var next = deliveries.take(); next.isPresent(); next = deliveries.take()) {
            RuntimeApi.Reply reply = function.invoke(next.get().event(), time());
            deliveries.answered(next.get(), reply);
            if (reply.equals(ZippedFunction.GONE)) {
                kills++;
                function.close();
                function = start();
            }
        }
        return kills;
    }

    private synchronized Duration time() {
        return random.nextInt(10) == 0 ? LITTLE : Duration.ofSeconds(size.seconds());
    }

    @Override
    public synchronized Fault faultOf(HttpMessage request) {
        if (random.nextInt(10_000) < size.kills()) {
            return random.nextBoolean() ? Fault.KILLED : Fault.KILLED_AFTERWARDS;
        }
        return random.nextInt(1000) < size.faults() ? FAULTS.get(random.nextInt(FAULTS.size())) : Fault.NONE;
    }

    /** S3 tells of records that were written, even where the writer does not learn of it. */
    @Override
    public void answered(HttpMessage request, HttpMessage answer) {
        String bucket = "/" + buckets.published() + "/";
        if (WRITES.contains(request.method())
                && answer.isSuccess()
                && request.object().startsWith(bucket + "api/posts/")) {
            deliveries.announceRecord(request.object().substring(bucket.length()));
        }
    }

    @Override
    public void kill() {
        function.kill();
    }
}
