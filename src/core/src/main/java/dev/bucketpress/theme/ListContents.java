package dev.bucketpress.theme;

import dev.bucketpress.site.ListName;
import dev.bucketpress.site.Period;
import dev.bucketpress.site.PostSummary;
import java.util.List;
import java.util.Optional;

/**
 * A list of posts, or a period of it, as a page shows it.
 *
 * @param count how many posts there are
 * @param posts the posts that are shown, the newest first: all of them, or the newest
 * @param parts the years or months it falls into, the newest first; none where all posts are shown
 * @param newer the next period of the same length that has posts
 * @param older the previous one
 */
public record ListContents(
        ListName list,
        Period period,
        int count,
        List<PostSummary> posts,
        List<Part> parts,
        Optional<Period> newer,
        Optional<Period> older) {

    /** A year or month with its number of posts. */
    public record Part(Period period, int count) {}
}
