package dev.bucketpress.press;

import dev.bucketpress.press.World.Place;
import dev.bucketpress.press.World.Request;
import dev.bucketpress.press.World.Thing;
import dev.bucketpress.record.PostSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Goes through the schedules of a scenario: every order in which changes, the requests of runs, and deaths of runs can
 * follow one another. Schedules that have come to the same state go on as one.
 */
final class Walk {

    /** What happens next: a change, a request of a run, or a run's death. */
    private record Step(String name, State after, Optional<String> violation) {}

    private record State(World world, int changes, int crashes, List<Tape> runs) {
        @Override
        public boolean equals(Object other) {
            // Worlds and tapes are there once each.
            return other instanceof State state
                    && world == state.world
                    && changes == state.changes
                    && crashes == state.crashes
                    && runs.equals(state.runs);
        }

        @Override
        public int hashCode() {
            return ((System.identityHashCode(world) * 31 + changes) * 31 + crashes) * 31 + runs.hashCode();
        }
    }

    /** There from the start, so that the walk is about posts. */
    private static final Thing SCHEMA = Thing.of(PostSchema.json(), Map.of(Pages.SHA256, Sha256.of(PostSchema.json())));

    private final Scenario scenario;
    private final int maxStates;
    private final Map<String, Tape> starts = new HashMap<>();
    private final Set<State> visited = new HashSet<>();
    private final List<String> schedule = new ArrayList<>();
    private String counterExample = "";

    Walk(Scenario scenario, int maxStates) {
        this.scenario = scenario;
        this.maxStates = maxStates;
    }

    /** The schedule that leads to what must not be, and what that is; empty where none was found. */
    String counterExample() {
        visit(start());
        return counterExample;
    }

    int states() {
        return visited.size();
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
        new Agreement(state.world()).violation().ifPresent(told::add);
        return told;
    }

    private String describe(State state, String step) {
        if (step.equals("c")) {
            return scenario.changes().get(state.changes()).toString();
        }
        if (step.startsWith("x")) {
            return "dies";
        }
        Tape run = state.runs().get(Integer.parseInt(step));
        Request request = run.next().orElseThrow();
        return request.name() + " -> " + state.world().ask(request).answer();
    }

    private State start() {
        World world = World.empty().with(new Place(World.PUBLIC, PostSchema.KEY), SCHEMA);
        for (Scenario.Change change : scenario.before()) {
            world = change(world, change);
            Tape run = started(change.key());
            while (run.next().isPresent()) {
                World.Answered answered = world.ask(run.next().get());
                world = answered.after();
                run = run.then(answered.answer());
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
                .map(text ->
                        world.with(place, Thing.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), Map.of())))
                .orElseGet(() -> world.without(place));
    }

    private void visit(State state) {
        if (!counterExample.isEmpty() || visited.size() >= maxStates || !visited.add(state)) {
            return;
        }
        List<Step> steps = steps(state);
        if (steps.isEmpty()) {
            new Agreement(state.world()).violation().ifPresent(this::fail);
        }
        for (Step step : steps) {
            schedule.add(step.name());
            step.violation().ifPresentOrElse(this::fail, () -> visit(step.after()));
            schedule.remove(schedule.size() - 1);
        }
    }

    private void fail(String violation) {
        if (counterExample.isEmpty()) {
            counterExample = scenario.name() + " | " + String.join(" ", schedule) + " | " + violation;
        }
    }

    private List<Step> steps(State state) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < state.runs().size(); i++) {
            Tape run = state.runs().get(i);
            if (run.next().isPresent()) {
                steps.add(request(state, i, run.next().get()));
                if (state.crashes() > 0 && run.isBegun()) {
                    steps.add(crash(state, i));
                }
            }
        }
        if (state.changes() < scenario.changes().size()) {
            steps.add(change(state));
        }
        return steps;
    }

    private Step change(State state) {
        Scenario.Change change = scenario.changes().get(state.changes());
        boolean last = state.changes() + 1 == scenario.changes().size();
        List<Tape> runs = new ArrayList<>(state.runs());
        runs.addAll(Collections.nCopies(last ? 1 + scenario.duplicates() : 1, started(change.key())));
        State after = new State(change(state.world(), change), state.changes() + 1, state.crashes(), List.copyOf(runs));
        return new Step("c", after, Optional.empty());
    }

    private Step request(State state, int i, Request request) {
        World.Answered answered = state.world().ask(request);
        Tape run = state.runs().get(i).then(answered.answer());
        State after = new State(answered.after(), state.changes(), state.crashes(), with(state.runs(), i, run));
        Optional<String> violation = foreignWrite(state, answered.after(), request, run.key());
        if (run.next().isEmpty() && run.outcome() instanceof Outcome.Published && !run.hasPublished()) {
            violation = Optional.of(run.key() + " was said to be published and was not");
        }
        return new Step(Integer.toString(i), after, violation);
    }

    private Step crash(State state, int i) {
        Tape again = started(state.runs().get(i).key());
        State after = new State(state.world(), state.changes(), state.crashes() - 1, with(state.runs(), i, again));
        return new Step("x" + i, after, Optional.empty());
    }

    private static Optional<String> foreignWrite(State state, World after, Request request, String key) {
        Place place = request.at();
        Optional<Thing> before = state.world().at(place);
        boolean isPage = place.bucket().equals(World.PUBLIC) && !place.key().startsWith("api/");
        boolean isChanged = !before.equals(after.at(place));
        return isPage
                        && isChanged
                        && before.isPresent()
                        && !Agreement.owner(before.get()).equals(key)
                ? Optional.of(key + " wrote to another's " + place.key())
                : Optional.empty();
    }

    private static List<Tape> with(List<Tape> runs, int i, Tape run) {
        List<Tape> changed = new ArrayList<>(runs);
        changed.set(i, run);
        return List.copyOf(changed);
    }
}
