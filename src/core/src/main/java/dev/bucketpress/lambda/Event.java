package dev.bucketpress.lambda;

import java.util.List;

/** An event as Lambda delivers it: what it asks to be looked at, and how whoever sent it wants to be answered. */
sealed interface Event permits NotificationEvent, SqsBatch, BatchOperationsJob {

    /** What the event's records come to, in order. */
    List<ObjectChange> notices();

    /**
     * The answer, as JSON.
     *
     * @throws RetryRequired where the whole event is to be delivered again
     */
    byte[] answer(EventOutcomes outcomes);
}
