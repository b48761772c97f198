package dev.bucketpress.lambda;

import java.util.List;

/** An event as Lambda delivers it: the changes that it tells of, and the form of the answer that its sender expects. */
sealed interface Event permits NotificationEvent, SqsBatch, BatchOperationsJob, ClockEvent {

    /** The changes that the event tells of, in order. */
    List<ObjectChange> changes();

    /**
     * Has the event processed, and writes the answer.
     *
     * @throws RetryRequired where the whole event is to be delivered again
     */
    default byte[] handledBy(EventProcessor processor, TimeLeft left) {
        return answer(processor.process(changes(), left));
    }

    /**
     * Writes the answer as JSON.
     *
     * @throws RetryRequired where the whole event is to be delivered again
     */
    byte[] answer(EventOutcomes outcomes);
}
