package dev.bucketpress.storage;

import java.util.Optional;

/**
 * The condition of a conditional write: what must be true of the object under a key at the moment of the write
 * (docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-requests.html). With ETags it is an optimistic lock.
 */
public sealed interface Condition {

    /**
     * Whether the condition holds.
     *
     * @param etag of the object that is there; empty where there is none
     */
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

    /** Nothing changed since it was read: the ETag is still the one that was seen, or there is still no object. */
    static Condition stillAt(Optional<String> seen) {
        return seen.<Condition>map(Matches::new).orElseGet(Absent::new);
    }
}
