package dev.bucketpress.publish;

import dev.bucketpress.run.RunStats;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.CountingBucket;
import dev.bucketpress.storage.Deadline;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

/** One look at one key while it is under way: the buckets as it sees them, the time it was given, what it took so far. */
final class RunContext {

    /**
     * What of the time is kept for the answer, which is worth more than a last try: with it a batch is told which of its
     * messages are done, without it all of them come again. An answer takes milliseconds of a processor, of which the
     * smallest function has a fourteenth.
     */
    private static final Duration FOR_THE_ANSWER = Duration.ofSeconds(1);

    private final Deadline deadline;
    private final CountingBucket source;
    private final CountingBucket published;
    private final Set<SourceKey> others = new LinkedHashSet<>();
    private int tries;

    /** @param left from now on */
    RunContext(Bucket source, Bucket published, Duration left) {
        this.deadline = Deadline.in(left.minus(FOR_THE_ANSWER));
        this.source = new CountingBucket(source.within(deadline));
        this.published = new CountingBucket(published.within(deadline));
    }

    Bucket source() {
        return source;
    }

    Bucket published() {
        return published;
    }

    /** Whether there is time for a wait of this length. */
    boolean allows(Duration wait) {
        return deadline.allows(wait);
    }

    /** Notes that the look begins, or begins again. */
    void begin() {
        tries++;
    }

    /** Notes another post that is to be looked at after this one. */
    void lookAlsoAt(SourceKey post) {
        others.add(post);
    }

    Set<SourceKey> others() {
        return others;
    }

    RunStats effort() {
        return new RunStats(source.requests() + published.requests(), tries, source.refused() + published.refused());
    }
}
