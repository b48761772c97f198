package dev.bucketpress.walk;

import dev.bucketpress.walk.World.Place;
import dev.bucketpress.walk.World.Request;
import dev.bucketpress.walk.World.Thing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Goes through the schedules of a scenario: every order in which changes, the requests of runs, and deaths of runs can
 * follow one another. Schedules that have come to the same state go on as one, runs of one post may change places, and
 * of schedules that cannot lead to different worlds one is walked:
 *
 * <ul>
 *   <li>A run dies right after a write that changed something. Later, before its next such write, is no different.
 *   <li>A read of what runs do not write, and nobody will change any more, comes at once.
 * </ul>
 */
final class Walk {

    /** What happens next: a change, a request of a run, or a run's death after it. */
    record Step(String name, State after, Optional<String> violation) {}

    /** A request of a run, and how things are then. */
    record Asked(Request request, Object answer, World after, RequestLog now) {}

    /** Between the scenario, the schedule, and what is wrong at its end. */
    static final String SEPARATOR = " | ";

    /** Ends the name of a step where a run dies. */
    static final String DIES = "x";

    /** Ends the name of a step where the second of two requests is answered first. */
    static final String SECOND = "s";

    final WalkedSystem system;
    private final RequestLog over;
    final Scenario scenario;
    private final int maxStates;
    private final Map<String, RequestLog> starts = new HashMap<>();

    /** How many schedules lead on from each state. */
    private final Map<State, Double> visited = new HashMap<>();

    /** What many schedules end with is looked at once. */
    private final Map<World, Optional<String>> disagreements = new HashMap<>();

    private final List<String> schedule = new ArrayList<>();
    private double schedules;
    private String counterExample = "";

    Walk(WalkedSystem system, Scenario scenario, int maxStates) {
        this.system = system;
        this.over = RequestLog.over(system);
        this.scenario = scenario;
        this.maxStates = maxStates;
    }

    /** The schedule that leads to what must not be, and what that is; empty where none was found. */
    String counterExample() {
        schedules = visit(start());
        return counterExample;
    }

    int states() {
        return visited.size();
    }

    /** How many schedules the states stand for. */
    double schedules() {
        return schedules;
    }

    boolean isComplete() {
        return visited.size() < maxStates;
    }

    State start() {
        World world = system.start();
        for (Scenario.Change change : scenario.before()) {
            world = change(world, change);
            RequestLog run = started(change.key());
            while (run.next().isPresent()) {
                World.Answered answered = world.ask(run.next().get());
                world = answered.after();
                run = run.then(answered.answer(), world);
            }
        }
        return State.start(world, scenario);
    }

    private RequestLog started(String key) {
        return starts.computeIfAbsent(key, k -> RequestLog.start(system, k));
    }

    private World change(World world, Scenario.Change change) {
        Place place = system.placeOf(change.key());
        return change.text()
                .map(text -> world.with(place, Thing.of(text.getBytes(StandardCharsets.UTF_8), Map.of())))
                .orElseGet(() -> world.without(place));
    }

    private double visit(State state) {
        Double known = visited.get(state);
        if (known != null || !counterExample.isEmpty() || visited.size() >= maxStates) {
            return known == null ? 0 : known;
        }
        List<Step> steps = steps(state);
        if (isOver(state)) {
            disagreements.computeIfAbsent(state.world, system::disagreement).ifPresent(this::fail);
        }
        double ways = isOver(state) ? 1 : 0;
        for (Step step : steps) {
            schedule.add(step.name());
            step.violation().ifPresent(this::fail);
            ways += visit(step.after());
            schedule.remove(schedule.size() - 1);
        }
        visited.put(state, ways);
        return ways;
    }

    private void fail(String violation) {
        if (counterExample.isEmpty()) {
            counterExample = scenario.name() + SEPARATOR + String.join(" ", schedule) + SEPARATOR + violation;
        }
    }

