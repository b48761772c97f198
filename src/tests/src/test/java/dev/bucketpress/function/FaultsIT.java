package dev.bucketpress.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.bucketpress.testing.Fault;
import dev.bucketpress.testing.FaultProxy;
import dev.bucketpress.testing.FaultProxy.Script;
import dev.bucketpress.testing.S3Pair;
import dev.bucketpress.testing.ZippedFunction;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What comes of a post when S3 fails the function, as Lambda runs it, in all the ways there are. Most of it is waiting for
 * answers that do not come, so several functions wait at a time.
 */
class FaultsIT {

    /** How many functions there are, each with buckets of its own. */
    private static final int FUNCTIONS = 4;

    private static final Set<Fault> HARM_BODIES = Set.of(Fault.HALF_A_BODY, Fault.STALLED_BODY);
    private static final Duration LITTLE = Duration.ofMillis(1600);
    /** What a busy machine may take to wake a thread: less than a run in trouble would go on without a deadline. */
    private static final Duration SLACK = Duration.ofSeconds(2);

    private static final String TEXT = "Whole. ".repeat(1000).strip();
    private static final String POST = "---\ndate: 2020-02-02\npermalink: /%s/\n---\n" + TEXT;

    private static final BlockingQueue<FaultyFunction> IDLE = new LinkedBlockingQueue<>();
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(FUNCTIONS);

    @TempDir
    private static Path folder;

    @BeforeAll
    static void open() throws Exception {
        Path unpacked = ZippedFunction.unpacked(folder);
        for (int i = 0; i < FUNCTIONS; i++) {
            IDLE.add(new FaultyFunction(unpacked));
        }
    }

    @AfterAll
    static void close() throws Exception {
        THREADS.shutdown();
        for (FaultyFunction function : IDLE) {
            function.close();
        }
    }

    /** What holds of a function that S3 fails in one way. */
    @FunctionalInterface
    private interface Check {
        void of(FaultyFunction function, Fault fault) throws Exception;
    }

    @TestFactory
    Stream<DynamicTest> aPostIsPublishedWhicheverOfItsRequestsIsHitOnce() {
        return each(FaultsIT::isPublished);
    }

    @TestFactory
    Stream<DynamicTest> aPostIsTakenBackWhicheverOfItsRequestsIsHitOnce() {
        return each(FaultsIT::isTakenBack);
    }

    @TestFactory
    Stream<DynamicTest> whatDoesNotPassInTimeIsHandedBackInTimeAndNothingIsHalfDone() {
        return each(FaultsIT::isHandedBackInTime);
    }

    @Test
    void aClockThatIsWrongIsSetByS3s() throws Exception {
        AtomicInteger refused = new AtomicInteger();
        try (FaultyFunction function = new FaultyFunction(folder)) {
            function.make(request -> {
                boolean late = isLate(request.header("x-amz-date").orElseThrow());
                refused.addAndGet(late ? 1 : 0);
                return late ? Fault.CLOCK_SKEW : Fault.NONE;
            });
            function.s3().drop("post.md", POST.formatted("post"));
            function.s3().drop("next.md", POST.formatted("next"));

            assertThat(function.reconcile("post.md")).isEqualTo("published");
            // The record and the source are asked for at the same time.
            int first = refused.get();
            assertThat(first).isBetween(1, 2);

            assertThat(function.reconcile("next.md")).isEqualTo("published");
            assertThat(refused).hasValue(first);
        }
    }

    /** A test of each fault that S3 itself may cause. All begin with the first of them. */
    private static Stream<DynamicTest> each(Check check) {
        Map<Fault, Future<?>> begun = new EnumMap<>(Fault.class);
        for (Fault fault : EnumSet.complementOf(EnumSet.of(Fault.NONE, Fault.KILLED, Fault.KILLED_AFTERWARDS))) {
            begun.put(fault, THREADS.submit(() -> {
                withAFunction(check, fault);
                return fault;
            }));
        }
        return begun.entrySet().stream()
                .map(test ->
                        dynamicTest(test.getKey().name(), () -> test.getValue().get()));
    }

    private static void withAFunction(Check check, Fault fault) throws Exception {
        FaultyFunction function = IDLE.take();
        try {
            check.of(function, fault);
            assertNoReport(function);
        } finally {
            function.make(Script.calm());
            IDLE.add(function);
        }
    }

    private static void isPublished(FaultyFunction function, Fault fault) throws Exception {
        int before = function.count(fault);
        for (int i = 0; function.count(fault) == before + i; i++) {
            String name = fault.name() + i;
            function.s3().drop(name + ".md", POST.formatted(name));
            function.make(Script.after(i, fault));

            assertThat(function.reconcile(name + ".md"))
                    .as("request %s was hit", i)
                    .isEqualTo("published");

            assertThat(function.s3().publicText(name + "/index.html")).contains(TEXT);
            function.make(Script.calm());
            assertThat(function.reconcile(name + ".md")).isEqualTo("unchanged");
        }
        assertThat(function.count(fault) - before).isGreaterThanOrEqualTo(6);
    }

    private static void isTakenBack(FaultyFunction function, Fault fault) throws Exception {
        int before = function.count(fault);
        for (int i = 0; function.count(fault) == before + i; i++) {
            String name = "gone-" + fault.name() + i;
            function.s3().drop(name + ".md", POST.formatted(name));
            assertThat(function.reconcile(name + ".md")).isEqualTo("published");
            function.s3().remove(name + ".md");
            function.make(Script.after(i, fault));

            assertThat(function.reconcile(name + ".md"))
                    .as("request %s was hit", i)
                    .isEqualTo("withdrawn");

            assertThat(function.s3().publicKeys()).doesNotContain(name + "/index.html");
            function.make(Script.calm());
        }
        assertThat(function.count(fault) - before).isGreaterThanOrEqualTo(6);
    }

    private static void isHandedBackInTime(FaultyFunction function, Fault fault) throws Exception {
        String name = "lasting-" + fault.name();
        function.s3().drop(name + ".md", POST.formatted(name));
        for (int i = 0; i < 6; i++) {
            function.make(Script.from(i, fault));
            long begin = System.nanoTime();

            String outcome = function.reconcile(name + ".md", LITTLE);

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LITTLE.plus(SLACK));
            // What harms a body does not harm what has none. The source, which has one, may be asked for first.
            assertThat(outcome).isIn(FaultyFunction.AGAIN, "published", "unchanged");
            assertThat(i > (HARM_BODIES.contains(fault) ? 0 : 1) || outcome.equals(FaultyFunction.AGAIN))
                    .isTrue();
            assertThat(function.s3().publicKeys()).allMatch(key -> isWhole(key, function.s3()));
        }
        assertNoReport(function);

        function.make(Script.calm());
        assertThat(function.reconcile(name + ".md")).isIn("published", "unchanged");
        assertThat(function.s3().publicText(name + "/index.html")).contains(TEXT);
    }

    private static boolean isWhole(String key, S3Pair s3) {
        String end = key.endsWith(".html") ? "</html>" : key.endsWith(".js") ? "})();" : "}";
        return s3.publicText(key).strip().endsWith(end);
    }

    /** As S3 has it: a request may be a quarter of an hour old. */
    private static boolean isLate(String signed) {
        Instant at =
                DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssX", Locale.ROOT).parse(signed, Instant::from);
        return at.isBefore(Instant.now().plus(FaultProxy.SKEW).minus(Duration.ofMinutes(15)));
    }

    private static void assertNoReport(FaultyFunction function) {
        assertThat(function.s3().sourceKeys()).allMatch(key -> key.endsWith(".md"));
    }
}
