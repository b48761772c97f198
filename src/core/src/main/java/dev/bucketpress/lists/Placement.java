package dev.bucketpress.lists;

import dev.bucketpress.search.Searched;
import dev.bucketpress.site.ListName;
import dev.bucketpress.site.Period;
import java.time.Instant;
import java.util.Set;

/**
 * Where one post may be found in the lists, and the lease of the run that is updating them. It is written before any list
 * is changed for the post, and again when all are.
 *
 * @param revision how often it was written: no two versions have the same bytes
 * @param state whether a run is updating the lists of the post, or was
 * @param until when the last of the runs that may still be at work has ended; without meaning once it is settled
 * @param fingerprint of the summary that the lists hold, and of how they are rendered; empty where they hold none
 * @param positions every position at which a list may hold the post
 * @param searched what the index of search may have of the post
 */
record Placement(
        long revision, State state, Instant until, String fingerprint, Set<Position> positions, Searched searched) {

    /** Where in a list a post is: in its month, however the list is split. */
    record Position(ListName list, Period month) {}

    enum State {
        /** The positions are those that hold the post, and no other run is at work. */
        SETTLED,
        /** A run holds the lease, or died while it did. */
        LEASED,
        /** Another run took the lease over from one that may still be at work. */
        CONTESTED
    }

    /** Of a post that was never listed. */
    static final Placement NOWHERE = new Placement(0, State.SETTLED, Instant.EPOCH, "", Set.of(), Searched.NOWHERE);

    Placement {
        positions = Set.copyOf(positions);
    }

    boolean isSettledAs(String wanted) {
        return state == State.SETTLED && fingerprint.equals(wanted);
    }

    /** The same with another end of the runs that may still be at work. */
    Placement until(Instant end) {
        return new Placement(revision, state, end, fingerprint, positions, searched);
    }

    /** The next version, with another state. */
    Placement next(State nextState, String nextFingerprint, Set<Position> nextPositions, Searched nextSearched) {
        return new Placement(revision + 1, nextState, until, nextFingerprint, nextPositions, nextSearched);
    }
}
