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
 * @param display what only some posts have
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
        Optional<String> excerpt,
        Display display)
        implements Comparable<PostSummary> {

    /**
     * What lists show of some posts.
     *
     * @param pinned 0, or how far ahead of other pinned posts the home page shows it
     * @param series the name of the series that it is part of
     * @param cover the address of the picture that stands for it, as pages of the site have it
     * @param translations the same post in other languages
     * @param words how many words and characters it has, where lists are to say how many there are in all; else 0
     */
    public record Display(
            int pinned, Optional<String> series, Optional<String> cover, List<Translation> translations, int words) {

        /** Of most posts. */
        public static final Display PLAIN = new Display(0, Optional.empty(), Optional.empty(), List.of(), 0);

        public Display {
            translations = List.copyOf(translations);
        }

        /** The same of a post with these translations. */
        public Display with(List<Translation> others) {
            return new Display(pinned, series, cover, others, words);
        }
    }

    /** Pinned posts as the home page shows them: those furthest ahead first, and of equals the newest. */
    public static final Comparator<PostSummary> FURTHEST_AHEAD_FIRST = Comparator.comparing(
                    (PostSummary post) -> post.display().pinned())
            .reversed()
            .thenComparing(Comparator.naturalOrder());

    /** By the site's local time, as periods are: no post of a later month may come after one of an earlier month. */
    private static final Comparator<PostSummary> NEWEST_FIRST = Comparator.comparing(
                    (PostSummary post) -> post.date().toLocalDateTime())
            .reversed()
            .thenComparing(PostSummary::source);

    public PostSummary {
        tags = List.copyOf(tags);
        categories = categories.stream().map(List::copyOf).toList();
    }

    /** Whether the home page shows it before the newest posts. */
    public boolean isPinned() {
        return display.pinned() > 0;
    }

    /** The same post with so many words, or, with 0, as readers see it. */
    public PostSummary withWords(int words) {
        Display other = new Display(display.pinned, display.series, display.cover, display.translations, words);
        return new PostSummary(
                source, standalone, path, title, date, updated, language, tags, categories, summary, excerpt, other);
    }

    /** The lists that are concerned with it: those that a post is in, or the one of standalone pages. */
    public Set<ListName> lists() {
        // Home, feeds and the index of sitemaps follow from the list of all posts, which so is there with the first
        // page.
        if (standalone) {
            return Set.of(ListName.PAGES, ListName.ALL);
        }
        Set<ListName> lists = ListName.of(tags, categories);
        display.series().map(ListName::series).ifPresent(lists::add);
        return lists;
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
