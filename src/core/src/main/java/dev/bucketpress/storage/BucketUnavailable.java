package dev.bucketpress.storage;

/** A bucket could not do what it was asked just now. Nothing is known to be wrong with the object itself. */
public final class BucketUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param what what was tried, on which bucket and key, and what came of it
     * @param cause the failure underneath
     */
    public BucketUnavailable(String what, Throwable cause) {
        super(what, cause);
    }
}
