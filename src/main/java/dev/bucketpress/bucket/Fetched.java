package dev.bucketpress.bucket;

import java.util.Optional;

/** What came of asking for an object. */
public sealed interface Fetched {

    /** What is known of the object; empty where there is none. */
    Optional<ObjectHead> seen();

    /** There is no object under the key. */
    record Missing() implements Fetched {
        @Override
        public Optional<ObjectHead> seen() {
            return Optional.empty();
        }
    }

    /** The object is larger than the caller wants. */
    record TooLarge(ObjectHead head) implements Fetched {
        @Override
        public Optional<ObjectHead> seen() {
            return Optional.of(head);
        }
    }

    /** The object, whole. */
    record Whole(ObjectHead head, byte[] bytes) implements Fetched {
        @Override
        public Optional<ObjectHead> seen() {
            return Optional.of(head);
        }
    }
}
