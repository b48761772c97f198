package dev.bucketpress.publish;

/** Who else suffers where a run ends its process, for want of memory, stack or time. It decides what the run may attempt. */
public enum Isolation {

    /** Other runs are at work in the process. A post with an unfinished attempt is left to a run alone. */
    SHARED(false, false),

    /** No other run is at work, and others are to come. It notes its attempts; a post with an unfinished one is left. */
    ALONE(true, false),

    /** No other run is at work or to come. It notes its attempts. */
    ALONE_AND_LAST(true, true),

    /** A person has begun the process and sees how it ends. Earlier attempts count for nothing. */
    ATTENDED(false, true);

    private final boolean notesAttempts;
    private final boolean retriesUnfinished;

    Isolation(boolean notesAttempts, boolean retriesUnfinished) {
        this.notesAttempts = notesAttempts;
        this.retriesUnfinished = retriesUnfinished;
    }

    boolean notesAttempts() {
        return notesAttempts;
    }

    boolean retriesUnfinished() {
        return retriesUnfinished;
    }
}
