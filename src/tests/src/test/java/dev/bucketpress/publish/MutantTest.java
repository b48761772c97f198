package dev.bucketpress.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.walk.Change;
import dev.bucketpress.walk.Mutant;
import dev.bucketpress.walk.WalkedSystem;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Each step of the protocol is necessary: without it the walk finds an interleaving that goes wrong. */
@Tag("slow")
class MutantTest {

    private static final String ALWAYS = "new Condition.Always()";
    private static final int MAX_STATES = 1_000_000;

    @TestFactory
    Stream<DynamicTest> withoutAStepTheWalkFindsACounterExample() {
        return mutants().map(mutant -> test(mutant, WalkedReconciler.class));
    }

    static DynamicTest test(Mutant mutant, Class<? extends WalkedSystem> system) {
        return DynamicTest.dynamicTest("without " + mutant.without(), () -> {
            String counterExample = mutant.counterExample(system, MAX_STATES);
            System.out.println("without " + mutant.without() + ": " + counterExample);
            assertThat(counterExample).isNotEmpty();
        });
    }

    static Stream<Mutant> mutants() {
        return Stream.of(ofPublishing(), ofWithdrawal(), ofConflicts(), ofWaiting(), ofFiles(), LinkMutants.all())
                .flatMap(Function.identity());
    }

    private static Stream<Mutant> ofPublishing() {
        return Stream.of(
                new Mutant("the claim", "publish and move", "the claim", Change.argument(0)),
                new Mutant(
                        "the check of the pages before `unchanged`",
                        "publish and edit",
                        "check of the pages",
                        Change.write("true")),
                new Mutant(
                        "the check of the earlier pages before `unchanged`",
                        "publish and move",
                        "check of the earlier pages",
                        Change.write("true")),
                new Mutant(
                        "redirects, with removals instead",
                        "a post wants the page that another leaves",
                        "redirects",
                        Change.write("objects.pages().remove(page)")),
                new Mutant(
                        "the second reading of the source of a reported post",
                        "mend and break",
                        "the second reading of a reported post",
                        Change.write("Optional.of(both.other())")),
                new Mutant(
                        "the last check of the source after a publication",
                        "publish and delete",
                        "last check of the source",
                        Change.leaveOut()),
                new Mutant(
                        "the last check of the page of a post that was ever reported",
                        "a page changes hands and back at any time",
                        "last check of a reported page",
                        Change.condition(false)),
                new Mutant(
                        "the last check of the source of a post that was put back",
                        "put back and break",
                        "last check of an unchanged post",
                        Change.leaveOut()));
    }

    private static Stream<Mutant> ofWithdrawal() {
        return Stream.of(
                new Mutant("the tombstone", "publish and delete", "the tombstone", Change.argument(0)),
                new Mutant(
                        "the tombstone before the removals",
                        "mend and break",
                        "the tombstone before the removals",
                        Change.afterTheNext()),
                new Mutant(
                        "a difference between tombstones",
                        "publish and delete",
                        "the count of withdrawals",
                        Change.receiver()),
                new Mutant(
                        "the last check of the source after a withdrawal",
                        "delete and bring back",
                        "last check after a withdrawal",
                        Change.leaveOut()),
                new Mutant(
                        "the last check of the source after a rejection",
                        "break and mend",
                        "last check after a rejection",
                        Change.leaveOut()),
                new Mutant(
                        "the note of the report in the record",
                        "break and mend",
                        "the note of the report",
                        Change.receiver()));
    }

    private static Stream<Mutant> ofConflicts() {
        return Stream.of(
                new Mutant(
                        "the check of the owner of a page",
                        "two new posts want one page",
                        "the owner of a page",
                        Change.write("true")),
                new Mutant(
                        "the condition of a page",
                        "two new posts want one page",
                        "the condition of a page",
                        Change.write(ALWAYS)),
                new Mutant(
                        "the condition of the record",
                        "publish and move",
                        "the condition of the record",
                        Change.write(ALWAYS)),
                new Mutant(
                        "the new try after a refused write",
                        "publish and edit",
                        "the refused record",
                        Change.condition(false)),
                new Mutant(
                        "the condition of a redirect",
                        "a page changes hands while its owner moves",
                        "the condition of a redirect",
                        Change.write(ALWAYS)),
                new Mutant(
                        "the condition of a removal",
                        "a page changes hands while its owner is withdrawn",
                        "the condition of a removal",
                        Change.write(ALWAYS)),
                new Mutant(
                        "the owner in a redirect's bytes",
                        "a page leads to one other, for one post and then another",
                        "the owner in a redirect",
                        Change.write("new String(theme.redirect(post), java.nio.charset.StandardCharsets.UTF_8)"
                                + ".replace(post.source().recordKey(), \"\")"
                                + ".getBytes(java.nio.charset.StandardCharsets.UTF_8)")));
    }

    private static Stream<Mutant> ofWaiting() {
        return Stream.of(
                new Mutant(
                        "the waiting list",
                        "a post wants the page of another that is deleted",
                        "the waiting list",
                        Change.leaveOut()),
                new Mutant(
                        "the second check of a page that is taken",
                        "a post wants the page of another that is deleted",
                        "second check of a taken page",
                        Change.condition(false)),
                new Mutant(
                        "the waiting list before that second check",
                        "a post wants the page of another that is deleted",
                        "the waiting list",
                        Change.afterTheNext()),
                new Mutant(
                        "the follow-ups for waiting posts",
                        "a post wants the page of another that is deleted",
                        "follow-ups after a withdrawal",
                        Change.condition(true)),
                new Mutant(
                        "the note that a withdrawal has follow-ups",
                        "a post wants the page of another that is deleted",
                        "the note of a withdrawal",
                        Change.argument(0)),
                new Mutant(
                        "the note that any other run has follow-ups",
                        "the first owner goes, twice delivered, when the other is deleted",
                        "the note of a run with follow-ups",
                        Change.argument(0)),
                new Mutant(
                        "the notes of runs that may still have follow-ups",
                        "the first owner goes, twice delivered, when the other is deleted",
                        "the notes of other runs",
                        Change.write("java.util.List.of()")),
                new Mutant(
                        "the follow-ups for waiting posts by a post that is unchanged",
                        "the first owner goes and comes back elsewhere",
                        "follow-ups of an unchanged post",
                        Change.leaveOut()),
                new Mutant(
                        "the follow-ups for waiting posts by a post that is rejected",
                        "the first owner goes and comes back broken",
                        "follow-ups of a rejected post",
                        Change.leaveOut()));
    }

    private static Stream<Mutant> ofFiles() {
        return Stream.of(
                new Mutant(
                        "the last look at a picture after it was copied",
                        "a picture comes and is edited",
                        "last check of a copied file",
                        Change.leaveOut()),
                new Mutant(
                        "the last look at a picture after its copy was removed",
                        "a picture is deleted and comes back",
                        "last check of a removed file",
                        Change.leaveOut()));
    }
}
