package dev.bucketpress.text;

/**
 * A {@link Warning} at an offset of a text. Parsers know offsets; a text's lines have to be counted for each position,
 * so that is left until it is known which warnings are shown.
 *
 * @param offset in UTF-16 units
 */
public record OffsetWarning(int offset, String message) {

    /** The warning at its position in the text that the offset counts in. */
    public Warning in(String text) {
        return new Warning(Position.of(text, offset), message);
    }
}
