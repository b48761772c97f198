package dev.bucketpress.post;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the passwords in front matter. None may be published, under whatever key it stands and however it is spelled. */
final class Passwords {

    private static final String PASSWORD = "password";

    private Passwords() {}

    static boolean isPassword(String key) {
        return key.strip().equalsIgnoreCase(PASSWORD);
    }

    /** Where the first password stands; a key without a value is none. */
    static Optional<Position> first(Map<String, FrontValue> entries) {
        return entries.entrySet().stream()
                .flatMap(entry -> isPassword(entry.getKey())
                        ? Stream.of(entry.getValue())
                                .filter(value -> !value.isNone())
                                .map(FrontValue::at)
                        : within(entry.getValue()).stream())
                .findFirst();
    }

    private static Optional<Position> within(FrontValue value) {
        if (value instanceof FrontValue.Mapping mapping) {
            return first(mapping.entries());
        }
        return value instanceof FrontValue.Sequence sequence ? within(sequence.items()) : Optional.empty();
    }

    private static Optional<Position> within(Collection<FrontValue> items) {
        return items.stream().flatMap(item -> within(item).stream()).findFirst();
    }
}
