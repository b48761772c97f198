package dev.bucketpress.publish;

import dev.bucketpress.walk.Change;
import dev.bucketpress.walk.Mutant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Each step by which posts follow the clock is necessary: without it the walk finds an interleaving that goes wrong. */
@Tag("slow")
class ClockMutantTest {

    @TestFactory
    Stream<DynamicTest> withoutAStepTheWalkFindsAPostThatMissesItsTime() {
        return Stream.of(
                        new Mutant(
                                "the entry of a time to come",
                                "a post comes at its minute",
                                "the entry of a time to come",
                                Change.leaveOut()),
                        new Mutant(
                                "the last check of the clock",
                                "a public post waits until its minute",
                                "last check of the clock",
                                Change.condition(false)),
                        new Mutant(
                                "the wait for the end of an entry's minute",
                                "a post comes within a minute",
                                "the whole minute of an entry",
                                Change.condition(false)),
                        new Mutant(
                                "the last look",
                                "a tick outlives the minute that it came for",
                                "the last look",
                                Change.condition(false)),
                        new Mutant(
                                "the last look where clocks differ",
                                "a tick has a clock that is ahead",
                                "the last look",
                                Change.condition(false)))
                .map(mutant -> MutantTest.test(mutant, WalkedClock.class));
    }
}
