package dev.bucketpress.markdown.limits;

/**
 * Counts the characters that begin or end inline markup, such as {@code *} and {@code [}: each takes the parser time.
 */
public final class MarkupCount {

    private static final String SINGLE = "[]!<&\\@";

    /** A run of these costs no more than one. */
    private static final String RUNS = "*_~`=^$";

    private int count;

    /**
     * @throws LimitExceededException when there are more than {@link Limit#MAX_MARKUP_CHARACTERS} in all the texts
     *     together
     */
    public void add(CharSequence text, int offset) {
        char previous = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            count += SINGLE.indexOf(c) >= 0 || RUNS.indexOf(c) >= 0 && c != previous ? 1 : 0;
            previous = c;
            if (count > Limit.MAX_MARKUP_CHARACTERS) {
                throw new LimitExceededException(Limit.MARKUP, offset + i);
            }
        }
    }
}