    boolean isOver(State state) {
        return state.changes == scenario.changes().size() && state.isAtRest();
    }

    private List<Step> steps(State state) {
        List<Step> steps = new ArrayList<>();
        for (int run = 0; run < state.runs.size(); run++) {
            Optional<Request> next = state.runs.get(run).next();
            if (next.isPresent() && next.get() instanceof Request.Order) {
                return requests(state, run).toList();
            }
            if (next.isPresent() && state.switchesAfter(run) >= 0) {
                List<Step> requests = requests(state, run).toList();
                if (state.switchesAfter(run) == state.switches && concernsNobodyElse(state, next.get())) {
                    return requests;
                }
                steps.addAll(requests);
            }
        }
        if (state.changes < scenario.changes().size() && state.switchesAfter(-1) >= 0 && mayChange(state)) {
            steps.add(change(state));
        }
        return steps;
    }

    private boolean mayChange(State state) {
        Scenario.Change change = scenario.changes().get(state.changes);
        return state.runs.stream().allMatch(run -> run.next().isEmpty() || !system.isAfter(change, run.key()));
    }

    /** Runs read it and do not write it, so only a change to come makes a difference. */
    private boolean concernsNobodyElse(State state, Request request) {
        return system.isOnlyRead(request.at())
                && scenario.changes().stream()
                        .skip(state.changes)
                        .noneMatch(change -> system.placeOf(change.key()).equals(request.at()));
    }

    Step change(State state) {
        Scenario.Change change = scenario.changes().get(state.changes);
        boolean last = state.changes + 1 == scenario.changes().size();
        List<RequestLog> runs = Collections.nCopies(last ? 1 + scenario.duplicates() : 1, started(change.key()));
        return new Step("c", state.changed(change(state.world, change), runs), Optional.empty());
    }

    /** What a run asks next; what nobody but readers reads, it writes at once. */
    List<Asked> ask(State state, int run) {
        List<Asked> all = new ArrayList<>();
        World world = state.world;
        RequestLog log = state.runs.get(run);
        do {
            Request request = log.next().orElseThrow();
            World.Answered answered = world.ask(request);
            world = answered.after();
            log = log.then(answered.answer(), world);
            all.add(new Asked(request, answered.answer(), world, log));
        } while (system.isOnlyWritten(all.get(0).request())
                && log.next().filter(system::isOnlyWritten).isPresent());
        return all;
    }

    Stream<Step> requests(State state, int i) {
        RequestLog log = state.runs.get(i);
        return log.next().orElseThrow() instanceof Request.Order
                ? Stream.of(ordered(state, i, false), ordered(state, i, true))
                : answered(state, i);
    }

    private static Step ordered(State state, int i, boolean secondFirst) {
        RequestLog now = state.runs.get(i).then(secondFirst, state.world);
        return new Step(i + (secondFirst ? SECOND : ""), state.ordered(i, now), Optional.empty());
    }

    private Stream<Step> answered(State state, int i) {
        List<Asked> asked = ask(state, i);
        World after = asked.get(asked.size() - 1).after();
        RequestLog before = state.runs.get(i);
        RequestLog now = asked.get(asked.size() - 1).now();
        if (now.again() > scenario.again()) {
            return Stream.empty();
        }
        boolean isOver = now.next().isEmpty();
        Optional<String> violation =
                system.misconduct(state.world, after, before).or(() -> isOver ? system.untruth(now) : Optional.empty());
        Step goesOn = new Step(Integer.toString(i), state.went(after, i, isOver ? over : now), violation);
        boolean mayDie = state.crashes > 0 && after != state.world && !isOver;
        return mayDie ? Stream.of(goesOn, died(state, after, i)) : Stream.of(goesOn);
    }

    private Step died(State state, World after, int i) {
        RequestLog next = started(system.followsDeathOf(state.runs.get(i).key()));
        return new Step(i + DIES, state.died(after, i, next), Optional.empty());
    }
}
