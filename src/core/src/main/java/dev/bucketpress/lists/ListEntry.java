package dev.bucketpress.lists;

import dev.bucketpress.site.Period;
import dev.bucketpress.theme.ListLine;
import java.util.Comparator;

/**
 * A post in a list.
 *
 * @param source the post's key in the source bucket, which it is known by
 * @param line what is shown of it
 */
record ListEntry(String source, ListLine line) implements Comparable<ListEntry> {

    /** By the site's own clocks, as periods are: no post of a later month may come after one of an earlier. */
    private static final Comparator<ListEntry> NEWEST_FIRST = Comparator.comparing(
                    (ListEntry entry) -> entry.line().date().toLocalDateTime())
            .reversed()
            .thenComparing(ListEntry::source);

    Period month() {
        return Period.month(line.date());
    }

    /** The newer one comes first; of two of one moment, the one whose key does. */
    @Override
    public int compareTo(ListEntry other) {
        return NEWEST_FIRST.compare(this, other);
    }
}
