package dev.bucketpress.markdown.html;

import dev.bucketpress.markdown.limits.Growth;

/** A text that is written piece by piece, as long as it is not too long. */
final class BoundedText implements Appendable {

    private final StringBuilder text = new StringBuilder();
    private final Growth growth;

    /** How much of the text is counted: no more than has to be. */
    private int counted;

    /** @param growth throws where the text becomes too long */
    BoundedText(Growth growth) {
        this.growth = growth;
    }

    @Override
    public Appendable append(CharSequence piece) {
        text.append(piece);
        count();
        return this;
    }

    @Override
    public Appendable append(CharSequence piece, int start, int end) {
        text.append(piece, start, end);
        count();
        return this;
    }

    @Override
    public Appendable append(char c) {
        text.append(c);
        count();
        return this;
    }

    private void count() {
        if (text.length() > Growth.ALWAYS_FREE) {
            growth.add(Growth.bytes(text, counted, text.length()), 0);
            counted = text.length();
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
