package dev.bucketpress.bucket;

/** What came of asking for an object. */
public sealed interface Fetched {

    /** There is no object under the key. */
    record Missing() implements Fetched {}

    /** The object is larger than the caller wants. */
    record TooLarge(ObjectHead head) implements Fetched {}

    /** The object, whole. */
    record Whole(ObjectHead head, byte[] bytes) implements Fetched {}
}
