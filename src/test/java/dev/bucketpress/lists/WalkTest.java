package dev.bucketpress.lists;

import dev.bucketpress.walk.Scenario;
import dev.bucketpress.walk.Walks;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Whatever the order in which runs get on, and wherever one dies, lists are in the end what the records come to.
 *
 * <p>A failure names its schedule. {@code ./mvnw test -Dtest='dev.bucketpress.lists.WalkTest#aScheduleByItsName'
 * -Dwalk.schedule='…'} with that name tells what each of its steps asked and was answered. {@code -Dwalk.states=3000000}
 * goes further where a walk is cut.
 */
class WalkTest {

    private static final Walks WALKS = new Walks(new WalkedLists());
    private static final int SOME = Integer.getInteger("walk.states", 50_000);

    @TestFactory
    Stream<DynamicTest> twoRunsOfOnePostOneOfWhichDies() {
        return walks(Scenarios.ofOnePost());
    }

    @TestFactory
    Stream<DynamicTest> aTagThatComesAndGoesWhileARunDies() {
        return walks(Scenarios.ofATag());
    }

    @TestFactory
    Stream<DynamicTest> twoPostsWithListsInCommonWhileARunDies() {
        return walks(Scenarios.ofTwoPosts());
    }

    @TestFactory
    Stream<DynamicTest> aListThatIsPartedWhileARunDies() {
        return walks(Scenarios.ofParting());
    }

    /** Runs that disturb each other for longer are told by the first time that they begin again. */
    private static Stream<DynamicTest> walks(List<Scenario> scenarios) {
        return WALKS.tests(
                scenarios.stream().map(scenario -> scenario.crashing(1).beginningAgain(1)), SOME);
    }

    @Test
    @EnabledIfSystemProperty(named = "walk.schedule", matches = ".+")
    void aScheduleByItsName() {
        WALKS.replay(System.getProperty("walk.schedule")).forEach(System.out::println);
    }
}
