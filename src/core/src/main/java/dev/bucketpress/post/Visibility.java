package dev.bucketpress.post;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a post is public, in the site's zone.
 *
 * @param from the first moment at which it is; empty where it always was
 * @param until the first moment at which it no longer is; empty where it always will be
 */
public record Visibility(Optional<OffsetDateTime> from, Optional<OffsetDateTime> until) {

    public static final Visibility ALWAYS = new Visibility(Optional.empty(), Optional.empty());

    public boolean beginsAfter(Instant now) {
        return from.filter(date -> date.toInstant().isAfter(now)).isPresent();
    }

    public boolean hasEndedBy(Instant now) {
        return until.filter(date -> !date.toInstant().isAfter(now)).isPresent();
    }

    /** When the post appears or goes, whichever is next; empty where neither will happen. */
    public Optional<Instant> nextChange(Instant now) {
        return Stream.of(from, until)
                .flatMap(Optional::stream)
                .map(OffsetDateTime::toInstant)
                .filter(date -> date.isAfter(now))
                .findFirst();
    }
}
