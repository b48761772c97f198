package dev.bucketpress.post.frontmatter;

import dev.bucketpress.text.Position;
import java.util.List;
import java.util.Map;

/**
 * A value of front matter: text, a list or a mapping. Text is not interpreted; the reader of a key decides what it
 * means.
 */
public sealed interface FrontMatterValue {

    /** Where the value begins. */
    Position at();

    /** What the author wrote; for a quoted or folded scalar, what that stands for. */
    String written();

    /** Whether the value is empty or YAML's null ({@code null}, {@code ~}). */
    default boolean isNull() {
        return false;
    }

    /**
     * Text.
     *
     * @param plain whether it was written without quotes, so that it may mean a number or null
     */
    record Scalar(Position at, String written, boolean plain) implements FrontMatterValue {
        @Override
        public boolean isNull() {
            return plain && (written.isEmpty() || written.equals("~") || written.equals("null"));
        }
    }

    /** A list. */
    record Sequence(Position at, String written, List<FrontMatterValue> items) implements FrontMatterValue {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** A mapping of keys to values, in the author's order. */
    record Mapping(Position at, String written, Map<String, FrontMatterValue> entries) implements FrontMatterValue {}
}
