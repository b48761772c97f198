package dev.bucketpress.lambda;

import dev.bucketpress.telemetry.PrintableText;

/** Signals an event of a kind that Bucketpress does not know. */
final class UnknownEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int MAX_SHOWN = 200;

    /**
     * @param what what is wrong with it
     * @param received the whole event, of which the message contains the beginning
     */
    UnknownEvent(String what, String received) {
        // A stack trace would say nothing that the message does not.
        super(what + " Received: " + cutShort(received), null, false, false);
    }

    /** The beginning of an event, on one line. */
    static String cutShort(String received) {
        return PrintableText.of(PrintableText.beginning(received, MAX_SHOWN));
    }
}
