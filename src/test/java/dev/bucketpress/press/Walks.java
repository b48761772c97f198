package dev.bucketpress.press;

import java.util.List;
import java.util.stream.Stream;

/** The walks through all scenarios. */
final class Walks {

    private Walks() {}

    /** The first counter-example of any scenario, or nothing. */
    static String firstCounterExample(int maxStates) {
        return Stream.of(Scenario.ofOnePost(), Scenario.ofTwoPosts(), Scenario.ofThreeRuns())
                .flatMap(List::stream)
                .map(scenario -> new Walk(scenario.crashing(1), maxStates).counterExample())
                .filter(example -> !example.isEmpty())
                .findFirst()
                .orElse("");
    }
}
