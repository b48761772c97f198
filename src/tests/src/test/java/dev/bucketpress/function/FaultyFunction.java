package dev.bucketpress.function;

import dev.bucketpress.testing.Fault;
import dev.bucketpress.testing.FaultProxy;
import dev.bucketpress.testing.FaultProxy.Script;
import dev.bucketpress.testing.RuntimeApi;
import dev.bucketpress.testing.S3Event;
import dev.bucketpress.testing.S3Pair;
import dev.bucketpress.testing.S3Server;
import dev.bucketpress.testing.ZippedFunction;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A function between two buckets of its own, whose S3 fails it as a script says. */
final class FaultyFunction implements AutoCloseable {

    /** What becomes of a key that is handed back. */
    static final String AGAIN = "again";

    /** How long an attempt may take here: short, so that a test need not wait long for an answer that never comes. */
    private static final Duration ATTEMPT = Duration.ofMillis(300);

    /** How long a connection may be silent in the middle of an answer. */
    private static final Duration SOCKET = Duration.ofMillis(1500);

    private static final Duration PLENTY = Duration.ofMinutes(1);
    private static final Pattern OUTCOME = Pattern.compile("\"outcome\":\"(\\w+)\"");

    private final AtomicReference<Script> script = new AtomicReference<>(Script.calm());
    private final S3Pair s3 = new S3Pair(
            S3Server.shared().client(),
            S3Server.shared().newBucket("posts"),
            S3Server.shared().newBucket("public"));
    private final FaultProxy proxy = new FaultProxy(S3Server.shared().endpoint());
    private final ZippedFunction function;

    /** @param unpacked where the zip was unpacked */
    FaultyFunction(Path unpacked) throws IOException, InterruptedException {
        function = new ZippedFunction(
                unpacked,
                s3,
                proxy.open(request -> script.get().faultOf(request)),
                Map.of(
                        "QUARKUS_S3_SDK_API_CALL_ATTEMPT_TIMEOUT", ATTEMPT.toString(),
                        "QUARKUS_S3_SYNC_CLIENT_SOCKET_TIMEOUT", SOCKET.toString()));
        // A JVM takes longer for its first request than any test here wants to wait.
        reconcile("warm-up.md");
    }

    S3Pair s3() {
        return s3;
    }

    /** Has S3 do this from now on. */
    void make(Script next) {
        script.set(next);
    }

    /** How often a fault happened to a request. */
    int count(Fault fault) {
        return proxy.count(fault);
    }

    /** What becomes of a key in one word: the outcome's, or {@link #AGAIN}. */
    String reconcile(String key) throws InterruptedException {
        return reconcile(key, PLENTY);
    }

    /** @param left how long the function is told that it may take */
    String reconcile(String key, Duration left) throws InterruptedException {
        RuntimeApi.Reply reply = function.invoke(S3Event.put(s3.source(), key), left);
        Matcher outcome = OUTCOME.matcher(reply.body());
        return reply.to().equals("response") && outcome.find() ? outcome.group(1) : AGAIN;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        function.close();
        proxy.close();
    }
}
