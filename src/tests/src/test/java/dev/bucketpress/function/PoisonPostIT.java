package dev.bucketpress.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.testing.Fault;
import dev.bucketpress.testing.FaultProxy;
import dev.bucketpress.testing.HttpMessage;
import dev.bucketpress.testing.RuntimeApi;
import dev.bucketpress.testing.S3Event;
import dev.bucketpress.testing.S3Pair;
import dev.bucketpress.testing.S3Server;
import dev.bucketpress.testing.SqsEvent;
import dev.bucketpress.testing.ZippedFunction;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A post that ends the function as Lambda runs it: the function runs out of memory, or is killed, as for want of time. */
class PoisonPostIT {

    private static final String POISON = "poison.md";

    /** Enough for the largest of usual posts, and not for one that a setting allows to be larger. */
    private static final String SMALL_HEAP = "-Xmx64m";

    /** A JVM that lost something of its own with the memory goes on, though it may wait for ever: it is to end. */
    private static final Map<String, String> LARGE_POSTS =
            Map.of("BUCKETPRESS_MAX_POST_BYTES", "100000000", "JAVA_TOOL_OPTIONS", "-XX:+ExitOnOutOfMemoryError");

    private static final String LARGE_POST = "Words of a post. ".repeat(3_000_000);

    private static final List<String> NEIGHBOURS =
            IntStream.range(0, 9).mapToObj(i -> "post-" + i + ".md").toList();

    private final S3Server server = S3Server.shared();
    private final S3Pair s3 = new S3Pair(server.client(), server.newBucket("posts"), server.newBucket("public"));
    private final List<String> batch = new ArrayList<>(NEIGHBOURS);

    @TempDir
    private Path folder;

    private Path unpacked;

    @BeforeEach
    void dropAll() throws Exception {
        unpacked = ZippedFunction.unpacked(folder);
        batch.add(2, POISON);
        NEIGHBOURS.forEach(key -> s3.drop(key, "---\ndate: 2020-02-02\n---\nText"));
    }

    @Test
    void memoryEndsForOnePostAndItsNeighboursAreDoneAndAnswered() throws Exception {
        s3.drop(POISON, LARGE_POST);

        try (Small function = new Small()) {
            List<String> failures = function.failures(batch);
            assertThat(failures).isSubsetOf(POISON);
            assertThat(s3.publicKeys()).containsAll(recordsOf(NEIGHBOURS));
            assertThat(function.failures(failures)).isEmpty();

            assertThat(s3.sourceText(POISON + ".problem.txt")).contains("Two attempts");
            s3.drop("post-0.md", "---\ndate: 2020-02-02\n---\nEdited");
            assertThat(function.failures(batch)).isEmpty();
            assertThat(s3.publicText("2020/02/02/post-0/index.html")).contains("Edited");
        }
    }

    /** It is killed each time when it reads the post, and remembers nothing. */
    @Test
    void theFunctionIsKilledOverAPostUntilItIsRejected() throws Exception {
        s3.drop(POISON, "Text");
        int deliveries = 1;
        while (!deliver(deliveries)) {
            deliveries++;
        }

        assertThat(deliveries).isEqualTo(4);
        assertThat(s3.sourceText(POISON + ".problem.txt")).contains("Two attempts");
        assertThat(s3.publicKeys()).containsAll(recordsOf(NEIGHBOURS));
    }

    /** Delivers the batch to a new process; whether it was answered, and nothing of it is to be delivered again. */
    private boolean deliver(int receiveCount) throws Exception {
        try (FaultProxy proxy = new FaultProxy(server.endpoint());
                Killed function = new Killed(proxy)) {
            RuntimeApi.Reply reply = function.process.invoke(event(batch, receiveCount));
            return reply.to().equals("response")
                    && SqsEvent.failures(reply.body()).isEmpty();
        }
    }

    /**
     * A function of little memory. Where a process ends, as a JVM does whose memory ended and an executable that lost a
     * class with it, another takes its place.
     */
    private final class Small implements AutoCloseable {

        private int receiveCount;
        private ZippedFunction process = start();

        private Small() throws Exception {}

        private ZippedFunction start() throws Exception {
            return new ZippedFunction(unpacked, s3, server.endpoint(), LARGE_POSTS, SMALL_HEAP);
        }

        /** The keys of a batch that are to be delivered again. */
        List<String> failures(List<String> keys) throws Exception {
            receiveCount++;
            RuntimeApi.Reply reply = process.invoke(event(keys, receiveCount));
            if (reply.equals(ZippedFunction.GONE)) {
                process.close();
                process = start();
                return failures(keys);
            }
            assertThat(reply.to()).as(reply.body()).isEqualTo("response");
            return SqsEvent.failures(reply.body()).stream()
                    .map(id -> keys.get(Integer.parseInt(id)))
                    .toList();
        }

        @Override
        public void close() throws Exception {
            process.close();
        }
    }

    /** A function that is killed when it reads the post. */
    private final class Killed implements FaultProxy.Script, AutoCloseable {

        private final ZippedFunction process;

        Killed(FaultProxy proxy) throws Exception {
            URI door = proxy.open(this);
            process = new ZippedFunction(unpacked, s3, door, Map.of());
        }

        @Override
        public Fault faultOf(HttpMessage request) {
            boolean isRead =
                    request.method().equals("GET") && request.object().equals("/" + s3.source() + "/" + POISON);
            return isRead ? Fault.KILLED_AFTERWARDS : Fault.NONE;
        }

        @Override
        public void kill() {
            process.kill();
        }

        @Override
        public void close() throws Exception {
            process.close();
        }
    }

    private String event(List<String> keys, int receiveCount) {
        return SqsEvent.of(
                keys.stream().map(key -> S3Event.put(s3.source(), key)).toList(), receiveCount);
    }

    private static List<String> recordsOf(List<String> keys) {
        return keys.stream().map(key -> "api/posts/" + key + ".json").toList();
    }
}
