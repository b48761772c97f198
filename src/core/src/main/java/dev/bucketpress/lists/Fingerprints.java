package dev.bucketpress.lists;

import dev.bucketpress.storage.Sha256;
import java.util.Optional;

/**
 * What tells whether a post is listed as it should be: by what is shown of it, and by what lists look like in this
 * version and with these settings.
 *
 * @param look of everything that lists come to
 */
record Fingerprints(String look) {

    private static final String NONE = "";
    private static final char SEPARATOR = ':';

    String of(Optional<ListEntry> wanted) {
        return wanted.map(entry -> Sha256.of(ListEntryJson.of(entry)) + SEPARATOR + look)
                .orElse(NONE);
    }

    /** Whether the lists of a post were made in another version, or with other settings. */
    boolean isOutOfDate(String print) {
        return !print.equals(NONE) && !print.endsWith(SEPARATOR + look);
    }
}
