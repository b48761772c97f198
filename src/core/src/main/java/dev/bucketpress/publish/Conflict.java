package dev.bucketpress.publish;

/** Another run was met on the road: what was seen is no longer so, and the look begins again. Never leaves this room. */
final class Conflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Conflict(String by) {
        // An everyday turn of events that nobody will read the stack of.
        super(by, null, false, false);
    }
}
