package dev.bucketpress.press;

import dev.bucketpress.bucket.Bucket;
import dev.bucketpress.post.SourceKey;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

/** One look at one key while it is under way: the buckets as it sees them, the time it was given, what it took so far. */
final class Job {

    private final CountedBucket source;
    private final CountedBucket published;
    private final Duration left;
    private final Set<SourceKey> others = new LinkedHashSet<>();
    private int tries;

    /** @param left from now on */
    Job(Bucket source, Bucket published, Duration left) {
        this.source = new CountedBucket(source);
        this.published = new CountedBucket(published);
        this.left = left;
    }

    Bucket source() {
        return source;
    }

    Bucket published() {
        return published;
    }

    /** The time that was left for the whole of it when it began. */
    Duration left() {
        return left;
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
