package dev.bucketpress.text;

/**
 * A problem that only the author can mend: the post is not published until then.
 *
 * @param where it is
 * @param what what is wrong, as a whole sentence
 * @param remedy how to mend it, as a whole sentence
 */
public record Problem(Position at, String what, String remedy) {

    public Problem {
        what = Quotes.shortened(what);
        remedy = Quotes.shortened(remedy);
    }

    /** A problem of the file as a whole. */
    public static Problem ofTheFile(String what, String remedy) {
        return new Problem(Position.START, what, remedy);
    }

    /** This problem in a text that has so many lines more in front. */
    public Problem plusLines(int lines) {
        return new Problem(at.plusLines(lines), what, remedy);
    }
}
