package dev.bucketpress.markdown.limits;

/** Counts the characters by which Markdown marks up what stands inside blocks, for each takes time. */
public final class MarkupCount {

    private static final String SINGLE = "[]!<&\\@";

    /** Of these a run costs no more than one. */
    private static final String RUNS = "*_~`=^$";

    private int count;

    /** @throws LimitExceeded when there are more than {@link Limit#MOST_MARKS} in all the texts together */
    public void add(CharSequence text, int offset) {
        char previous = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            count += SINGLE.indexOf(c) >= 0 || RUNS.indexOf(c) >= 0 && c != previous ? 1 : 0;
            previous = c;
            if (count > Limit.MOST_MARKS) {
                throw new LimitExceeded(Limit.MARKS, offset + i);
            }
        }
    }
}
