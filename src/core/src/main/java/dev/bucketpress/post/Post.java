package dev.bucketpress.post;

import dev.bucketpress.post.frontmatter.FrontMatterValue;
import dev.bucketpress.site.PageKey;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.text.Position;
import dev.bucketpress.text.Problem;
import dev.bucketpress.text.Warning;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A post or standalone page that is to be published: what was read from its file.
 *
 * @param source the key of its file
 * @param standalone whether it is a standalone page, which is in no list or feed, rather than a post
 * @param title from front matter; the file's name where it has none
 * @param slug the source key after its posts folder, without the extension
 * @param urlname the name in its URL: from front matter, or the file's
 * @param page the key of its page
 * @param dates of the post itself and of its last update
 * @param visibility when it is public
 * @param tags in the author's order, without duplicates
 * @param categories paths from the outermost category to the innermost, without duplicates
 * @param listing how lists show it
 * @param about other known keys of front matter
 * @param frontMatter every other key, in the author's order
 * @param body what follows the front matter
 * @param warnings about front matter, in the order of the file
 */
public record Post(
        SourceKey source,
        boolean standalone,
        String title,
        String slug,
        String urlname,
        PageKey page,
        Dates dates,
        Visibility visibility,
        List<String> tags,
        List<List<String>> categories,
        Listing listing,
        About about,
        Map<String, FrontMatterValue> frontMatter,
        Body body,
        List<Warning> warnings)
        implements ReadResult {

    /**
     * A post's body.
     *
     * @param markdown whole lines, which end with {@code \n}
     * @param firstLine the line of the file that it begins on, from 1
     */
    public record Body(String markdown, int firstLine) {

        /** The number of lines before the body in the file: what its positions are short of. */
        public int linesBefore() {
            return firstLine - 1;
        }
    }

    /**
     * The dates of a post, in the site's zone.
     *
     * @param date the post's own, or that of its first publication
     * @param updated the same as the date where the author gives none
     * @param isOwn whether the date is the author's: from front matter or the file's name
     */
    public record Dates(OffsetDateTime date, OffsetDateTime updated, boolean isOwn) {}

    /**
     * How lists show a post.
     *
     * @param cover the address of the picture that stands for the post, as it is written; empty where front matter names
     *     none
     * @param hasNoCover whether front matter says that no picture does
     * @param series the name of the series that the post is part of
     * @param pinned 0, or how far ahead of other posts that are pinned to the home page it is
     */
    public record Listing(Optional<String> cover, boolean hasNoCover, Optional<String> series, int pinned) {}

    /**
     * What front matter says about a post.
     *
     * @param language a BCP 47 tag
     * @param excerpt HTML
     * @param excerptAt where the excerpt stands in the file; its beginning where there is none
     * @param translation the name that it has in common with the same post in other languages
     */
    public record About(
            Optional<String> language,
            Optional<String> author,
            Optional<String> description,
            List<String> keywords,
            Optional<String> excerpt,
            Position excerptAt,
            Optional<String> translation) {}

    /** The series that it is part of; a standalone page is of none. */
    public Optional<String> series() {
        return listing.series().filter(name -> !standalone);
    }

    /** A problem of the body, or of the excerpt beside it, at its position in the file. */
    public Problem inFile(Problem problem, boolean inExcerpt) {
        return inExcerpt
                ? new Problem(about.excerptAt(), problem.what(), problem.remedy())
                : problem.plusLines(body.linesBefore());
    }
}
