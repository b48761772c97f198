package dev.bucketpress.publish;

import dev.bucketpress.lambda.EventProcessor;
import dev.bucketpress.lists.ListsReconciler;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.telemetry.LogEntry;
import dev.bucketpress.telemetry.RunLog;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.TestSite;
import dev.bucketpress.testing.TickingClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Functions that are given ticks and events, each of which comes once to three times, in any order. At any request
 * another function may work, the clock go on, or the function be killed.
 */
final class ClockChaos {

    private static final int REQUESTS_TO_ANOTHER_FUNCTION = 40;
    private static final int REQUESTS_TO_A_KILL = 600;
    private static final int MOST_FUNCTIONS = 3;

    /** An event, of the bucket that its key is in. */
    private record Event(String bucket, String key) {}

    /** Ends a function; nothing in it catches this. */
    private static final class Killed extends Error {

        private static final long serialVersionUID = 1L;
    }

    final MemoryBucket source = new MemoryBucket("posts", request -> requested());
    final MemoryBucket published = new MemoryBucket("public", this::requestedOfPublic);
    final TickingClock clock = new TickingClock(Duration.ZERO);

    /** Posts of which a run may have left something undone, until one that began later has ended. */
    final Set<String> unfinished = new HashSet<>();

    private final Random random;
    private final Thread thread = Thread.currentThread();
    private final List<Event> events = new ArrayList<>();
    private int functions;
    private boolean isCalm;
    private int kills;
    private int deliveries;

    ClockChaos(long seed) {
        this.random = new Random(seed);
    }

    /** Objects of the source bucket changed. */
    void changed(List<String> keys) {
        unfinished.addAll(keys);
        keys.forEach(key -> announce(new Event("posts", key)));
    }

    private void announce(Event event) {
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            events.add(event);
        }
    }

    /** Delivers so many events at most. */
    void deliver(int most) {
        for (int i = 0; i < most && !events.isEmpty(); i++) {
            Event event = events.remove(random.nextInt(events.size()));
            deliveries++;
            if (!function(processor -> processor.process(event.bucket(), List.of(event.key())), List.of(event.key()))) {
                events.add(event);
            }
        }
    }

    /** Delivers all events, those that they cause too, and kills nothing any more. */
    void calmDown() {
        isCalm = true;
        while (!events.isEmpty()) {
            deliver(1);
        }
    }

    /** A tick; returns whether it came to its end. */
    boolean tick() {
        List<String> due = new PostSchedule("posts", published)
                .due(clock.instant()).stream()
                        .map(entry -> published.text(entry.key()))
                        .toList();
        return function(EventProcessor::tick, due);
    }

    private boolean function(Consumer<EventProcessor> work, List<String> keys) {
        Set<String> ended = new HashSet<>();
        functions++;
        try {
            work.accept(processor(ended));
        } catch (Killed e) {
            kills++;
            unfinished.addAll(keys);
            keys.forEach(key -> unfinished.add(TimedPosts.other(key)));
            return false;
        } finally {
            functions--;
        }
        unfinished.removeAll(ended);
        return ended.containsAll(keys);
    }

    private EventProcessor processor(Set<String> ended) {
        RunLog log = new RunLog() {
            @Override
            public void log(LogEntry entry) {
                if (!(entry.outcome() instanceof Outcome.Postponed)) {
                    ended.add(entry.outcome().key());
                }
            }

            @Override
            public void logMetrics(List<LogEntry> entries) {}
        };
        return new EventProcessor(
                new Reconciler(source, published, TestSite.standard(), clock, tries -> {}),
                () -> new ListsReconciler(
                        published, TestSite.standard().records(), TestSite.SITE, TestSite.lists(), clock, 1),
                log,
                clock,
                1);
    }

    private void requestedOfPublic(String request) {
        requested();
        if (request.startsWith("PUT api/posts/") || request.startsWith("DELETE api/posts/")) {
            announce(new Event("public", request.substring(request.indexOf(' ') + 1)));
        }
    }

    /** Lists make requests on threads of their own, which are left alone. */
    private void requested() {
        if (functions == 0 || isCalm || Thread.currentThread() != thread) {
            return;
        }
        if (functions < MOST_FUNCTIONS && random.nextInt(REQUESTS_TO_ANOTHER_FUNCTION) == 0) {
            meanwhile();
        }
        if (random.nextInt(REQUESTS_TO_A_KILL) == 0) {
            throw new Killed();
        }
    }

    private void meanwhile() {
        switch (random.nextInt(4)) {
            case 0 -> tick();
            case 1 -> clock.advance(Duration.ofSeconds(random.nextInt(20)));
            default -> deliver(1 + random.nextInt(3));
        }
    }

    @Override
    public String toString() {
        return "%s deliveries, %s kills".formatted(deliveries, kills);
    }
}
