package dev.bucketpress.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.walk.Change;
import dev.bucketpress.walk.Mutant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each step by which the index of search follows is needed: without it the walk finds a schedule that goes wrong. */
@Tag("slow")
class IndexMutantTest {

    private static final int MAX_STATES = 500_000;

    @TestFactory
    Stream<DynamicTest> withoutAStepTheWalkFindsACounterExample() {
        return Stream.concat(ofIndex(), Stream.concat(ofNewestTexts(), ofLeases()))
                .map(mutant -> DynamicTest.dynamicTest("without " + mutant.without(), () -> {
                    String counterExample = mutant.counterExample(WalkedIndex.class, MAX_STATES);
                    System.out.println("without " + mutant.without() + ": " + counterExample);
                    assertThat(counterExample).isNotEmpty();
                }));
    }

    @Test
    void withoutTheConditionOfAFileOfAllTextsTheWalkFindsACounterExample() throws Exception {
        Mutant mutant = new Mutant(
                "the conditional write of a file of all texts",
                "two posts come",
                "the condition of a file of all texts",
                Change.write("new Condition.Always()"));

        assertThat(mutant.counterExample(WalkedTextsFile.class, MAX_STATES)).isNotEmpty();
    }

    static Stream<Mutant> ofIndex() {
        return Stream.of(
                new Mutant(
                        "the conditional write of the index",
                        "two posts come",
                        "the condition of the index",
                        Change.write("new Condition.Always()")),
                new Mutant(
                        "the check of what a level was written from",
                        "two posts come to a buffer with one",
                        "the sources of a level",
                        Change.write("true")),
                new Mutant(
                        "what went while a level was written",
                        "a post goes while another comes",
                        "what went while a level was written",
                        Change.leaveOut()));
    }

    static Stream<Mutant> ofNewestTexts() {
        return Stream.of(
                new Mutant(
                        "the conditional write of the newest texts",
                        "two posts come",
                        "the condition of the newest texts",
                        Change.write("new Condition.Always()")),
                new Mutant(
                        "the check for newest texts of a later index",
                        "two posts come",
                        "newest texts of a later index",
                        Change.write("store.write(before, new RecentTexts(index.turn(), texts(index.recent())))")),
                new Mutant(
                        "writing the newest texts that a run left that died",
                        "edit and withdraw",
                        "newest texts of a run that died",
                        Change.write("false")));
    }

    static Stream<Mutant> ofLeases() {
        return Stream.of(
                new Mutant(
                        "numbers in the lease",
                        "publish twice",
                        "numbers in the lease",
                        Change.write("before.searched()")),
                new Mutant(
                        "numbers of a lease that was taken over",
                        "publish and edit",
                        "numbers of a lease that was taken over",
                        Change.receiver()));
    }
}
