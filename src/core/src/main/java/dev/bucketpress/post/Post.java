package dev.bucketpress.post;

import dev.bucketpress.post.frontmatter.FrontMatterValue;
import dev.bucketpress.post.frontmatter.Warning;
import dev.bucketpress.site.PageKey;
import dev.bucketpress.site.SourceKey;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A post that is to be published.
 *
 * @param source the file it was read from
 * @param title as the author wrote it; the file's name where there is none
 * @param slug the source key after its posts folder, without the extension
 * @param urlname the name in its URL, given or taken from the file's
 * @param page where its page stands
 * @param dates when it is from
 * @param tags in the author's order, each once
 * @param categories paths from the outermost category to the innermost, each once
 * @param about what else front matter says of the post
 * @param frontMatter every other key, in the author's order
 * @param body what follows the front matter
 * @param warnings what was accepted but looks wrong, in the order of the file
 */
public record Post(
        SourceKey source,
        String title,
        String slug,
        String urlname,
        PageKey page,
        Dates dates,
        List<String> tags,
        List<List<String>> categories,
        About about,
        Map<String, FrontMatterValue> frontMatter,
        Body body,
        List<Warning> warnings)
        implements ReadResult {

    /**
     * A post's body.
     *
     * @param markdown whole lines
     * @param firstLine the line of the file that it begins on, from 1
     */
    public record Body(String markdown, int firstLine) {

        /** A line of the body (from 1), as a line of the file. */
        public int lineOfFile(int line) {
            return firstLine - 1 + line;
        }
    }

    /**
     * When a post is from, as the site's clocks show it.
     *
     * @param date its own, or the moment of its first publication
     * @param updated the same as the date where the author says nothing
     * @param isOwn whether the date comes from the author: from front matter or the file's name
     */
    public record Dates(OffsetDateTime date, OffsetDateTime updated, boolean isOwn) {}

    /**
     * What an author may say of a post.
     *
     * @param language a BCP 47 tag
     * @param excerpt HTML
     */
    public record About(
            Optional<String> language,
            Optional<String> author,
            Optional<String> description,
            List<String> keywords,
            Optional<String> excerpt) {}
}
