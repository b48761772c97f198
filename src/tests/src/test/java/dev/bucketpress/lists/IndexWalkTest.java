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
 * However the requests of runs interleave, and wherever a run dies, the index of search follows from the posts in the end.
 * A failure names its schedule, as that of {@link WalkTest} does.
 */
@Tag("slow")
class IndexWalkTest {

    private static final Walks WALKS = new Walks(new WalkedIndex());

    @TestFactory
    Stream<DynamicTest> twoRunsOfOnePostOneOfWhichDies() {
        return WALKS.tests(WalkedIndex.ofOnePost(), Scenario.ANY);
    }

    @TestFactory
    Stream<DynamicTest> twoRunsOfTwoPostsOneOfWhichDies() {
        return WALKS.tests(WalkedIndex.ofTwoPosts(), Scenario.ANY);
    }

    @TestFactory
    Stream<DynamicTest> twoRunsWithAFileOfAllTextsOneOfWhichDies() {
        return new Walks(new WalkedTextsFile()).tests(new WalkedTextsFile().scenarios().stream(), Scenario.ANY);
    }

    @Test
    @EnabledIfSystemProperty(named = "walk.schedule", matches = ".+")
    void aScheduleByItsName() {
        WALKS.replay(System.getProperty("walk.schedule")).forEach(System.out::println);
    }
}
