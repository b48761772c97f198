package dev.bucketpress.intake;

/** What a record of an event comes to. */
sealed interface Notice {

    /** This key of this bucket is worth a look. Nothing else that the record says is trusted. */
    record Named(String bucket, String key) implements Notice {}

    /**
     * The record names nothing to look at.
     *
     * @param key what stands where the key should, if anything
     */
    record Broken(String key, String why) implements Notice {}
}
