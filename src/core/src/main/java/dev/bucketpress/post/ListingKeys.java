package dev.bucketpress.post;

import dev.bucketpress.post.frontmatter.FrontMatter;
import dev.bucketpress.post.frontmatter.FrontMatterValue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What front matter says of how lists show a post, under the keys that Hexo's themes and plugins read: numbers, booleans
 * and texts, quoted or not. They stay among the other keys of the record too.
 */
final class ListingKeys {

    private static final String[] PINS = {"sticky", "top", "pin"};

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,9})(?:\\.\\d*)?");

    private ListingKeys() {}

    static Post.Listing of(FrontMatter frontMatter) {
        Optional<String> cover = CoverKeys.IN_LISTS.stream()
                .flatMap(key -> frontMatter.value(key).stream())
                .map(ListingKeys::first)
                .filter(written -> !written.isEmpty() && !isBoolean(written, true))
                .findFirst();
        boolean hasNone = cover.filter(written -> isBoolean(written, false)).isPresent();
        int pinned = Stream.of(PINS)
                .flatMap(key -> frontMatter.value(key).stream())
                .mapToInt(value -> pinned(value.written().strip()))
                .max()
                .orElse(0);
        return new Post.Listing(cover.filter(written -> !hasNone), hasNone, series(frontMatter), pinned);
    }

    /** A post is part of one series; of several the first. */
    private static Optional<String> series(FrontMatter frontMatter) {
        Optional<FrontMatterValue> series =
                frontMatter.value("series").filter(value -> !(value instanceof FrontMatterValue.Mapping));
        series.ifPresent(ValueLengths::checkNames);
        return series.map(ListingKeys::first).map(ShownText::of).filter(name -> !name.isEmpty());
    }

    /** Of several, as of pictures to choose from. */
    private static String first(FrontMatterValue value) {
        return value instanceof FrontMatterValue.Sequence sequence
                ? sequence.items().stream().findFirst().map(ListingKeys::first).orElse("")
                : value.written().strip();
    }

    private static boolean isBoolean(String written, boolean value) {
        return written.equalsIgnoreCase(String.valueOf(value));
    }

    private static int pinned(String written) {
        Matcher number = NUMBER.matcher(written);
        if (number.matches()) {
            return Integer.parseInt(number.group(1));
        }
        return isBoolean(written, true) ? 1 : 0;
    }
}
