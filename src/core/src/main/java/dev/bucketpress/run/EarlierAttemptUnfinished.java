package dev.bucketpress.run;

/**
 * Signals that an earlier attempt at a post did not finish. Another may end the process, so it is left to a run that has
 * the process to itself, after all others.
 */
public final class EarlierAttemptUnfinished extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param key of the post */
    public EarlierAttemptUnfinished(String key) {
        // Always handled, so the stack trace would be filled in for nobody.
        super(key, null, false, false);
    }
}
