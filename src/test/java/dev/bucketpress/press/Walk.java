package dev.bucketpress.press;

import dev.bucketpress.press.World.Place;
import dev.bucketpress.press.World.Request;
import dev.bucketpress.press.World.Thing;
import dev.bucketpress.record.PostSchema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
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
 *   <li>A read of a post that nobody will change any more comes at once.
 * </ul>
 */
final class Walk {

    /** What happens next: a change, a request of a run, or a run's death after it. */
    private record Step(String name, State after, Optional<String> violation) {}

    private static final class State {

        private final World world;
        private final int changes;
        private final int crashes;
        private final List<Tape> runs;
        private final List<Tape> inNoOrder;
        private final int hash;

        State(World world, int changes, int crashes, List<Tape> runs) {
            this.world = world;
            this.changes = changes;
            this.crashes = crashes;
            this.runs = List.copyOf(runs);
            this.inNoOrder = runs.stream()
                    .sorted(Comparator.comparingInt(System::identityHashCode))
                    .toList();
            this.hash = ((System.identityHashCode(world) * 31 + changes) * 31 + crashes) * 31 + inNoOrder.hashCode();
        }

        /** Worlds and tapes are there once each. */
        @Override
        public boolean equals(Object other) {
            return other instanceof State state
                    && hash == state.hash
                    && world == state.world
                    && changes == state.changes
                    && crashes == state.crashes
                    && inNoOrder.equals(state.inNoOrder);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

    /** There from the start, so that the walk is about posts. */
    private static final Thing SCHEMA = Thing.of(PostSchema.json(), Map.of(Pages.SHA256, Sha256.of(PostSchema.json())));

    private final Scenario scenario;
    private final int maxStates;
    private final Map<String, Tape> starts = new HashMap<>();

    /** How many schedules lead on from each state. */
    private final Map<State, Double> visited = new HashMap<>();

    private final List<String> schedule = new ArrayList<>();
    private double schedules;
    private String counterExample = "";

    Walk(Scenario scenario, int maxStates) {
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

    /** Goes one schedule, by its name, and says what comes of each step. */
    List<String> replay(String name) {
        List<String> told = new ArrayList<>();
        State state = start();
        for (String wanted : name.split(" ")) {
            Step step = steps(state).stream()
                    .filter(s -> s.name().equals(wanted))
                    .findFirst()
                    .orElseThrow();
            told.add(wanted + ": " + describe(state, wanted));
            state = step.after();
        }
        new Agreement(state.world).violation().ifPresent(told::add);
        return told;
    }

    private String describe(State state, String step) {
        if (step.equals("c")) {
            return scenario.changes().get(state.changes).toString();
        }
        Tape run = state.runs.get(Integer.parseInt(step.replace("x", "")));
        Request request = run.next().orElseThrow();
        String dies = step.endsWith("x") ? ", and dies" : "";
        return request.name() + " -> " + state.world.ask(request).answer() + dies;
    }

    private State start() {
        World world = World.empty().with(new Place(World.PUBLIC, PostSchema.KEY), SCHEMA);
        for (Scenario.Change change : scenario.before()) {
            world = change(world, change);
            Tape run = started(change.key());
            while (run.next().isPresent()) {
                World.Answered answered = world.ask(run.next().get());
                world = answered.after();
                run = run.then(answered.answer(), world);
            }
        }
        return new State(world, 0, scenario.crashes(), List.of());
    }

    private Tape started(String key) {
        return starts.computeIfAbsent(key, Tape::start);
    }

    private static World change(World world, Scenario.Change change) {
        Place place = new Place(World.SOURCE, change.key());
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
        if (steps.isEmpty()) {
            new Agreement(state.world).violation().ifPresent(this::fail);
        }
        double ways = steps.isEmpty() ? 1 : 0;
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
            counterExample = scenario.name() + " | " + String.join(" ", schedule) + " | " + violation;
        }
    }

    private List<Step> steps(State state) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < state.runs.size(); i++) {
            Optional<Request> request = state.runs.get(i).next();
            if (request.isPresent() && concernsNobodyElse(state, request.get())) {
                return request(state, i, request.get()).toList();
            }
            int run = i;
            request.ifPresent(next -> request(state, run, next).forEach(steps::add));
        }
        if (state.changes < scenario.changes().size()) {
            steps.add(change(state));
        }
        return steps;
    }

    private boolean concernsNobodyElse(State state, Request request) {
        return request.at().bucket().equals(World.SOURCE)
                && (request instanceof Request.Get || request instanceof Request.Head)
                && !request.at().key().endsWith(".txt")
                && scenario.changes().stream()
                        .skip(state.changes)
                        .noneMatch(change -> change.key().equals(request.at().key()));
    }

    private Step change(State state) {
        Scenario.Change change = scenario.changes().get(state.changes);
        boolean last = state.changes + 1 == scenario.changes().size();
        List<Tape> runs = new ArrayList<>(state.runs);
        runs.addAll(Collections.nCopies(last ? 1 + scenario.duplicates() : 1, started(change.key())));
        State after = new State(change(state.world, change), state.changes + 1, state.crashes, runs);
        return new Step("c", after, Optional.empty());
    }

    private Stream<Step> request(State state, int i, Request request) {
        World.Answered answered = state.world.ask(request);
        Tape before = state.runs.get(i);
        Tape run = before.then(answered.answer(), answered.after());
        Optional<String> violation = foreignWrite(state.world, answered.after(), request, before)
                .or(() -> run.next().isPresent() ? Optional.empty() : untruth(run));
        Tape now = run.next().isPresent() ? run : Tape.OVER;
        Step goesOn = new Step(
                Integer.toString(i),
                new State(answered.after(), state.changes, state.crashes, with(state.runs, i, now)),
                violation);
        if (state.crashes == 0 || answered.after() == state.world || now == Tape.OVER) {
            return Stream.of(goesOn);
        }
        List<Tape> again = with(state.runs, i, started(before.key()));
        return Stream.of(
                goesOn,
                new Step(
                        i + "x",
                        new State(answered.after(), state.changes, state.crashes - 1, again),
                        Optional.empty()));
    }

    /** A page that a run said was published, and that it had not written. */
    private static Optional<String> untruth(Tape run) {
        Look look = run.look();
        return Stream.concat(Stream.of(look), look.others().stream())
                .map(Look::outcome)
                .filter(Outcome.Published.class::isInstance)
                .map(Outcome::key)
                .filter(key -> !run.hasPublished(key))
                .findFirst()
                .map(key -> key + " was said to be published and was not");
    }

    private static Optional<String> foreignWrite(World before, World after, Request request, Tape run) {
        Place place = request.at();
        Optional<Thing> there = before.at(place);
        if (!place.isAPage() || there.isEmpty() || there.equals(after.at(place))) {
            return Optional.empty();
        }
        String writer = request instanceof Request.Put put ? put.thing().owner() : run.lookingAt();
        return there.get().owner().equals(writer)
                ? Optional.empty()
                : Optional.of(writer + " wrote to another's " + place.key());
    }

    private static List<Tape> with(List<Tape> runs, int i, Tape run) {
        List<Tape> changed = new ArrayList<>(runs);
        changed.set(i, run);
        return changed;
    }
}
