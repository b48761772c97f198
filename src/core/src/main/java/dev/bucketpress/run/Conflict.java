package dev.bucketpress.run;

/**
 * Signals that another run interfered: a conditional write was refused, or an object is no longer the one that was read.
 * The run begins again; no conflict leaves the package that reconciles.
 */
public final class Conflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param key of the object that another run changed */
    public Conflict(String key) {
        // Conflicts are expected and always handled, so the stack trace would be filled in for nobody.
        super(key, null, false, false);
    }
}
