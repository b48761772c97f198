package dev.bucketpress.run;

/**
 * A conditional write was refused, or a check after a write found another version: another run changed the same object.
 * The run begins again; this exception never leaves the package that throws it.
 */
public final class Conflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param key of the object that changed */
    public Conflict(String key) {
        // Happens every day, and nobody reads its stack trace.
        super("another run changed " + key, null, false, false);
    }
}
