package dev.bucketpress.run;

import org.jspecify.annotations.Nullable;

/** A run failed for a reason that may pass: a bucket was unavailable, or other runs kept interfering. Retry later. */
public final class TransientFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RunStats stats;

    public TransientFailure(String message, @Nullable Throwable cause, RunStats stats) {
        super(message, cause);
        this.stats = stats;
    }

    /** The failure of a run that met a conflict in each of its tries. */
    public static TransientFailure tooManyConflicts(String key, RunStats stats) {
        return new TransientFailure("other runs kept changing what belongs to " + key, null, stats);
    }

    /** The cost of the run that failed. */
    public RunStats stats() {
        return stats;
    }
}
