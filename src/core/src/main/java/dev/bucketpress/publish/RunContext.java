package dev.bucketpress.publish;

import dev.bucketpress.run.ClockSkew;
import dev.bucketpress.run.RunStats;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.CountingBucket;
import dev.bucketpress.storage.Deadline;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The state of one run for one key: its buckets with a deadline and counters, its tries, and its follow-ups. */
final class RunContext {

    /**
     * The part of the time that is reserved for the answer, which is worth more than a last try: it tells a batch which
     * of its messages are done; without it all of them are delivered again. An answer takes milliseconds of a whole
     * processor, and the smallest function has a fourteenth of one.
     */
    private static final Duration RESERVED_FOR_ANSWER = Duration.ofSeconds(1);

    private final Clock clock;
    private final Instant end;
    private final Isolation isolation;
    private final boolean hasFollowUps;
    private final Deadline deadline;
    private final CountingBucket source;
    private final CountingBucket published;
    private final Set<FollowUp> followUps = new LinkedHashSet<>();
    private final List<Runnable> afterFollowUps = new ArrayList<>();
    private int tries;
    private int notes;

    /** @param left the time that is left from now on, the answer included */
    RunContext(Bucket source, Bucket published, Clock clock, Duration left, Isolation isolation) {
        this(source, published, clock, left, isolation, true);
    }

    private RunContext(
            Bucket source, Bucket published, Clock clock, Duration left, Isolation isolation, boolean hasFollowUps) {
        this.clock = clock;
        this.end = ClockSkew.after(clock.instant().plus(left));
        this.isolation = isolation;
        this.hasFollowUps = hasFollowUps;
        this.deadline = Deadline.in(left.minus(RESERVED_FOR_ANSWER));
        this.source = new CountingBucket(source.within(deadline));
        this.published = new CountingBucket(published.within(deadline));
    }

    /** A run that follows another has no follow-ups: what it finds changed has an event of its own. */
    static RunContext ofFollowUp(Bucket source, Bucket published, Clock clock, Duration left, Isolation isolation) {
        return new RunContext(source, published, clock, left, isolation, false);
    }

    Instant now() {
        return clock.instant();
    }

    /** When the run and its follow-ups have ended, by any machine's clock. */
    Instant end() {
        return end;
    }

    /** Whether the record notes that this run may have follow-ups. */
    boolean isNoted() {
        return notes > 0;
    }

    void addNote() {
        notes++;
    }

    /** How many such notes are to be taken back. */
    int takeNotes() {
        int taken = notes;
        notes = 0;
        return taken;
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
        afterFollowUps.add(work);
    }

    void endFollowUps() {
        afterFollowUps.forEach(Runnable::run);
    }

    RunStats stats() {
        return new RunStats(source.requests() + published.requests(), tries, source.refused() + published.refused());
    }
}
