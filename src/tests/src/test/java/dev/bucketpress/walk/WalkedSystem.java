package dev.bucketpress.walk;

import dev.bucketpress.run.Backoff;
import dev.bucketpress.run.RunResult;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.threads.Overlap;
import dev.bucketpress.walk.World.Place;
import dev.bucketpress.walk.World.Request;
import java.util.List;
import java.util.Optional;

/** A part of Bucketpress whose schedules are walked. An implementation has a constructor without parameters, since mutants are made of classes that are loaded anew. */
public interface WalkedSystem {

    /** What is known by name. */
    List<Scenario> scenarios();

    /** What is there before anything happens. */
    World start();

    /** Where a file of this key is changed. */
    Place placeOf(String key);

    /** Whether people change this, and runs read it and never write it. */
    boolean isOnlyRead(Place place);

    /** Whether runs write it and never read it. Whatever it is in the end, it makes nothing else go wrong. */
    boolean isOnlyWritten(Request request);

    /**
     * A run to its end.
     *
     * @param again is told when the run begins again
     * @param order in which requests are answered that the run makes at a time
     */
    RunResult run(String key, Bucket source, Bucket published, Backoff again, Overlap order);

    /** The key of another post that a run goes on to, if this is its first request. */
    Optional<String> goesOnTo(Request request);

    /** The key of the run that comes after one that died. */
    default String followsDeathOf(String key) {
        return key;
    }

    /** Whether a change comes so late that a run of this key is not under way any more. */
    default boolean isAfter(Scenario.Change change, String run) {
        return false;
    }

    /** Whether a run that goes on to another post knows it. */
    boolean isRememberedByARun(Request request);

    /** Whether a run that begins again knows what it saw. */
    boolean isRememberedByARetry(Request request);

    /** What must hold once nothing is under way any more and does not, in words. */
    Optional<String> disagreement(World world);

    /** What no run may ever do, and this one did with its next request. */
    Optional<String> misconduct(World before, World after, RequestLog run);

    /** What a run that has ended said and is not so. */
    Optional<String> untruth(RequestLog run);
}
