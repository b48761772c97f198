package dev.bucketpress.publish;

import dev.bucketpress.walk.Change;
import dev.bucketpress.walk.Mutant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Each step by which attempts are noted is necessary: without it the walk finds an interleaving that goes wrong. */
@Tag("slow")
class AttemptMutantTest {

    @TestFactory
    Stream<DynamicTest> withoutAStepOfAnAttemptTheWalkFindsACounterExample() {
        return ofAttempts().map(mutant -> MutantTest.test(mutant, WalkedAttempts.class));
    }

    private static Stream<Mutant> ofAttempts() {
        return Stream.of(
                new Mutant("the note of an attempt", "attempt twice", "the note of an attempt", Change.argument(0)),
                new Mutant(
                        "the note that an attempt has ended",
                        "attempt twice what is published",
                        "the end of an attempt",
                        Change.argument(0)),
                new Mutant(
                        "trust in the attempt of one's own",
                        "attempt three times",
                        "trust in one's own attempt",
                        Change.write("false")),
                new Mutant(
                        "the last check of the record after a report of unfinished attempts",
                        "attempt three times",
                        "last check of the record of unfinished attempts",
                        Change.condition(false)));
    }
}
