package dev.bucketpress.storage;

import java.util.Optional;

/** What came of asking for an object. */
public sealed interface FetchResult {

    /** What is known of the object; empty where there is none. */
    Optional<ObjectHead> seen();

    /** There is no object under the key. */
    record Missing() implements FetchResult {
        @Override
        public Optional<ObjectHead> seen() {
            return Optional.empty();
        }
    }

    /** The object is larger than the caller wants. */
    record TooLarge(ObjectHead head) implements FetchResult {
        @Override
        public Optional<ObjectHead> seen() {
            return Optional.of(head);
        }
    }

    /** The object, whole. */
    record Whole(ObjectHead head, byte[] bytes) implements FetchResult {
        @Override
        public Optional<ObjectHead> seen() {
            return Optional.of(head);
        }
    }
}
