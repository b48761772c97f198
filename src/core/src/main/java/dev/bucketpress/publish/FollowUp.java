package dev.bucketpress.publish;

import dev.bucketpress.site.SourceKey;
import java.util.Optional;

/**
 * A run for another post that a run is followed by.
 *
 * @param shown what the post links to, if that is the reason: a post whose record has this version of it needs no run
 */
record FollowUp(SourceKey post, Optional<Shown> shown) {

    /** A version of a post or file that another post shows, by the key of the former. */
    record Shown(SourceKey target, String version) {

        /** Whether a post shows this version, by its record. */
        boolean isIn(RecordStore.Found found) {
            return version.equals(found.references().get(target.value()));
        }
    }
}
