package dev.bucketpress.publish;

import dev.bucketpress.walk.Scenario;
import dev.bucketpress.walk.Walks;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Whenever the clock moves between the requests of runs, no post is there before its time, and in the end the public bucket
 * is what the time and the source say. {@link WalkTest} tells how to go on from a failure.
 */
@Tag("slow")
class ClockWalkTest {

    private static final Walks WALKS = new Walks(new WalkedClock());

    @TestFactory
    Stream<DynamicTest> aPostThatComesOrGoesIsEditedWhileTheClockMoves() {
        return walks(ClockScenarios.ofEdits());
    }

    @TestFactory
    Stream<DynamicTest> aPostThatComesOrGoesIsEditedWhileTheClockMovesAndARunDies() {
        return walks(ClockScenarios.ofDeaths());
    }

    @TestFactory
    Stream<DynamicTest> ticksAreLostAndDoubledAndLate() {
        return walks(ClockScenarios.ofTicks());
    }

    @TestFactory
    Stream<DynamicTest> clocksOfFunctionsDiffer() {
        return walks(ClockScenarios.ofClocks());
    }

    @Test
    @EnabledIfSystemProperty(named = "walk.schedule", matches = ".+")
    void aScheduleByItsName() {
        WALKS.replay(System.getProperty("walk.schedule")).forEach(System.out::println);
    }

    private static Stream<DynamicTest> walks(List<Scenario> scenarios) {
        return WALKS.tests(scenarios.stream(), Integer.getInteger("walk.states", 200_000));
    }
}
