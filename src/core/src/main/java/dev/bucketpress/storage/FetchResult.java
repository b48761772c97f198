package dev.bucketpress.storage;

import java.util.Optional;

/** The result of reading an object: {@link Missing}, {@link TooLarge} or {@link Whole}. */
public sealed interface FetchResult {

    /** The metadata of the object; empty where there is none. */
    Optional<ObjectHead> seen();

    /** There is no object under the key. */
    record Missing() implements FetchResult {
        @Override
        public Optional<ObjectHead> seen() {
            return Optional.empty();
        }
    }

    /** The object is larger than the limit, and its content was not read. */
    record TooLarge(ObjectHead head) implements FetchResult {
        @Override
        public Optional<ObjectHead> seen() {
            return Optional.of(head);
        }
    }

    /** The object was read to its end. */
    record Whole(ObjectHead head, byte[] bytes) implements FetchResult {
        @Override
        public Optional<ObjectHead> seen() {
            return Optional.of(head);
        }
    }
}
