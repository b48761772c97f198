package dev.bucketpress.post.frontmatter;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The keys at the head of a post.
 *
 * @param entries in the author's order
 * @param warnings what was accepted but looks wrong, in no order
 */
public record FrontMatter(Map<String, FrontMatterValue> entries, List<Warning> warnings) {

    public static final FrontMatter NONE = new FrontMatter(Map.of(), List.of());

    public FrontMatter {
        warnings = List.copyOf(warnings);
    }

    /** The value of the first of these keys that has one. */
    public Optional<FrontMatterValue> value(String... keys) {
        return Arrays.stream(keys)
                .map(entries::get)
                .filter(value -> value != null && !value.isNone())
                .findFirst();
    }

    /** The text of the first of these keys that has any; YAML's words for nothing are none. */
    public Optional<String> text(String... keys) {
        return Arrays.stream(keys)
                .flatMap(key -> value(key).stream())
                .map(value -> value.written().strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** A key's text where {@code null} and {@code ~} are text like any other, as in a title. */
    public Optional<String> writtenText(String key) {
        return Optional.ofNullable(entries.get(key))
                .map(value -> value.written().strip())
                .filter(text -> !text.isEmpty());
    }

    /** Whether a key says {@code true} or {@code false} in any case, between quotes or not, and it is this one. */
    public boolean says(String key, boolean expected) {
        return text(key).filter(Boolean.toString(expected)::equalsIgnoreCase).isPresent();
    }

    /** Where a key's value stands; where the file begins if the key is not there. */
    public Position at(String... keys) {
        return value(keys).map(FrontMatterValue::at).orElse(Position.START);
    }
}
