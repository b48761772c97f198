package dev.bucketpress.run;

import org.jspecify.annotations.Nullable;

/** A key could not be looked at just now. Nothing is known to be wrong with the post; looking again later may do. */
public final class TransientFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RunStats effort;

    public TransientFailure(String message, @Nullable Throwable cause, RunStats effort) {
        super(message, cause);
        this.effort = effort;
    }

    public static TransientFailure disturbed(String key, RunStats effort) {
        return new TransientFailure("other runs kept changing what belongs to " + key, null, effort);
    }

    /** What was done in vain. */
    public RunStats effort() {
        return effort;
    }
}
