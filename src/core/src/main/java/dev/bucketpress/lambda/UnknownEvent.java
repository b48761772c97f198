package dev.bucketpress.lambda;

import dev.bucketpress.telemetry.PrintableText;

/** An event of a shape that Bucketpress does not read. */
final class UnknownEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 200;

    /**
     * @param what what is wrong with it
     * @param received the event, which is cut short here
     */
    UnknownEvent(String what, String received) {
        // Where it was noticed says nothing that the message does not.
        super(what + " Received: " + cutShort(received), null, false, false);
    }

    /** The beginning of what was received, on one line. */
    static String cutShort(String received) {
        return PrintableText.of(PrintableText.beginning(received, SHOWN));
    }
}
