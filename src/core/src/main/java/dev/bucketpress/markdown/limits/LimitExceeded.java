package dev.bucketpress.markdown.limits;

import dev.bucketpress.markdown.Unrenderable;

/** A bound of a body that only shows while it is parsed, which cannot be ended otherwise. */
public final class LimitExceeded extends RuntimeException {

    private final Limit bound;
    private final int offset;

    LimitExceeded(Limit bound, int offset) {
        super(bound + " at " + offset, null, false, false);
        this.bound = bound;
        this.offset = offset;
    }

    /** What to say of it. */
    public Unrenderable in(String body) {
        return bound.exceededAt(body, Math.min(offset, body.length()));
    }
}
