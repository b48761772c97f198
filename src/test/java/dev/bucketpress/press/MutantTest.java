package dev.bucketpress.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each step of the guarded writes is there for a reason: without it the walk finds a schedule that goes wrong. */
class MutantTest {

    private static final int MAX_STATES = 20_000;

    @TestFactory
    Stream<DynamicTest> withoutAStepTheWalkFindsACounterExample() {
        return mutants()
                .map(mutant -> DynamicTest.dynamicTest("without " + mutant.without(), () -> {
                    String counterExample = mutant.counterExample(MAX_STATES);
                    System.out.println("without " + mutant.without() + ": " + counterExample);
                    assertThat(counterExample).isNotEmpty();
                }));
    }

    private static Stream<Mutant> mutants() {
        return Stream.of(
                new Mutant(
                        "the claim",
                        "Publishing",
                        "return shelf.records().replace(found, claiming(found, memory));",
                        "return found;"),
                new Mutant(
                        "a look at the pages before `unchanged`",
                        "Publishing",
                        "says(found, memory) && everyPageStands(found)",
                        "says(found, memory)"),
                new Mutant(
                        "a look at the earlier pages before `unchanged`",
                        "Publishing",
                        "page && earlierPages(found.memory()).stream().allMatch(this::isRedirectedOrNotOurs)",
                        "page"),
                new Mutant("a look at whose a page is", "Pages", "return isOf(post, page);", "return true;"),
                new Mutant("the guard of a page", "Pages", "Condition.stillAt(guard)", "new Condition.Always()"),
                new Mutant(
                        "the guard of the record",
                        "RecordStore",
                        "Condition.stillAt(found.etag())",
                        "new Condition.Always()"),
                new Mutant("the tombstone", "Retracting", "shelf.records().replace(found, tombstone);", ""),
                new Mutant(
                        "the tombstone before the removals",
                        "Retracting",
                        "shelf.records().replace(found, tombstone);\n        memory.pages().forEach(shelf.pages()::remove);",
                        "memory.pages().forEach(shelf.pages()::remove);\n        shelf.records().replace(found, tombstone);"),
                new Mutant(
                        "a difference between tombstones",
                        "Retracting",
                        "anyPage ? memory.withWithdrawal() : memory",
                        "memory"),
                new Mutant(
                        "the last look at the source after a publication",
                        "Publishing",
                        "shelf.verify(Optional.of(source.etag()));",
                        ""),
                new Mutant(
                        "the last look at the source after a withdrawal",
                        "Retracting",
                        "shelf.verify(read);\n        return new Outcome.Withdrawn",
                        "return new Outcome.Withdrawn"),
                new Mutant(
                        "the last look at the source after a rejection",
                        "Retracting",
                        "report(found, problem);\n        shelf.verify(read);",
                        "report(found, problem);"),
                new Mutant(
                        "the note that there may be a report",
                        "Retracting",
                        "found.memory().withReport()",
                        "found.memory()"));
    }
}
