package dev.bucketpress.markdown.rawhtml;

import java.util.Locale;

/**
 * What begins like a tag in raw HTML.
 *
 * @param written the name as written; of what is no tag, its beginning
 * @param attributes as written
 * @param start the index of its {@code <}
 * @param end the index after it
 */
public record RawTag(Kind kind, String written, String attributes, int start, int end) {

    /** What a tag does. */
    public enum Kind {
        OPENING,
        SELF_CLOSING,
        CLOSING,
        /** A processing instruction, declaration or CDATA section, or a sign that begins nothing: none of HTML's. */
        NO_TAG
    }

    /** The name in lower case, by which HTML knows the element. */
    public String name() {
        return written.toLowerCase(Locale.ROOT);
    }

    boolean hasAttributes() {
        return !attributes.isBlank();
    }

    /** Whether it is the box of a task, the one form field that posts need. */
    boolean isCheckbox() {
        return name().equals("input") && attributes.toLowerCase(Locale.ROOT).contains("checkbox");
    }

    /** Whether it is an end tag. */
    public boolean closes() {
        return kind == Kind.CLOSING;
    }

    /** Whether it is of a kind. */
    public boolean is(Kind wanted) {
        return kind == wanted;
    }

    /** What a warning calls it. */
    String shown() {
        return switch (kind) {
            case CLOSING -> "</" + written + ">";
            case NO_TAG -> written;
            case OPENING, SELF_CLOSING -> "<" + written + ">";
        };
    }
}
