package dev.bucketpress.storage;

import java.util.Optional;

/**
 * What must be true of the object under a key for a write to happen. S3 calls these conditional writes
 * (docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-requests.html).
 */
public sealed interface Condition {

    /** Whether the condition holds of an object with this ETag, or of no object. */
    boolean holdsFor(Optional<String> etag);

    /** No condition. */
    record Always() implements Condition {
        @Override
        public boolean holdsFor(Optional<String> etag) {
            return true;
        }
    }

    /** There is no object: {@code If-None-Match: *}. */
    record Absent() implements Condition {
        @Override
        public boolean holdsFor(Optional<String> etag) {
            return etag.isEmpty();
        }
    }

    /** The object is the one with this ETag: {@code If-Match}. */
    record Matches(String expected) implements Condition {
        @Override
        public boolean holdsFor(Optional<String> etag) {
            return etag.filter(expected::equals).isPresent();
        }
    }

    /** Nothing changed since it was looked at: the ETag seen then, or that there was no object. */
    static Condition stillAt(Optional<String> seen) {
        return seen.<Condition>map(Matches::new).orElseGet(Absent::new);
    }
}
