package dev.bucketpress.post.frontmatter;

import java.util.List;
import java.util.Map;

/** A value of front matter, as text: what the characters mean is for whoever reads the value to say. */
public sealed interface FrontMatterValue {

    /** Where the value begins. */
    Position at();

    /** The author's own characters; of a quoted or folded scalar, what they stand for. */
    String written();

    /** Whether nothing was written, or YAML's word for nothing. */
    default boolean isNone() {
        return false;
    }

    /**
     * Text.
     *
     * @param plain whether it was written without quotes, so that it could have meant a number, say
     */
    record Scalar(Position at, String written, boolean plain) implements FrontMatterValue {
        @Override
        public boolean isNone() {
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
