package dev.bucketpress.press;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Walks for those who know a scenario or a schedule by its name. */
final class Walks {

    private Walks() {}

    /** The first counter-example in the scenario of this name, with what was walked till then; or nothing. */
    static String counterExample(String scenario, int maxStates) {
        Walk walk = new Walk(scenario(scenario), maxStates);
        String found = walk.counterExample();
        if (found.isEmpty()) {
            return found;
        }
        List<String> told = replay(found);
        if (!found.endsWith(Walk.SEPARATOR + told.get(told.size() - 1))) {
            throw new AssertionError("the schedule ends otherwise the second time: " + found + told);
        }
        return found + Walk.SEPARATOR + walk.states() + " states";
    }

    /** Goes a schedule of that name, which is what a failure says: the scenario, the steps, what is wrong. */
    static List<String> replay(String name) {
        String[] parts = name.split(Pattern.quote(Walk.SEPARATOR));
        return new Walk(scenario(parts[0]).crashing(Scenario.ANY), Scenario.ANY).replay(parts[1]);
    }

    private static Scenario scenario(String name) {
        return Stream.of(
                        Scenarios.ofOnePost(),
                        Scenarios.ofTwoPosts(),
                        Scenarios.ofWaiting(),
                        Scenarios.ofAPicture(),
                        Scenarios.ofThreeRuns(),
                        Scenarios.ofChangingHands(),
                        Scenarios.ofChangingHandsAtAnyTime())
                .flatMap(List::stream)
                .filter(scenario -> scenario.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no scenario `" + name + "`"));
    }
}
