package dev.bucketpress.lists;

import java.time.Instant;
import java.util.Set;

/**
 * What is known of where a post is listed. It is written before any list is touched on the post's account, and again
 * when all are.
 *
 * @param turn how often it was written: no two versions have the same bytes
 * @param state whether a run is at work on it, or was
 * @param since when the first of the runs that may still be at work began
 * @param print of the entry that its places hold, and of what lists look like; empty where they hold none
 * @param places every place in which a list may hold it
 */
record Placement(long turn, State state, Instant since, String print, Set<ListPosition> places) {

    enum State {
        /** The places are those that hold the post, and no other run is at work. */
        SETTLED,
        /** A run is at work, or died at it. */
        CLAIMED,
        /** Another run took the work over from one that may be at it still. */
        CONTESTED
    }

    /** Of a post that was never listed. */
    static final Placement NOWHERE = new Placement(0, State.SETTLED, Instant.EPOCH, "", Set.of());

    Placement {
        places = Set.copyOf(places);
    }

    boolean isSettledAs(String wanted) {
        return state == State.SETTLED && print.equals(wanted);
    }
}
