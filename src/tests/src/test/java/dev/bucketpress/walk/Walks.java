package dev.bucketpress.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Tests that walk through the schedules of a system's scenarios, and replays of single schedules.
 *
 * <p>A walk stops at 50,000 states, so that a build takes minutes. With {@code -Dwalk.full} it goes as far
 * as its test says, which is to the end for all but a few; {@code -Dwalk.states} goes further still in those.
 */
public record Walks(WalkedSystem system) {

    private static final int MOST =
            Boolean.getBoolean("walk.full") || System.getProperty("walk.states") != null ? Scenario.ANY : 50_000;

    /**
     * A walk through each of some scenarios.
     *
     * @param maxStates where a walk is cut, if at all
     */
    public Stream<DynamicTest> tests(Stream<Scenario> scenarios, int maxStates) {
        return scenarios.map(scenario ->
                DynamicTest.dynamicTest(scenario.name(), () -> test(scenario, Math.min(maxStates, MOST))));
    }

    private void test(Scenario scenario, int maxStates) {
        Walk walk = new Walk(system, scenario, maxStates);
        String counterExample = walk.counterExample();
        System.out.println(String.format(
                Locale.ROOT,
                "%s: %s%.3g schedules in %d states",
                scenario.name(),
                walk.isComplete() ? "all " : "the first ",
                walk.schedules(),
                walk.states()));
        assertThat(counterExample).isEmpty();
        assertThat(walk.isComplete() || maxStates < Scenario.ANY).isTrue();
    }

    /** The first counter-example in the scenario of this name, with what was walked till then; or nothing. */
    public String counterExample(String scenario, int maxStates) {
        Walk walk = new Walk(system, scenario(scenario), maxStates);
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
    public List<String> replay(String name) {
        String[] parts = name.split(Pattern.quote(Walk.SEPARATOR));
        return new Replay(new Walk(system, scenario(parts[0]).crashing(Scenario.ANY), Scenario.ANY)).told(parts[1]);
    }

    private Scenario scenario(String name) {
        return system.scenarios().stream()
                .filter(scenario -> scenario.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no scenario `" + name + "`"));
    }
}
