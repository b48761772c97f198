package dev.bucketpress.post.frontmatter;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether the lines before a separator are front matter that nobody opened, or just the beginning of a post: a heading
 * underlined with dashes, or prose before a line across the page.
 *
 * <p>They are front matter if every line reads as part of a mapping and one of the keys is a well-known one. To take
 * {@code Note: see below} above a line for front matter would make it vanish from the page.
 */
final class UnopenedFrontMatter {

    private static final Pattern KEY = Pattern.compile("[\"']?([\\p{L}\\w-]+|<<)[\"']?:(?:\\s.*)?");
    private static final Pattern PART_OF_A_VALUE = Pattern.compile("\\s.*|-(?:\\s.*)?|#.*|[\\]}].*|");

    private static final Set<String> WELL_KNOWN = Set.of(
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

    private UnopenedFrontMatter() {}

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
