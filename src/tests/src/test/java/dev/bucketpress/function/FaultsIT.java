package dev.bucketpress.function;

import dev.bucketpress.testing.RuntimeApi;
import dev.bucketpress.testing.S3Event;
import dev.bucketpress.testing.S3Pair;
import dev.bucketpress.testing.ZippedFunction;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;

/** The function as Lambda runs it. */
class FaultsIT extends FaultContract {

    private static final Pattern OUTCOME = Pattern.compile("\"outcome\":\"(\\w+)\"");

    @TempDir
    private static Path folder;

    private S3Pair buckets;
    private ZippedFunction function;

    @Override
    void begin(S3Pair pair, String endpoint) throws Exception {
        buckets = pair;
        function = new ZippedFunction(
                ZippedFunction.unpacked(folder),
                pair,
                URI.create(endpoint),
                Map.of(
                        "QUARKUS_S3_SDK_API_CALL_ATTEMPT_TIMEOUT", ATTEMPT.toString(),
                        "QUARKUS_S3_SYNC_CLIENT_SOCKET_TIMEOUT", SOCKET.toString()));
        // A JVM takes longer for its first request than any test here wants to wait.
        reconcile("warm-up.md", Duration.ofMinutes(1));
    }

    @Override
    String reconcile(String key, Duration left) throws Exception {
        RuntimeApi.Reply reply = function.invoke(S3Event.put(buckets.source(), key), left);
        Matcher outcome = OUTCOME.matcher(reply.body());
        return reply.to().equals("response") && outcome.find() ? outcome.group(1) : AGAIN;
    }

    @Override
    void end() throws Exception {
        function.close();
    }
}
