package dev.bucketpress.lists;

import dev.bucketpress.post.Period;
import dev.bucketpress.theme.Line;
import java.util.Comparator;

/**
 * A post in a list.
 *
 * @param source the post's key in the source bucket, which it is known by
 * @param line what is shown of it
 */
record Entry(String source, Line line) implements Comparable<Entry> {

    /** By the site's own clocks, as periods are: no post of a later month may come after one of an earlier. */
    private static final Comparator<Entry> NEWEST_FIRST = Comparator.comparing(
                    (Entry entry) -> entry.line().date().toLocalDateTime())
            .reversed()
            .thenComparing(Entry::source);

    Period month() {
        return Period.month(line.date());
    }

    /** The newer one comes first; of two of one moment, the one whose key does. */
    @Override
    public int compareTo(Entry other) {
        return NEWEST_FIRST.compare(this, other);
    }
}
