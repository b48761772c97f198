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
 * In every interleaving of the requests of runs, and wherever one dies, the two buckets agree in the end.
 *
 * <p>A failure names its schedule. {@code ./mvnw test -Dtest=WalkTest#aScheduleByItsName -Dwalk.schedule='…'} with that
 * name tells what each of its steps asked and was answered. {@code -Dwalk.states=3000000} goes further where a walk is cut.
 */
@Tag("slow")
class WalkTest {

    private static final Walks WALKS = new Walks(new WalkedReconciler());
    private static final int SOME = Integer.getInteger("walk.states", 200_000);

    @TestFactory
    Stream<DynamicTest> twoRunsOfOnePostOneOfWhichDies() {
        return walks(Scenarios.ofOnePost(), Scenario.ANY);
    }

    @TestFactory
    Stream<DynamicTest> twoPostsThatWantOnePageWhileARunDies() {
        return walks(Scenarios.ofTwoPosts(), Scenario.ANY);
    }

    /** All but one, in which the first owner moves before it is deleted, are walked completely. */
    @TestFactory
    Stream<DynamicTest> aPostThatWaitsForAPageWhileARunDies() {
        return walks(Scenarios.ofWaiting(), SOME);
    }

    @TestFactory
    Stream<DynamicTest> aPostThatWaitsForAPageWhileALateRunDies() {
        return walks(Scenarios.ofWaitingLate(), Scenario.ANY);
    }

    @TestFactory
    Stream<DynamicTest> twoOrThreeRunsOfOnePictureOneOfWhichDies() {
        return walks(Scenarios.ofAPicture(), Scenario.ANY);
    }

    @TestFactory
    Stream<DynamicTest> aPostThatLinksToAnotherOrShowsAPictureWhileARunDies() {
        return walks(LinkScenarios.ofLinks(), SOME);
    }

    @TestFactory
    Stream<DynamicTest> aLateRunOfAPostWhoseLinkChangesAndChangesBack() {
        return walks(LinkScenarios.ofLateLinks(), SOME);
    }

    @TestFactory
    Stream<DynamicTest> twoLanguagesOfAPostWhileARunDies() {
        return walks(LinkScenarios.ofTranslations(), SOME);
    }

    @TestFactory
    Stream<DynamicTest> threeRunsOfOnePost() {
        return walks(Scenarios.ofThreeRuns(), SOME);
    }

    @TestFactory
    Stream<DynamicTest> threeRunsOfOnePostThatDieAndAreLeftTwiceAtMost() {
        return walks(Scenarios.ofThreeRuns().stream().map(s -> s.crashing(1).switching(2)), Scenario.ANY);
    }

    @TestFactory
    Stream<DynamicTest> aPageThatChangesHands() {
        return walks(Scenarios.ofChangingHands(), Scenario.ANY);
    }

    @TestFactory
    Stream<DynamicTest> runsThatNoteTheirAttemptsOneOfWhichDies() {
        return new Walks(new WalkedAttempts()).tests(WalkedAttempts.all().stream(), Scenario.ANY);
    }

    @Test
    @EnabledIfSystemProperty(named = "walk.schedule", matches = ".+")
    void aScheduleByItsName() {
        WALKS.replay(System.getProperty("walk.schedule")).forEach(System.out::println);
    }

    private static Stream<DynamicTest> walks(List<Scenario> scenarios, int maxStates) {
        return walks(scenarios.stream(), maxStates);
    }

    private static Stream<DynamicTest> walks(Stream<Scenario> scenarios, int maxStates) {
        return WALKS.tests(scenarios, maxStates);
    }
}
