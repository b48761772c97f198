package dev.bucketpress.press;

import dev.bucketpress.bucket.Bucket;
import dev.bucketpress.bucket.Deadline;
import dev.bucketpress.post.SourceKey;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

/** One look at one key while it is under way: the buckets as it sees them, the time it was given, what it took so far. */
final class Job {

    /**
     * What of the time is kept for the answer, which is worth more than a last try: with it a batch is told which of its
     * messages are done, without it all of them come again. An answer takes milliseconds of a processor, of which the
     * smallest function has a fourteenth.
     */
    private static final Duration FOR_THE_ANSWER = Duration.ofSeconds(1);

    private final Deadline deadline;
    private final CountedBucket source;
    private final CountedBucket published;
    private final Set<SourceKey> others = new LinkedHashSet<>();
    private int tries;

    /** @param left from now on */
    Job(Bucket source, Bucket published, Duration left) {
        this.deadline = Deadline.in(left.minus(FOR_THE_ANSWER));
        this.source = new CountedBucket(source.within(deadline));
        this.published = new CountedBucket(published.within(deadline));
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

    Effort effort() {
        return new Effort(source.requests() + published.requests(), tries, source.refused() + published.refused());
    }
}
