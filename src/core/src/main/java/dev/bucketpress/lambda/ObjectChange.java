package dev.bucketpress.lambda;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** A change of an object, as one record of an event tells of it. */
sealed interface ObjectChange {

    /** The bucket and key of an object. */
    record Address(String bucket, String key) {}

    /**
     * A change of the object at this address. Nothing else that the record says of the object is used.
     *
     * @param time of the change, for the log only; empty where the record does not say
     * @param redelivered whether it was delivered before: that run may have ended its process, so this one is careful.
     *     Nothing is held against the object for it, since its neighbours are delivered again too.
     */
    record Named(Address address, Optional<Instant> time, boolean redelivered) implements ObjectChange {

        static Named of(String bucket, String key, String time) {
            return new Named(new Address(bucket, key), instant(time), false);
        }

        /** The same for all changes of the object in one delivery. */
        Named withoutTime() {
            return new Named(address, Optional.empty(), redelivered);
        }

        /** The same change, delivered again. */
        Named again() {
            return new Named(address, time, true);
        }

        /** This change and another one of the object: the earliest time, since the object has been waiting since then. */
        Named and(Named other) {
            Instant never = Instant.MAX;
            Named first = other.time.orElse(never).isBefore(time.orElse(never)) ? other : this;
            return new Named(address, first.time, redelivered || other.redelivered);
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
     * A record that names no object.
     *
     * @param key what the record has in place of the key; empty where there is nothing
     * @param why what is wrong with the record
     */
    record Unreadable(String key, String why) implements ObjectChange {}
}
