package dev.bucketpress.lists;

import dev.bucketpress.walk.Walks;
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
        return WALKS.tests(Scenarios.ofOnePost().stream(), SOME);
    }

    @TestFactory
    Stream<DynamicTest> threeRunsOfOnePostOneOfWhichDies() {
        return WALKS.tests(Scenarios.ofThreeRuns().stream(), SOME);
    }

    @TestFactory
    Stream<DynamicTest> twoPostsWithListsInCommonWhileARunDies() {
        return WALKS.tests(Scenarios.ofTwoPosts().stream(), SOME);
    }

    @TestFactory
    Stream<DynamicTest> aListThatIsPartedWhileARunDies() {
        return WALKS.tests(Scenarios.ofParting().stream(), SOME);
    }

    @Test
    @EnabledIfSystemProperty(named = "walk.schedule", matches = ".+")
    void aScheduleByItsName() {
        WALKS.replay(System.getProperty("walk.schedule")).forEach(System.out::println);
    }
}
