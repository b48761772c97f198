package dev.bucketpress.post.frontmatter;

import dev.bucketpress.text.Position;
import dev.bucketpress.text.Warning;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The front matter of a post: its keys and values.
 *
 * @param entries in the author's order
 * @param warnings what was accepted but looks wrong, in no order
 */
public record FrontMatter(Map<String, FrontMatterValue> entries, List<Warning> warnings) {

    public static final FrontMatter NONE = new FrontMatter(Map.of(), List.of());

    public FrontMatter {
        warnings = List.copyOf(warnings);
    }

    /** The value of the first of these keys that has one and is not null. */
    public Optional<FrontMatterValue> value(String... keys) {
        return Arrays.stream(keys)
                .map(entries::get)
                .filter(value -> value != null && !value.isNull())
                .findFirst();
    }

    /** The text of the first of these keys that has any; null is none. */
    public Optional<String> text(String... keys) {
        return Arrays.stream(keys)
                .flatMap(key -> value(key).stream())
                .map(value -> value.written().strip())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** The text of a key for which {@code null} and {@code ~} are text like any other, as for a title. */
    public Optional<String> writtenText(String key) {
        return Optional.ofNullable(entries.get(key))
                .map(value -> value.written().strip())
                .filter(text -> !text.isEmpty());
    }

    /** Whether a key has this boolean value, in any case, quoted or not. */
    public boolean hasValue(String key, boolean expected) {
        return text(key).filter(Boolean.toString(expected)::equalsIgnoreCase).isPresent();
    }

    /** The position of the first value of these keys; the beginning of the file if there is none. */
    public Position at(String... keys) {
        return value(keys).map(FrontMatterValue::at).orElse(Position.START);
    }
}
