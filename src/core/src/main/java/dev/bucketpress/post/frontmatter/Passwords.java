package dev.bucketpress.post.frontmatter;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the passwords in front matter. None may be published, under whatever key it stands and however it is spelled. */
public final class Passwords {

    private static final String PASSWORD = "password";

    private Passwords() {}

    public static boolean isPassword(String key) {
        return key.strip().equalsIgnoreCase(PASSWORD);
    }

    /** Where the first password stands; a key without a value is none. */
    public static Optional<Position> first(Map<String, FrontMatterValue> entries) {
        return entries.entrySet().stream()
                .flatMap(entry -> isPassword(entry.getKey())
                        ? Stream.of(entry.getValue())
                                .filter(value -> !value.isNone())
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
