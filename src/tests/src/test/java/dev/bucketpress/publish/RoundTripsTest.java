package dev.bucketpress.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.look.ThemeFolder;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.TestSite;
import dev.bucketpress.threads.Overlap;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The requests of a run that wait for one another: on a network they are the time that a post takes. */
class RoundTripsTest {

    private static final String KEY = "hello.md";
    private static final String POST = "---\ntitle: Hello\ndate: 2020-02-02\n---\nBody";

    private int trips;
    private final MemoryBucket source = new MemoryBucket("posts", request -> trips++);
    private final MemoryBucket published = new MemoryBucket("public", request -> trips++);

    private final Reconciler reconciler = new Reconciler(
            source,
            published,
            TestSite.standard(),
            new ThemeFolder(false, Clock.systemUTC()),
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
            tries -> {},
            new LongerOfTwo());

    /** Two requests at a time take as long as one. */
    private final class LongerOfTwo implements Overlap {

        @Override
        public <A, B> Both<A, B> of(Supplier<A> one, Supplier<B> other) {
            int before = trips;
            A first = one.get();
            int ofFirst = trips - before;
            trips = before;
            B second = other.get();
            trips = before + Math.max(ofFirst, trips - before);
            return new Both<>(first, second);
        }
    }

    /** Only the first publication of a process checks for the schema. */
    @BeforeEach
    void publishAnother() {
        source.drop("other.md", "Other");
        reconciler.reconcile("posts", "other.md");
    }

    @Test
    void aFirstPublicationTakesFive() {
        source.drop(KEY, POST);

        assertThat(tripsOfARun()).isEqualTo(5);
    }

    @Test
    void anEditTakesFour() {
        source.drop(KEY, POST);
        tripsOfARun();
        source.drop(KEY, POST + " edited");

        assertThat(tripsOfARun()).isEqualTo(4);
    }

    @Test
    void anUnchangedPostTakesTwo() {
        source.drop(KEY, POST);
        tripsOfARun();

        assertThat(tripsOfARun()).isEqualTo(2);
    }

    private int tripsOfARun() {
        trips = 0;
        reconciler.reconcile("posts", KEY);
        return trips;
    }
}
