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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A password in a front matter is not for the public: it stands nowhere but in its post. */
class PasswordTest {

    private static final String SECRET = "8317264905";
    private static final String KEY = "hello.md";
    private static final String HEAD = "---\ntitle: Hello\ndate: 2020-02-02\n";
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

    private final Handler log = new Handler() {
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
    };

    @BeforeEach
    void listen() {
        log.setLevel(Level.ALL);
        ROOT.setLevel(Level.ALL);
        ROOT.addHandler(log);
    }

    @AfterEach
    void stopListening() {
        ROOT.removeHandler(log);
        ROOT.setLevel(level);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password: SECRET",
                "password: 'SECRET'",
                "password: \"SECRET\"",
                "password : SECRET",
                "password:\tSECRET",
                "\"password\": SECRET",
                "? password\n: SECRET",
                "Password: SECRET",
                "PASSWORD: SECRET",
                "password: SECRET # for friends",
                "password: [SECRET, other]",
                "password:\n  - SECRET",
                "password: {value: SECRET}",
                "password: |\n  SECRET",
                "password: >-\n  SECRET\n  SECRET",
                "password: @SECRET",
                "password: \"SECRET\" and more",
                "password: !SECRET",
                "password: SECRET: SECRET",
                "encrypt:\n  password: SECRET",
                "secrets: [{password: SECRET}]",
                "base: &base {password: SECRET}\n<<: *base",
                "secret: &secret SECRET\npassword: *secret",
                "updated: &secret SECRET\npassword: *secret",
                "urlname: &secret ../SECRET\npassword: *secret",
                "permalink: :password/\npassword: SECRET",
            })
    void aPostWithAPasswordIsRejectedWithoutAWordOfIt(String lines) throws IOException {
        String answer = publish(HEAD + lines.replace("SECRET", SECRET) + "\n---\nText");

        assertThat(answer).contains("rejected", "this one has a `password`");
        assertThat(source.text(KEY + ".problem.txt")).contains("Encrypted posts are not supported");
        assertNothingIsTold();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password: [SECRET",
                "password: 'SECRET",
                "password: {SECRET: 1, SECRET: 2}",
                "password:\n  SECRET: 1\n  SECRET: 2",
                "password: !!str SECRET",
                "password: *SECRET",
                "password: SECRET\npassword: SECRET",
                "password: SECRET\n  indented: SECRET",
                "date: never\npassword: SECRET",
                "password: \"SECRET\\uD83D\"",
                "password: SECRET\u0001",
                "password: SECRET\n<<: SECRET",
            })
    void aReportOfAnythingElseDoesNotQuoteItEither(String lines) throws IOException {
        assertThat(publish(HEAD + lines.replace("SECRET", SECRET) + "\n---\nText"))
                .contains("rejected");
        assertNothingIsTold();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ";;;\n\"title\": \"Hello\",\n\"password\": \"SECRET\"\n;;;\nText",
                "\"title\": \"Hello\",\n\"password\": \"SECRET\"\n;;;\nText",
                "title: Hello\npassword: SECRET\n---\nText",
                "---\ntitle: Hello\npassword: SECRET\n\nText",
                "+++\ntitle = 'Hello'\npassword = 'SECRET'\n+++\nText",
                "---\n- password: SECRET\n---\nText",
                "---\npassword: SECRET\n---\n\u0000",
            })
    void otherWaysToBeginAPostAreNoWayOut(String post) throws IOException {
        assertThat(publish(post.replace("SECRET", SECRET))).contains("rejected");
        assertNothingIsTold();
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft: true", "published: false", "type: links"})
    void aPostThatIsNotToBePublishedAnywayIsLeftAlone(String line) throws IOException {
        publish(HEAD + line + "\npassword: " + SECRET + "\n---\nText");

        assertNothingIsTold();
    }

    @Test
    void aPasswordThatComesAndGoesLeavesNoTrace() throws IOException {
        publish(HEAD + "---\nText");
        publish(HEAD + "password: " + SECRET + "\n---\nText");
        publish(HEAD + "---\nOther text");
        source.remove(KEY);
        publish();

        assertNothingIsTold();
        assertThat(said).contains("published", "rejected", "withdrawn");
    }

    @Test
    void anEmptyPasswordIsNone() throws IOException {
        assertThat(publish(HEAD + "password:\n---\nText")).contains("published");
    }

    private void assertNothingIsTold() {
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

    private String publish(String post) throws IOException {
        source.drop(KEY, post);
        return publish();
    }

    /** The answer, which is noted with all else that is said. */
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
