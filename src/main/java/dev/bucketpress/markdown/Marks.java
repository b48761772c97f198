package dev.bucketpress.markdown;

/** Counts the characters by which Markdown marks up what stands inside blocks, for each takes time. */
final class Marks {

    private static final String SINGLE = "[]!<&\\@";

    /** Of these a run costs no more than one. */
    private static final String RUNS = "*_~`=^$";

    private int count;

    /** @throws OutOfBounds when there are more than {@link Bound#MOST_MARKS} in all the texts together */
    void add(CharSequence text, int offset) {
        char previous = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            count += SINGLE.indexOf(c) >= 0 || RUNS.indexOf(c) >= 0 && c != previous ? 1 : 0;
            previous = c;
            if (count > Bound.MOST_MARKS) {
                throw new OutOfBounds(Bound.MARKS, offset + i);
            }
        }
    }
}
