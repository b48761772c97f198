package dev.bucketpress.press;

import org.jspecify.annotations.Nullable;

/** A key could not be looked at just now. Nothing is known to be wrong with the post; looking again later may do. */
public final class TransientFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TransientFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    static TransientFailure disturbed(String key) {
        return new TransientFailure("other runs kept changing what belongs to " + key, null);
    }
}
