package dev.bucketpress.intake;

/** An event of a shape that Bucketpress does not read. */
final class UnknownEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 200;

    /**
     * @param what what is wrong with it
     * @param received the event, which is cut short here
     */
    UnknownEvent(String what, String received) {
        super(what + " Received: " + cutShort(received));
    }

    static String cutShort(String received) {
        return received.length() <= SHOWN ? received : received.substring(0, SHOWN) + "…";
    }
}
