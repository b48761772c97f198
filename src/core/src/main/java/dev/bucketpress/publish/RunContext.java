package dev.bucketpress.publish;

import dev.bucketpress.run.RunStats;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.CountingBucket;
import dev.bucketpress.storage.Deadline;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

/** The state of one run for one key: its buckets with a deadline and counters, its tries, and its follow-ups. */
final class RunContext {

    /**
     * The part of the time that is reserved for the answer, which is worth more than a last try: it tells a batch which
     * of its messages are done; without it all of them are delivered again. An answer takes milliseconds of a whole
     * processor, and the smallest function has a fourteenth of one.
     */
    private static final Duration RESERVED_FOR_ANSWER = Duration.ofSeconds(1);

    private final Isolation isolation;
    private final boolean hasFollowUps;
    private final Deadline deadline;
    private final CountingBucket source;
    private final CountingBucket published;
    private final Set<FollowUp> followUps = new LinkedHashSet<>();
    private Runnable afterFollowUps = () -> {};
    private int tries;

    /** @param left the time that is left from now on, the answer included */
    RunContext(Bucket source, Bucket published, Duration left, Isolation isolation) {
        this(source, published, left, isolation, true);
    }

    private RunContext(Bucket source, Bucket published, Duration left, Isolation isolation, boolean hasFollowUps) {
        this.isolation = isolation;
        this.hasFollowUps = hasFollowUps;
        this.deadline = Deadline.in(left.minus(RESERVED_FOR_ANSWER));
        this.source = new CountingBucket(source.within(deadline));
        this.published = new CountingBucket(published.within(deadline));
    }

    /** A run that follows another has no follow-ups: what it finds changed has an event of its own. */
    static RunContext ofFollowUp(Bucket source, Bucket published, Duration left, Isolation isolation) {
        return new RunContext(source, published, left, isolation, false);
    }

    Isolation isolation() {
        return isolation;
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

    /** Counts a try. */
    void beginTry() {
        tries++;
    }

    /** Whether no conflict has made the run begin again. */
    boolean isFirstTry() {
        return tries == 1;
    }

    /** Whether runs for other posts come after this one. */
    boolean hasFollowUps() {
        return hasFollowUps;
    }

    /** Schedules a run for another post after this one. */
    void followUp(FollowUp run) {
        followUps.add(run);
    }

    Set<FollowUp> followUps() {
        return followUps;
    }

    /** Schedules what is to be done once all follow-ups have ended. */
    void afterFollowUps(Runnable work) {
        afterFollowUps = work;
    }

    void endFollowUps() {
        afterFollowUps.run();
    }

    RunStats stats() {
        return new RunStats(source.requests() + published.requests(), tries, source.refused() + published.refused());
    }
}
