package dev.bucketpress.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.lambda.EventProcessor;
import dev.bucketpress.lambda.LambdaHandler;
import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.storage.Content;
import dev.bucketpress.telemetry.JsonRunLog;
import dev.bucketpress.telemetry.RunLog;
import dev.bucketpress.testing.Invocation;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.S3Event;
import dev.bucketpress.testing.TestSite;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Publishes posts that hold a secret, and notes all that is said: logs, metrics and answers. */
final class SecretKeeping extends Handler implements BeforeEachCallback, AfterEachCallback {

    private static final String SECRET = "8317264905";
    private static final String KEY = "hello.md";
    private static final Logger ROOT = Logger.getLogger("");

    private final MemoryBucket source = new MemoryBucket("posts");
    private final MemoryBucket published = new MemoryBucket("public");
    private final StringBuilder said = new StringBuilder();
    private final Level level = ROOT.getLevel();

    private final RunLog runLog = new JsonRunLog(
            new OutputStream() {
                @Override
                public void write(int b) {
                    said.append((char) b);
                }
            },
            Clock.systemUTC(),
            Optional.empty());

    @Override
    public void beforeEach(ExtensionContext test) {
        setLevel(Level.ALL);
        ROOT.setLevel(Level.ALL);
        ROOT.addHandler(this);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        ROOT.removeHandler(this);
        ROOT.setLevel(level);
    }

    @Override
    public void publish(LogRecord record) {
        said.append(record.getMessage()).append(' ').append(record.getThrown());
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    /** The answer to the event of a post, in which {@code SECRET} stands for the secret. */
    String publish(String post) throws IOException {
        source.drop(KEY, post.replace("SECRET", SECRET));
        return publish();
    }

    /** Removes the post, and the event of that too is processed. */
    void remove() throws IOException {
        source.remove(KEY);
        publish();
    }

    String report() {
        return source.text(KEY + ".problem.txt");
    }

    CharSequence said() {
        return said;
    }

    void assertNothingIsTold() {
        source.remove(KEY);
        assertThat(said).isNotEmpty().doesNotContain(SECRET);
        assertThat(told(source)).doesNotContain(SECRET);
        assertThat(told(published)).doesNotContain(SECRET);
    }

    private static String told(MemoryBucket bucket) {
        StringBuilder told = new StringBuilder();
        for (String key : bucket.keys()) {
            Content content = bucket.content(key);
            told.append(key).append(content.headers()).append(bucket.text(key));
        }
        return told.toString();
    }

    private String publish() throws IOException {
        Reconciler reconciler = new Reconciler(source, published, TestSite.standard(), Clock.systemUTC());
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] event = S3Event.put(source.name(), KEY).getBytes(StandardCharsets.UTF_8);
        new LambdaHandler(new EventProcessor(reconciler, () -> TestSite.lists(published), runLog, Clock.systemUTC(), 1))
                .handleRequest(new ByteArrayInputStream(event), answer, new Invocation(60_000));
        said.append(answer.toString(StandardCharsets.UTF_8));
        return answer.toString(StandardCharsets.UTF_8);
    }
}
