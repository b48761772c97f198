package dev.bucketpress.storage;

/** A request to a bucket failed for a reason that may pass. Nothing is known to be wrong with the object itself. */
public final class BucketUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param what what was tried, on which bucket and key, and how it failed
     */
    public BucketUnavailable(String what, Throwable cause) {
        super(what, cause);
    }
}
