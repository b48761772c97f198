package dev.bucketpress.post.frontmatter;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Detects front matter without an opening separator: decides whether the lines before a {@code ---} are front matter or
 * the beginning of a post, such as a setext heading or prose before a thematic break.
 *
 * <p>They are front matter if every line can be part of a mapping and one of the keys is well known. Prose taken for
 * front matter ({@code Note: see below} above {@code ---}) would vanish from the page.
 */
final class FrontMatterDetector {

    private static final Pattern KEY = Pattern.compile("[\"']?([\\p{L}\\w-]+|<<)[\"']?:(?:\\s.*)?");
    private static final Pattern PART_OF_A_VALUE = Pattern.compile("\\s.*|-(?:\\s.*)?|#.*|[\\]}].*|");

    static final Set<String> WELL_KNOWN = Set.of(
            "title",
            "date",
            "updated",
            "tags",
            "tag",
            "categories",
            "category",
            "permalink",
            "urlname",
            "slug",
            "abbrlink",
            "layout",
            "type",
            "draft",
            "password",
            "lang",
            "language",
            "excerpt",
            "published",
            "description",
            "keywords",
            "author");

    private FrontMatterDetector() {}

    static boolean isYaml(List<String> lines) {
        boolean known = false;
        for (String line : lines) {
            Matcher key = KEY.matcher(line);
            if (key.matches()) {
                known |= WELL_KNOWN.contains(key.group(1));
            } else if (!PART_OF_A_VALUE.matcher(line).matches()) {
                return false;
            }
        }
        return known;
    }

    static boolean isJson(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .filter(line -> line.stripLeading().startsWith("\""))
                .isPresent();
    }
}
