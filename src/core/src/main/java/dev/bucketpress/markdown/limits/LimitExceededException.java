package dev.bucketpress.markdown.limits;

import dev.bucketpress.text.Problem;

/** Thrown while a body is parsed, for the limits that only show then; parsing ends no other way. */
public final class LimitExceededException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Limit limit;
    private final int offset;

    LimitExceededException(Limit limit, int offset) {
        super(limit + " at " + offset, null, false, false);
        this.limit = limit;
        this.offset = offset;
    }

    /** What to tell the author of the body that was parsed. */
    public Problem problemIn(String body) {
        return limit.exceededAt(body, Math.min(offset, body.length()));
    }
}
