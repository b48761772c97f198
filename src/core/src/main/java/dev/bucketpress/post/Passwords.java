package dev.bucketpress.post;

import dev.bucketpress.post.frontmatter.FrontMatterValue;
import dev.bucketpress.text.Position;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds passwords in front matter, at any depth and in any case: none may be published. */
final class Passwords {

    private static final String PASSWORD = "password";

    private Passwords() {}

    static boolean isPassword(String key) {
        return key.strip().equalsIgnoreCase(PASSWORD);
    }

    /** The position of the first password; a key without a value is none. */
    static Optional<Position> first(Map<String, FrontMatterValue> entries) {
        return entries.entrySet().stream()
                .flatMap(entry -> isPassword(entry.getKey())
                        ? Stream.of(entry.getValue())
                                .filter(value -> !value.isNull())
                                .map(FrontMatterValue::at)
                        : within(entry.getValue()).stream())
                .findFirst();
    }

    private static Optional<Position> within(FrontMatterValue value) {
        if (value instanceof FrontMatterValue.Mapping mapping) {
            return first(mapping.entries());
        }
        return value instanceof FrontMatterValue.Sequence sequence ? within(sequence.items()) : Optional.empty();
    }

    private static Optional<Position> within(Collection<FrontMatterValue> items) {
        return items.stream().flatMap(item -> within(item).stream()).findFirst();
    }
}
