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

/** What no run may ever do, whatever the two buckets come to in the end. */
final class ReconcilerContract {

    private ReconcilerContract() {}

    /** That a run said something was published which it had not written. */
    static Optional<String> untruth(RequestLog run) {
        RunResult result = run.result();
        return Stream.concat(Stream.of(result), result.followUps().stream())
                .map(RunResult::outcome)
                .filter(Outcome.Published.class::isInstance)
                .map(Outcome::key)
                .filter(key -> !Traces.hasPublished(run, key))
                .findFirst()
                .map(key -> key + " was said to be published and was not");
    }

    /** That a run wrote over another post's page, or removed it. */
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
