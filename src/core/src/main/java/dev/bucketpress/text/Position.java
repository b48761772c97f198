package dev.bucketpress.text;

/**
 * A position in a text: line and column, as editors show them.
 *
 * @param line from 1
 * @param column from 1, in characters (code points)
 */
public record Position(int line, int column) implements Comparable<Position> {

    /** The beginning of a text; also the position of what is wrong with a file as a whole. */
    public static final Position START = new Position(1, 1);

    public Position {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("lines and columns count from 1: %d:%d".formatted(line, column));
        }
    }

    /**
     * The position of an offset in a text. Lines end with {@code \n}, {@code \r\n} or {@code \r}, as in CommonMark.
     *
     * @param offset in UTF-16 units, from 0 to the text's length
     */
    public static Position of(String text, int offset) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < offset; i++) {
            if (endsLine(text, i)) {
                line++;
                lineStart = i + 1;
            }
        }
        return new Position(line, text.codePointCount(lineStart, offset) + 1);
    }

    /** The {@code \r} of {@code \r\n} ends no line: the {@code \n} does. */
    private static boolean endsLine(String text, int index) {
        char c = text.charAt(index);
        return c == '\n' || c == '\r' && (index + 1 == text.length() || text.charAt(index + 1) != '\n');
    }

    /** This position in a text that has so many lines more in front. */
    public Position plusLines(int lines) {
        return new Position(line + lines, column);
    }

    @Override
    public int compareTo(Position other) {
        return line == other.line ? Integer.compare(column, other.column) : Integer.compare(line, other.line);
    }
}
