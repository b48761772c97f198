package dev.bucketpress.site;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A published post as the site's lists and feeds show it, or a standalone page, which sitemaps alone name. In order, the newest comes first; of two posts with the same
 * date, the one whose source key is first.
 *
 * @param source the post's key in the source bucket, which identifies it
 * @param standalone whether it is a standalone page
 * @param path of its page on the site, percent-encoded
 * @param title as its author wrote it
 * @param updated the same as the date where the author says nothing
 * @param language a BCP 47 tag; empty where it is the site's own, or unknown
 * @param tags in the author's order
 * @param categories paths from the outermost category to the innermost
 * @param summary plain text; empty where the post has none, or its record is of a version that knew no summaries
 * @param excerpt HTML that is safe wherever it is shown, with absolute URLs
 */
public record PostSummary(
        String source,
        boolean standalone,
        String path,
        String title,
        OffsetDateTime date,
        OffsetDateTime updated,
        Optional<String> language,
        List<String> tags,
        List<List<String>> categories,
        String summary,
        Optional<String> excerpt)
        implements Comparable<PostSummary> {

    /** By the site's local time, as periods are: no post of a later month may come after one of an earlier month. */
    private static final Comparator<PostSummary> NEWEST_FIRST = Comparator.comparing(
                    (PostSummary post) -> post.date().toLocalDateTime())
            .reversed()
            .thenComparing(PostSummary::source);

    public PostSummary {
        tags = List.copyOf(tags);
        categories = categories.stream().map(List::copyOf).toList();
    }

    /** The lists that are concerned with it: those that a post is in, or the one of standalone pages. */
    public Set<ListName> lists() {
        // Home, feeds and the index of sitemaps follow from the list of all posts, which so is there with the first
        // page.
        return standalone ? Set.of(ListName.PAGES, ListName.ALL) : ListName.of(tags, categories);
    }

    /** Whether a list that is concerned with it holds it. */
    public boolean isIn(ListName list) {
        return !standalone || list.equals(ListName.PAGES);
    }

    /** The month that the post belongs to. */
    public Period month() {
        return Period.month(date);
    }

    @Override
    public int compareTo(PostSummary other) {
        return NEWEST_FIRST.compare(this, other);
    }
}
