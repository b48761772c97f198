package dev.bucketpress.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.testing.Fault;
import dev.bucketpress.testing.FaultProxy;
import dev.bucketpress.testing.FaultProxy.Script;
import dev.bucketpress.testing.RuntimeApi;
import dev.bucketpress.testing.S3Event;
import dev.bucketpress.testing.S3Pair;
import dev.bucketpress.testing.S3Server;
import dev.bucketpress.testing.ZippedFunction;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What comes of a post when S3 fails the function, as Lambda runs it, in all the ways there are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsIT {

    @TempDir
    private static Path folder;

    /** How long an attempt may take here: short, so that a test need not wait long for an answer that never comes. */
    private static final Duration ATTEMPT = Duration.ofMillis(300);

    /** How long a connection may be silent in the middle of an answer. */
    private static final Duration SOCKET = Duration.ofMillis(1500);

    private static final Pattern OUTCOME = Pattern.compile("\"outcome\":\"(\\w+)\"");
    private static final String AGAIN = "again";

    private static final Set<Fault> HARM_BODIES = Set.of(Fault.HALF_A_BODY, Fault.STALLED_BODY);
    private static final Duration PLENTY = Duration.ofMinutes(1);
    private static final Duration LITTLE = Duration.ofMillis(1600);
    /** What a busy machine may take to wake a thread: less than a run in trouble would go on without a deadline. */
    private static final Duration SLACK = Duration.ofSeconds(2);

    private static final String TEXT = "Whole. ".repeat(1000).strip();
    private static final String POST = "---\ndate: 2020-02-02\npermalink: /%s/\n---\n" + TEXT;

    private final AtomicReference<Script> script = new AtomicReference<>(Script.calm());
    private final S3Pair s3 = new S3Pair(
            S3Server.shared().client(),
            S3Server.shared().newBucket("posts"),
            S3Server.shared().newBucket("public"));
    private FaultProxy proxy;
    private ZippedFunction function;

    @BeforeAll
    void open() throws Exception {
        proxy = new FaultProxy(S3Server.shared().endpoint());
        function = new ZippedFunction(
                ZippedFunction.unpacked(folder),
                s3,
                proxy.open(request -> script.get().faultOf(request)),
                Map.of(
                        "QUARKUS_S3_SDK_API_CALL_ATTEMPT_TIMEOUT", ATTEMPT.toString(),
                        "QUARKUS_S3_SYNC_CLIENT_SOCKET_TIMEOUT", SOCKET.toString()));
        // A JVM takes longer for its first request than any test here wants to wait.
        reconcile("warm-up.md", Duration.ofMinutes(1));
    }

    @AfterAll
    void close() throws Exception {
        function.close();
        proxy.close();
    }

    /** What becomes of a key in one word: the outcome's, or {@link #AGAIN}. */
    private String reconcile(String key, Duration left) throws Exception {
        RuntimeApi.Reply reply = function.invoke(S3Event.put(s3.source(), key), left);
        Matcher outcome = OUTCOME.matcher(reply.body());
        return reply.to().equals("response") && outcome.find() ? outcome.group(1) : AGAIN;
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NONE", "KILLED", "KILLED_AFTERWARDS"})
    void aPostIsPublishedWhicheverOfItsRequestsIsHitOnce(Fault fault) throws Exception {
        int before = proxy.count(fault);
        for (int i = 0; proxy.count(fault) == before + i; i++) {
            String name = fault.name() + i;
            s3.drop(name + ".md", POST.formatted(name));
            script.set(Script.after(i, fault));

            assertThat(reconcile(name + ".md", PLENTY))
                    .as("request %s was hit", i)
                    .isEqualTo("published");

            assertThat(s3.publicText(name + "/index.html")).contains(TEXT);
            script.set(Script.calm());
            assertThat(reconcile(name + ".md", PLENTY)).isEqualTo("unchanged");
        }
        assertThat(proxy.count(fault) - before).isGreaterThanOrEqualTo(6);
        assertNoReport();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NONE", "KILLED", "KILLED_AFTERWARDS"})
    void aPostIsTakenBackWhicheverOfItsRequestsIsHitOnce(Fault fault) throws Exception {
        int before = proxy.count(fault);
        for (int i = 0; proxy.count(fault) == before + i; i++) {
            String name = "gone-" + fault.name() + i;
            s3.drop(name + ".md", POST.formatted(name));
            assertThat(reconcile(name + ".md", PLENTY)).isEqualTo("published");
            s3.remove(name + ".md");
            script.set(Script.after(i, fault));

            assertThat(reconcile(name + ".md", PLENTY))
                    .as("request %s was hit", i)
                    .isEqualTo("withdrawn");

            assertThat(s3.publicKeys()).doesNotContain(name + "/index.html");
            script.set(Script.calm());
        }
        assertThat(proxy.count(fault) - before).isGreaterThanOrEqualTo(6);
        assertNoReport();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NONE", "KILLED", "KILLED_AFTERWARDS"})
    void whatDoesNotPassInTimeIsHandedBackInTimeAndNothingIsHalfDone(Fault fault) throws Exception {
        String name = "lasting-" + fault.name();
        s3.drop(name + ".md", POST.formatted(name));
        for (int i = 0; i < 6; i++) {
            script.set(Script.from(i, fault));
            long begin = System.nanoTime();

            String outcome = reconcile(name + ".md", LITTLE);

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LITTLE.plus(SLACK));
            // What harms a body does not harm what has none. The source, which has one, may be asked for first.
            assertThat(outcome).isIn(AGAIN, "published", "unchanged");
            assertThat(i > (HARM_BODIES.contains(fault) ? 0 : 1) || outcome.equals(AGAIN))
                    .isTrue();
            assertThat(s3.publicKeys()).allMatch(this::isWhole);
        }
        assertNoReport();

        script.set(Script.calm());
        assertThat(reconcile(name + ".md", PLENTY)).isIn("published", "unchanged");
        assertThat(s3.publicText(name + "/index.html")).contains(TEXT);
    }

    private boolean isWhole(String key) {
        String end = key.endsWith(".html") ? "</html>" : key.endsWith(".js") ? "})();" : "}";
        return s3.publicText(key).strip().endsWith(end);
    }

    @Test
    void aClockThatIsWrongIsSetByS3s() throws Exception {
        AtomicInteger refused = new AtomicInteger();
        script.set(request -> {
            boolean late = isLate(request.header("x-amz-date").orElseThrow());
            refused.addAndGet(late ? 1 : 0);
            return late ? Fault.CLOCK_SKEW : Fault.NONE;
        });
        s3.drop("post.md", POST.formatted("post"));

        assertThat(reconcile("post.md", PLENTY)).isEqualTo("published");

        assertThat(refused).hasValueLessThanOrEqualTo(1);
    }

    /** As S3 has it: a request may be a quarter of an hour old. */
    private static boolean isLate(String signed) {
        Instant at =
                DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssX", Locale.ROOT).parse(signed, Instant::from);
        return at.isBefore(Instant.now().plus(FaultProxy.SKEW).minus(Duration.ofMinutes(15)));
    }

    private void assertNoReport() {
        assertThat(s3.sourceKeys()).allMatch(key -> key.endsWith(".md"));
    }
}
