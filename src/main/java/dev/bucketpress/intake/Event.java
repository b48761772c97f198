package dev.bucketpress.intake;

import java.util.List;

/** An event as Lambda delivers it: what it asks to be looked at, and how whoever sent it wants to be answered. */
sealed interface Event permits Notification, SqsBatch, BatchJob {

    /** What the event's records come to, in order. */
    List<Notice> notices();

    /**
     * The answer, as JSON.
     *
     * @throws TryAgain where the whole event is to be delivered again
     */
    byte[] answer(Outcomes outcomes);
}
