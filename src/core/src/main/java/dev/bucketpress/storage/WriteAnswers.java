package dev.bucketpress.storage;

import java.util.Map;
import java.util.Optional;

/**
 * The status codes that are answers to writes rather than failures of them: 412 where a condition does not hold, 409 where
 * another write was faster, 404 to an {@code If-Match} where there is no object
 * (docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html). Without a condition a race that was lost is a
 * failure: what was to be written is not.
 */
final class WriteAnswers {

    static final int NOT_FOUND = 404;
    static final int PRECONDITION_FAILED = 412;
    private static final int CONFLICT = 409;

    private WriteAnswers() {}

    static Map<Integer, Optional<String>> ofPut(Condition condition) {
        if (condition instanceof Condition.Always) {
            return Map.of();
        }
        return condition instanceof Condition.Matches
                ? Map.of(PRECONDITION_FAILED, Optional.empty(), CONFLICT, Optional.empty(), NOT_FOUND, Optional.empty())
                : Map.of(PRECONDITION_FAILED, Optional.empty(), CONFLICT, Optional.empty());
    }

    /** A copy, or a part, is made on condition that the original has not changed. */
    static <T> Map<Integer, Optional<T>> ofVersion() {
        return Map.of(NOT_FOUND, Optional.empty(), PRECONDITION_FAILED, Optional.empty(), CONFLICT, Optional.empty());
    }

    static Map<Integer, Boolean> ofDelete(Condition condition) {
        return condition instanceof Condition.Matches
                ? Map.of(NOT_FOUND, true, PRECONDITION_FAILED, false, CONFLICT, false)
                : Map.of(NOT_FOUND, true);
    }
}
