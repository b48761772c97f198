package dev.bucketpress.publish;

import dev.bucketpress.run.Outcome;
import dev.bucketpress.run.RunResult;
import dev.bucketpress.walk.RequestLog;
import dev.bucketpress.walk.World;
import dev.bucketpress.walk.World.Place;
import dev.bucketpress.walk.World.Request;
import dev.bucketpress.walk.World.Thing;
import java.util.Optional;
import java.util.stream.Stream;

/** The contract of a run: what it must never do, whatever the two buckets agree on in the end. */
final class ReconcilerContract {

    private ReconcilerContract() {}

    /** A run that reported as published what it had not written. */
    static Optional<String> untruth(RequestLog run) {
        RunResult result = run.look();
        return Stream.concat(Stream.of(result), result.followUps().stream())
                .map(RunResult::outcome)
                .filter(Outcome.Published.class::isInstance)
                .map(Outcome::key)
                .filter(key -> !Traces.hasPublished(run, key))
                .findFirst()
                .map(key -> key + " was said to be published and was not");
    }

    /** A run that overwrote or removed the page of another post. */
    static Optional<String> foreignWrite(World before, World after, RequestLog run) {
        Request request = run.next().orElseThrow();
        Place place = request.at();
        Optional<Thing> there = before.at(place);
        if (!Traces.isAPage(place) || there.isEmpty() || there.equals(after.at(place))) {
            return Optional.empty();
        }
        String writer = request instanceof Request.Put put ? Traces.owner(put.thing()) : Traces.currentKey(run);
        return Traces.owner(there.get()).equals(writer)
                ? Optional.empty()
                : Optional.of(writer + " wrote to another's " + place.key());
    }
}
