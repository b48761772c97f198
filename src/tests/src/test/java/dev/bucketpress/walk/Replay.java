package dev.bucketpress.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One schedule of a walk, and what comes of each of its steps. */
record Replay(Walk walk) {

    private static final String CHANGE = "c";

    /**
     * Goes a schedule, by its name.
     *
     * @param name its steps with spaces between: {@code c} for the next change, {@code 0} for the next request of the
     *     first run, {@code 0x} where it dies after it, {@code 0s} where the second of its two is answered first
     */
    List<String> told(String name) {
        List<String> told = new ArrayList<>();
        State state = walk.start();
        for (String wanted : name.split(" ")) {
            told.add(wanted + ": " + describe(state, wanted));
            Walk.Step step = step(state, wanted);
            step.violation().ifPresent(told::add);
            state = step.after();
        }
        if (walk.isOver(state)) {
            walk.system.disagreement(state.world).ifPresent(told::add);
        }
        return told;
    }

    private Walk.Step step(State state, String name) {
        return name.equals(CHANGE)
                ? walk.change(state)
                : walk.requests(state, run(name))
                        .filter(step -> step.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    private static int run(String step) {
        return Integer.parseInt(step.replaceAll("\\D", ""));
    }

    private String describe(State state, String step) {
        if (step.equals(CHANGE)) {
            return walk.scenario.changes().get(state.changes).toString();
        }
        if (step.endsWith(Walk.SECOND)) {
            return "the second of two requests is answered first";
        }
        String asked = walk.ask(state, run(step)).stream()
                .map(request -> request.request().name() + " -> " + request.answer())
                .collect(Collectors.joining("; "));
        return asked + (step.endsWith(Walk.DIES) ? ", and dies" : "");
    }
}
