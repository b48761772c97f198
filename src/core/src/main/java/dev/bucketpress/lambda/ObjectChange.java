package dev.bucketpress.lambda;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** What a record of an event comes to. */
sealed interface ObjectChange {

    /**
     * The object at this address is worth a look. Nothing else that the record says of it is trusted.
     *
     * @param since when the change happened that the record tells of, for the log alone
     */
    record Named(ObjectAddress at, Optional<Instant> since) implements ObjectChange {

        static Named of(String bucket, String key, String since) {
            return new Named(new ObjectAddress(bucket, key), instant(since));
        }

        /** The same for every change to the object. */
        Named untimed() {
            return new Named(at, Optional.empty());
        }

        private static Optional<Instant> instant(String text) {
            try {
                return Optional.of(Instant.parse(text));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }

    /**
     * The record names nothing to look at.
     *
     * @param key what stands where the key should, if anything
     */
    record Broken(String key, String why) implements ObjectChange {}
}
