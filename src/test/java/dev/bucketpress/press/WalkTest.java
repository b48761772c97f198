package dev.bucketpress.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever the order in which runs get on, and wherever one dies, the two buckets agree in the end. */
class WalkTest {

    private static final int ALL = Integer.MAX_VALUE;
    private static final int SOME = 200_000;

    @TestFactory
    Stream<DynamicTest> twoRunsOfOnePostOneOfWhichDies() {
        return walks(Scenario.ofOnePost(), 1, ALL);
    }

    @TestFactory
    Stream<DynamicTest> twoPostsThatWantOnePageOneOfWhichDies() {
        return walks(Scenario.ofTwoPosts(), 1, ALL);
    }

    @TestFactory
    Stream<DynamicTest> threeRunsOfOnePost() {
        return walks(Scenario.ofThreeRuns(), 0, SOME);
    }

    private static Stream<DynamicTest> walks(List<Scenario> scenarios, int crashes, int maxStates) {
        return scenarios.stream()
                .map(scenario ->
                        DynamicTest.dynamicTest(scenario.name(), () -> walk(scenario.crashing(crashes), maxStates)));
    }

    private static void walk(Scenario scenario, int maxStates) {
        Walk walk = new Walk(scenario, maxStates);
        String counterExample = walk.counterExample();
        System.out.println(String.format(
                Locale.ROOT, "%s: %d states, %.3g schedules", scenario.name(), walk.states(), walk.schedules()));
        assertThat(counterExample).isEmpty();
        assertThat(walk.isComplete() || maxStates < ALL).isTrue();
    }
}
