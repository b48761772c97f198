package dev.bucketpress.lambda;

import java.util.List;

/** An event as Lambda delivers it: the changes that it tells of, and the form of the answer that its sender expects. */
sealed interface Event permits NotificationEvent, SqsBatch, BatchOperationsJob {

    /** The changes that the event tells of, in order. */
    List<ObjectChange> changes();

    /**
     * Writes the answer as JSON.
     *
     * @throws RetryRequired where the whole event is to be delivered again
     */
    byte[] answer(EventOutcomes outcomes);
}
