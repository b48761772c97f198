package dev.bucketpress.markdown.limits;

import dev.bucketpress.text.Problem;
import java.util.function.IntUnaryOperator;

/** Thrown while a body is parsed, for the limits that only show then; parsing ends no other way. */
public final class LimitExceededException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Limit limit;
    private final int offset;
    private final String bound;
    private final boolean inExcerpt;

    LimitExceededException(Limit limit, int offset) {
        this(limit, offset, "");
    }

    /** @param bound what the limit comes to for the post, if that depends on its length */
    LimitExceededException(Limit limit, int offset, String bound) {
        this(limit, offset, bound, false);
    }

    private LimitExceededException(Limit limit, int offset, String bound, boolean inExcerpt) {
        super(limit + " at " + offset, null, false, false);
        this.limit = limit;
        this.offset = offset;
        this.bound = bound;
        this.inExcerpt = inExcerpt;
    }

    /** The same at another offset, for a text that was parsed in the body's place. */
    public LimitExceededException at(IntUnaryOperator offsets) {
        return new LimitExceededException(limit, offsets.applyAsInt(offset), bound, inExcerpt);
    }

    /** The same in the excerpt that an author gives beside the body. */
    public LimitExceededException inExcerpt() {
        return new LimitExceededException(limit, 0, bound, true);
    }

    /** Whether it is the author's own excerpt, and not the body. */
    public boolean isInExcerpt() {
        return inExcerpt;
    }

    /** What to tell the author of the body that was parsed; of an excerpt, whose place is not known here, at the beginning. */
    public Problem problemIn(String body) {
        return limit.exceededAt(body, Math.min(offset, body.length()), bound);
    }
}
