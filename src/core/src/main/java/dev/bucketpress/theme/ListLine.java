package dev.bucketpress.theme;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A post as lists and feeds show it.
 *
 * @param path of its page on the site, percent-encoded
 * @param categories paths from the outermost category in
 * @param summary plain text; empty where the post has none
 * @param excerpt HTML that can do readers no harm wherever it is shown, with absolute URLs
 */
public record ListLine(
        String path,
        String title,
        OffsetDateTime date,
        OffsetDateTime updated,
        List<String> tags,
        List<List<String>> categories,
        String summary,
        Optional<String> excerpt) {}
