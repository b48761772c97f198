package dev.bucketpress.markdown.rawhtml;

/**
 * Where the attributes of a tag end, read as browsers do: a quotation mark quotes only where a value begins with it (HTML,
 * 13.2.5.32 to 13.2.5.39).
 */
final class TagAttributes {

    private static final int NONE = -1;

    /** What the next character belongs to. */
    private enum State {
        BEFORE_NAME,
        NAME,
        AFTER_NAME,
        BEFORE_VALUE,
        UNQUOTED_VALUE
    }

    private TagAttributes() {}

    /**
     * The index of the {@code >} that ends a tag; -1 where another {@code <} comes first, outside of quotes, or in such
     * that were not meant to end where they do.
     *
     * @param from the index after the tag's name
     */
    static int end(String html, int from) {
        State state = State.BEFORE_NAME;
        for (int i = from; i < html.length(); i++) {
            char c = html.charAt(i);
            if (c == '>' || c == '<') {
                return c == '>' ? i : NONE;
            }
            if (state == State.BEFORE_VALUE && (c == '"' || c == '\'')) {
                int close = html.indexOf(c, i + 1);
                if (close < 0 || isForgotten(html, i, close)) {
                    return NONE;
                }
                i = close;
                state = State.BEFORE_NAME;
            } else {
                state = after(state, c);
            }
        }
        return NONE;
    }

    /**
     * Whether an author left out the end of a value, which goes on to the next quotation mark: it has a sign of tags in
     * it, and no space behind it. A browser would hide the text between, and Markdown's own tags are none then.
     */
    private static boolean isForgotten(String html, int open, int close) {
        int behind = close + 1;
        return behind < html.length()
                && !isSpace(html.charAt(behind))
                && "/>".indexOf(html.charAt(behind)) < 0
                && html.substring(open, close).indexOf('<') >= 0;
    }

    private static State after(State state, char c) {
        boolean space = isSpace(c);
        return switch (state) {
            case BEFORE_NAME -> space || c == '/' ? State.BEFORE_NAME : State.NAME;
            case NAME, AFTER_NAME -> afterName(c);
            case BEFORE_VALUE -> space ? State.BEFORE_VALUE : State.UNQUOTED_VALUE;
            case UNQUOTED_VALUE -> space ? State.BEFORE_NAME : State.UNQUOTED_VALUE;
        };
    }

    private static State afterName(char c) {
        if (isSpace(c)) {
            return State.AFTER_NAME;
        }
        return switch (c) {
            case '=' -> State.BEFORE_VALUE;
            case '/' -> State.BEFORE_NAME;
            default -> State.NAME;
        };
    }

    private static boolean isSpace(char c) {
        return " \t\r\n\f".indexOf(c) >= 0;
    }
}
