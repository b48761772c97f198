package dev.bucketpress.walk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Where a schedule has come to. Worlds and logs are there once each, and runs of one post may change places. */
final class State {

    final World world;
    final int changes;
    final int crashes;
    final List<RequestLog> runs;
    final int switches;
    private final int current;
    private final List<RequestLog> inNoOrder;
    private final int hash;

    /**
     * @param current the run that is under way, and is not left for nothing; none if below 0
     * @param switches how often that may still be
     */
    private State(World world, int changes, int crashes, List<RequestLog> runs, int current, int switches) {
        this.world = world;
        this.current = current;
        this.switches = switches;
        this.changes = changes;
        this.crashes = crashes;
        this.runs = List.copyOf(runs);
        this.inNoOrder = runs.stream()
                .sorted(Comparator.comparingInt(System::identityHashCode))
                .toList();
        this.hash = Objects.hash(System.identityHashCode(world), changes, crashes, inNoOrder, inHand(), switches);
    }

    /** Before anything happened. */
    static State start(World world, Scenario scenario) {
        return new State(world, 0, scenario.crashes(), List.of(), -1, scenario.switches());
    }

    /** After a change that brings about runs. */
    State changed(World after, List<RequestLog> begun) {
        List<RequestLog> all = new ArrayList<>(runs);
        all.addAll(begun);
        return new State(after, changes + 1, crashes, all, -1, switchesAfter(-1));
    }

    /** After a request of a run. */
    State went(World after, int run, RequestLog now) {
        return new State(after, changes, crashes, with(run, now), run, switchesAfter(run));
    }

    /** After an order of requests to come was chosen, which is no request: what is in hand may still go first. */
    State ordered(int run, RequestLog now) {
        return new State(world, changes, crashes, with(run, now), current, switches);
    }

    /** After a request of a run that died then, and is to be run again. */
    State died(World after, int run, RequestLog again) {
        return new State(after, changes, crashes - 1, with(run, again), -1, switchesAfter(run));
    }

    private List<RequestLog> with(int run, RequestLog now) {
        List<RequestLog> changed = new ArrayList<>(runs);
        changed.set(run, now);
        return changed;
    }

    /** Whether no run is under way. */
    boolean isAtRest() {
        return runs.stream().allMatch(run -> run.next().isEmpty());
    }

    /** The run that may not be left for nothing. */
    private Optional<RequestLog> inHand() {
        return switches == Scenario.ANY || current < 0
                ? Optional.empty()
                : Optional.of(runs.get(current)).filter(run -> run.next().isPresent());
    }

    /** How many switches are left when another run, or a change, comes next. */
    int switchesAfter(int next) {
        return inHand().isEmpty() || next == current ? switches : switches - 1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof State state
                && hash == state.hash
                && world == state.world
                && changes == state.changes
                && crashes == state.crashes
                && switches == state.switches
                && inHand().equals(state.inHand())
                && inNoOrder.equals(state.inNoOrder);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
