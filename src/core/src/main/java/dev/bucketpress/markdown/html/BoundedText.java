package dev.bucketpress.markdown.html;

import dev.bucketpress.markdown.limits.Growth;

/** A text that is written piece by piece, as long as it is not too long. */
final class BoundedText implements Appendable {

    private final StringBuilder text = new StringBuilder();
    private final Growth growth;

    /** @param growth throws where the text becomes too long */
    BoundedText(Growth growth) {
        this.growth = growth;
    }

    @Override
    public Appendable append(CharSequence piece) {
        growth.add(Growth.bytes(piece), 0);
        text.append(piece);
        return this;
    }

    @Override
    public Appendable append(CharSequence piece, int start, int end) {
        return append(piece.subSequence(start, end));
    }

    @Override
    public Appendable append(char c) {
        growth.add(Growth.bytes(c), 0);
        text.append(c);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
