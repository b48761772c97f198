package dev.bucketpress.search;

import java.util.Set;

/**
 * How a site's search is kept.
 *
 * @param levels how its index is cut
 * @param files of all texts beside it, for scripts of the owner
 */
public record IndexOptions(Levels levels, Set<TextsFile> files) {

    /** The index alone, as costs readers and writers least. */
    public static final IndexOptions STANDARD = new IndexOptions(Levels.STANDARD, Set.of());

    public IndexOptions {
        files = Set.copyOf(files);
    }
}
