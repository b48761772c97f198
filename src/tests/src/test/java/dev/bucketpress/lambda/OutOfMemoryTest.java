package dev.bucketpress.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.telemetry.ConsoleRunLog;
import dev.bucketpress.testing.Invocation;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.S3Event;
import dev.bucketpress.testing.SqsEvent;
import dev.bucketpress.testing.TestSite;
import dev.bucketpress.testing.TickingClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What comes of the objects of an event when memory ends while they are processed. */
class OutOfMemoryTest {

    /** It takes more memory than there is. */
    private static final String POISON = "poison.md";

    private static final List<String> NEIGHBOURS =
            IntStream.range(0, 9).mapToObj(i -> "post-" + i + ".md").toList();

    private final TickingClock clock = new TickingClock(Duration.ZERO);
    private Consumer<String> shortage = request -> {
        if (request.equals("GET " + POISON)) {
            throw new OutOfMemoryError();
        }
    };
    private final MemoryBucket source = new MemoryBucket("posts", request -> shortage.accept(request));
    private final MemoryBucket published = new MemoryBucket("public");
    private boolean processEnded;

    private final LambdaHandler handler = new LambdaHandler(new EventProcessor(
                    new Reconciler(source, published, TestSite.standard(), clock),
                    () -> TestSite.lists(published),
                    new ConsoleRunLog(),
                    clock,
                    4))
            .endingBy(() -> processEnded = true);

    @Test
    void theOthersOfABatchAreDoneAndAnsweredAndThePostIsRejectedTheSecondTime() throws IOException {
        List<String> batch = dropAll();

        assertThat(failures(batch, 1)).containsExactly(POISON);
        assertThat(published.keys()).containsAll(recordsOf(NEIGHBOURS));
        assertThat(failures(List.of(POISON), 2)).isEmpty();

        assertThat(source.text(POISON + ".problem.txt")).contains("Two attempts");
    }

    @Test
    void aNotificationIsDeliveredAgainForThePostAloneAndThenRejectsIt() throws IOException {
        String event = S3Event.put("posts", dropAll().toArray(String[]::new));

        assertThatThrownBy(() -> handle(event))
                .isInstanceOf(RetryRequired.class)
                .hasMessageStartingWith("1 of 10 keys are to be looked at again: " + POISON);

        assertThat(published.keys()).containsAll(recordsOf(NEIGHBOURS));
        assertThat(handle(event)).contains("\"key\":\"" + POISON + "\",\"outcome\":\"rejected\"");
    }

    /** Memory ends for every run of the process, whoever took it. */
    @Test
    void aPostThatSharedItsProcessIsNotBlamed() throws IOException {
        List<String> batch = dropAll();
        List<String> failed = new ArrayList<>();
        shortage = request -> {
            if (request.startsWith("GET ") && failed.size() < batch.size() && failed.add(request)) {
                throw new OutOfMemoryError();
            }
        };

        assertThat(failures(batch, 1)).isEmpty();

        assertThat(source.keys()).hasSameElementsAs(batch);
        assertThat(recordsOf(batch))
                .allSatisfy(record -> assertThat(published.text(record)).doesNotContain("\"unfinished\""));
    }

    /** The runs of a process that was killed are known by nothing but the notes in records. */
    @Test
    void whatWasDeliveredBeforeIsProcessedOneByOneAndWhatDidNotFinishComesLast() throws IOException {
        List<String> batch = dropAll();
        failures(List.of(POISON), 1);
        source.takeRequests();

        failures(batch, 2);

        List<String> reads = source.takeRequests().stream()
                .filter(request -> request.startsWith("GET "))
                .toList();
        assertThat(reads).hasSize(batch.size()).last().isEqualTo("GET " + POISON);
    }

    @Test
    void noAttemptBeginsThatLambdaMightEnd() throws IOException {
        source.drop(POISON, "Text");
        shortage = request -> {
            if (request.equals("GET " + POISON)) {
                clock.advance(Duration.ofSeconds(50));
                throw new OutOfMemoryError();
            }
        };

        assertThat(failures(List.of(POISON), 1)).containsExactly(POISON);

        assertThat(published.keys()).isEmpty();
    }

    @Test
    void anErrorOutsideAnyRunIsAnExceptionForLambdasLoop() {
        source.drop("a.png", "pixels");
        source.drop("b.png", "pixels");
        shortage = request -> {
            throw new StackOverflowError();
        };

        assertThatThrownBy(() -> handle("[".repeat(100_000))).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> handle(S3Event.put("posts", "a.png", "b.png"))).isInstanceOf(RetryRequired.class);
    }

    /** As template engines and HTTP clients do. */
    @Test
    void memoryThatEndedWithinALibraryIsKnownBehindItsException() throws IOException {
        List<String> batch = dropAll();
        List<String> failed = new ArrayList<>();
        shortage = request -> {
            if (request.startsWith("GET ") && failed.isEmpty() && failed.add(request)) {
                throw new IllegalStateException("the template failed", new OutOfMemoryError());
            }
        };

        assertThat(failures(batch, 1)).isEmpty();
    }

    /** Memory leaves broken what it ended in, a connection for example. */
    @Test
    void whatFailsAfterMemoryEndedIsTriedAgainAlone() throws IOException {
        List<String> batch = dropAll();
        failures(List.of(POISON), 1);
        List<String> failed = new ArrayList<>();
        shortage = request -> {
            if (request.equals("GET post-8.md") && failed.isEmpty() && failed.add(request)) {
                throw new IllegalStateException("something was missing");
            }
        };

        assertThat(failures(batch, 1)).isEmpty();
    }

    /** The JVM does not try again to initialize a class that memory was wanting for. */
    @Test
    void aProcessThatLostAClassForWantOfMemoryEndsInsteadOfFailingEveryPostFromThenOn() throws IOException {
        List<String> batch = dropAll();
        shortage = request -> {
            if (request.equals("GET " + POISON)) {
                throw new OutOfMemoryError();
            }
            if (request.equals("GET post-8.md")) {
                throw new NoClassDefFoundError("Could not initialize class");
            }
        };

        handle(SqsEvent.of(List.of(S3Event.put("posts", POISON)), 1));
        assertThat(processEnded).isFalse();
        assertThat(handle(S3Event.put("posts", batch.toArray(String[]::new)))).isEmpty();

        assertThat(processEnded).isTrue();
    }

    private List<String> dropAll() {
        List<String> keys = new ArrayList<>(NEIGHBOURS);
        keys.add(2, POISON);
        keys.forEach(key -> source.drop(key, "Text"));
        return keys;
    }

    private static List<String> recordsOf(List<String> keys) {
        return keys.stream().map(key -> "api/posts/" + key + ".json").toList();
    }

    /** The keys that a queue is told to deliver again. */
    private List<String> failures(List<String> keys, int receiveCount) throws IOException {
        List<String> messages =
                keys.stream().map(key -> S3Event.put("posts", key)).toList();
        return SqsEvent.failures(handle(SqsEvent.of(messages, receiveCount))).stream()
                .map(id -> keys.get(Integer.parseInt(id)))
                .toList();
    }

    private String handle(String event) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        handler.handleRequest(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), answer, new Invocation(60_000));
        return answer.toString(StandardCharsets.UTF_8);
    }
}
