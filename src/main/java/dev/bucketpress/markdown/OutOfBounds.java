package dev.bucketpress.markdown;

/** A bound of a body that only shows while it is parsed, which cannot be ended otherwise. */
final class OutOfBounds extends RuntimeException {

    private final Bound bound;
    private final int offset;

    OutOfBounds(Bound bound, int offset) {
        super(bound + " at " + offset, null, false, false);
        this.bound = bound;
        this.offset = offset;
    }

    /** What to say of it. */
    Unrenderable in(String body) {
        return bound.exceededAt(body, Math.min(offset, body.length()));
    }
}
