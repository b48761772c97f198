package dev.bucketpress.publish;

import static dev.bucketpress.walk.Scenario.of;

import dev.bucketpress.walk.RequestLog;
import dev.bucketpress.walk.Scenario;
import dev.bucketpress.walk.World;
import dev.bucketpress.walk.World.Place;
import dev.bucketpress.walk.World.Request;
import dev.bucketpress.walk.World.Thing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runs that note their attempts, each in a process of its own. One of them may die, and no post is rejected for that,
 * however many others note their attempts at the same version meanwhile.
 */
final class WalkedAttempts extends WalkedReconciler {

    private static final String NOTE = "\"unfinished\"";

    static List<Scenario> all() {
        return Stream.concat(ofTwoRuns().stream(), ofThreeRuns().stream()).toList();
    }

    private static List<Scenario> ofTwoRuns() {
        return Stream.of(
                        of("attempt twice", Scenarios.FIRST).repeating(1),
                        of("attempt twice what is published", Scenarios.FIRST)
                                .after(Scenarios.FIRST)
                                .repeating(1),
                        of("attempt two versions", Scenarios.FIRST, Scenarios.EDITED),
                        of("attempt an edit and its reversal", Scenarios.EDITED, Scenarios.FIRST)
                                .after(Scenarios.FIRST),
                        of("attempt a post and its removal", Scenarios.FIRST, Scenarios.GONE),
                        of("attempt an edit and a draft", Scenarios.EDITED, Scenarios.DRAFT)
                                .after(Scenarios.FIRST),
                        of("attempt a broken post and a mended one", Scenarios.BROKEN, Scenarios.EDITED))
                .map(scenario -> scenario.crashing(1).switching(3))
                .toList();
    }

    /** While two are at work the third finds as many attempts as have a post rejected. */
    private static List<Scenario> ofThreeRuns() {
        return Stream.of(
                        of("attempt three times", Scenarios.FIRST).repeating(2),
                        of("attempt an edit three times", Scenarios.EDITED)
                                .after(Scenarios.FIRST)
                                .repeating(2))
                .map(scenario -> scenario.crashing(1).switching(2))
                .toList();
    }

    @Override
    public List<Scenario> scenarios() {
        return all();
    }

    @Override
    Isolation isolation() {
        return Isolation.ALONE_AND_LAST;
    }

    /** Its own attempt is known by the note that it wrote and the source that it then read. */
    @Override
    public boolean isRememberedByARetry(Request request) {
        return super.isRememberedByARetry(request)
                || isOnlyRead(request.at())
                || Traces.postOfRecord(request.at()).isPresent();
    }

    @Override
    public Optional<String> disagreement(World world) {
        return super.disagreement(world)
                .or(() -> world.places().stream()
                        .filter(place -> Traces.postOfRecord(place).isPresent())
                        .filter(place ->
                                world.at(place).map(Thing::text).orElse("").contains(NOTE))
                        .map(place -> place.key() + " notes an attempt, and none is under way")
                        .findFirst());
    }

    @Override
    public Optional<String> misconduct(World before, World after, RequestLog run) {
        return super.misconduct(before, after, run).or(() -> unnotedAttempt(run));
    }

    /** That a run reads a source which it saw there without having noted its attempt. */
    private Optional<String> unnotedAttempt(RequestLog run) {
        Request next = run.next().orElseThrow();
        boolean wasSeen = run.steps().stream()
                .anyMatch(step -> step.request() instanceof Request.Head
                        && step.request().at().equals(next.at())
                        && !step.answer().equals(Optional.empty()));
        boolean isNoted =
                run.steps().stream().anyMatch(step -> step.request() instanceof Request.Put put && isNote(put));
        return next instanceof Request.Get && isOnlyRead(next.at()) && wasSeen && !isNoted
                ? Optional.of(run.key() + " is attempted without a note")
                : Optional.empty();
    }

    private static boolean isNote(Request.Put put) {
        Place place = put.at();
        return Traces.postOfRecord(place).isPresent() && put.thing().text().contains(NOTE);
    }
}
