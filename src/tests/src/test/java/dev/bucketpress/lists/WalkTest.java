package dev.bucketpress.lists;

import dev.bucketpress.walk.Scenario;
import dev.bucketpress.walk.Walks;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * However the requests of runs interleave, and wherever a run dies, the lists follow from the records in the end.
 *
 * <p>A failure names its schedule. {@code ./mvnw test -Dtest='dev.bucketpress.lists.WalkTest#aScheduleByItsName'
 * -Dwalk.schedule='…'} with that name prints the requests and answers of each of its steps. {@code -Dwalk.states=3000000}
 * goes further where a walk is cut.
 */
@Tag("slow")
class WalkTest {

    private static final Walks WALKS = new Walks(new WalkedLists());
    private static final int SOME = Integer.getInteger("walk.states", 100_000);

    /** The longest of them have a quarter of a million states. */
    @TestFactory
    Stream<DynamicTest> twoRunsOfOnePostOneOfWhichDies() {
        return WALKS.tests(Scenarios.ofOnePost().stream(), Scenario.ANY);
    }

    @TestFactory
    Stream<DynamicTest> twoRunsOfTwoPostsOneOfWhichDies() {
        return WALKS.tests(Scenarios.ofTwoPosts().stream(), Scenario.ANY);
    }

    @TestFactory
    Stream<DynamicTest> twoRunsOfTwoPostsThatAreInterruptedAnyNumberOfTimes() {
        return WALKS.tests(
                Scenarios.ofTwoPosts().stream().map(s -> s.crashing(0).switching(Scenario.ANY)), Scenario.ANY);
    }

    @TestFactory
    Stream<DynamicTest> aListThatIsSplitWhileARunDies() {
        return WALKS.tests(Scenarios.ofSplits().stream().map(s -> s.crashing(1).switching(2)), SOME);
    }

    /** All but four, in which the node is split twice, are walked completely. */
    @TestFactory
    Stream<DynamicTest> aListThatIsSplitByRunsThatAreInterruptedAnyNumberOfTimes() {
        return WALKS.tests(Scenarios.ofSplits().stream(), SOME);
    }

    @TestFactory
    Stream<DynamicTest> threeRunsOfOnePost() {
        return WALKS.tests(Scenarios.ofThreeRuns().stream().map(scenario -> scenario.crashing(0)), SOME);
    }

    /** A run that waits for another finds the result of that one. */
    @TestFactory
    Stream<DynamicTest> aRunThatIsPatient() {
        return new Walks(new WalkedLists(1))
                .tests(Scenarios.ofOnePost().stream().limit(3), SOME);
    }

    @TestFactory
    Stream<DynamicTest> twoRunsDieAndTheirLeasesEnd() {
        return new Walks(new WalkedLeases()).tests(WalkedLeases.ofLostEvents(), SOME);
    }

    @TestFactory
    Stream<DynamicTest> leasesEndWhileALongerRunGoesOn() {
        return new Walks(new WalkedLeases()).tests(WalkedLeases.ofLateRuns(), SOME);
    }

    /** The remains of a run that died have no effect later. */
    @TestFactory
    Stream<DynamicTest> runsThatFollowOneThatDied() {
        return WALKS.tests(Scenarios.ofWhatIsLeft().stream(), Scenario.ANY);
    }

    @Test
    @EnabledIfSystemProperty(named = "walk.schedule", matches = ".+")
    void aScheduleByItsName() {
        WALKS.replay(System.getProperty("walk.schedule")).forEach(System.out::println);
    }
}
