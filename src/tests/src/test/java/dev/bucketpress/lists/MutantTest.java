package dev.bucketpress.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.walk.Change;
import dev.bucketpress.walk.Mutant;
import dev.bucketpress.walk.WalkedSystem;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Each step of the protocol is needed: without it the walk finds a schedule that goes wrong. */
@Tag("slow")
class MutantTest {

    /** Both ends of side-by-side work make the space larger. */
    private static final int MAX_STATES = 500_000;

    @TestFactory
    Stream<DynamicTest> withoutAStepTheWalkFindsACounterExample() {
        return Stream.concat(ofLeases(), Stream.concat(ofNodes(), ofPages()))
                .map(mutant -> isMissed(mutant, WalkedLists.class));
    }

    @TestFactory
    DynamicTest aLeaseThatEndsBeforeARunThatItWasTakenOverFrom() {
        Mutant mutant = new Mutant(
                "the end of other runs",
                "a short run takes over from a long one",
                "the end of other runs",
                Change.write("endOfLease"));
        return isMissed(mutant, WalkedLeases.class);
    }

    private static DynamicTest isMissed(Mutant mutant, Class<? extends WalkedSystem> system) {
        return DynamicTest.dynamicTest("without " + mutant.without(), () -> {
            String counterExample = mutant.counterExample(system, MAX_STATES);
            System.out.println("without " + mutant.without() + ": " + counterExample);
            assertThat(counterExample).isNotEmpty();
        });
    }

    static Stream<Mutant> ofLeases() {
        return Stream.of(
                new Mutant("the lease", "move and back", "the lease", Change.write("Optional.of(change.found())")),
                new Mutant(
                        "positions in the lease that may hold the post",
                        "move and back",
                        "positions in the lease",
                        Change.write("change.wantedPositions()")),
                new Mutant(
                        "keeping a lease open that was taken over",
                        "edit twice",
                        "a lease that was taken over",
                        Change.choice(false)),
                new Mutant(
                        "the last check of the record",
                        "edit and revert",
                        "last check of the record",
                        Change.write("true")));
    }

    static Stream<Mutant> ofNodes() {
        return Stream.of(
                new Mutant(
                        "the conditional write of a node",
                        "two posts come to one month",
                        "the condition of a node",
                        Change.write("new Condition.Always()")),
                new Mutant(
                        "the revision of a node that holds posts",
                        "edit and revert",
                        "the revision of a node with posts",
                        Change.firstOperand()),
                new Mutant(
                        "the revision of a node above others",
                        "two posts come to one month",
                        "the revision of a node above others",
                        Change.firstOperand()),
                new Mutant(
                        "the order of revisions",
                        "two posts come to one month",
                        "the order of revisions",
                        Change.operator("!=")),
                new Mutant(
                        "writing a node before its children",
                        "a list is split while a post comes",
                        "the node before its children",
                        Change.write("Optional.of(seen)")),
                new Mutant(
                        "the token",
                        "a list is split after all, when a post of it has moved",
                        "the token",
                        Change.choice(true)));
    }

    static Stream<Mutant> ofPages() {
        return Stream.of(
                new Mutant(
                        "the home page of other pins",
                        "two posts are pinned",
                        "pins on the home page",
                        Change.write("true")),
                new Mutant(
                        "the last check of the first node",
                        "two posts come to one month",
                        "last check of the first node",
                        Change.write("tree.isUnchanged() && false")),
                new Mutant(
                        "reading nodes again after a refusal",
                        "two posts come to one month",
                        "nodes read again after a refusal",
                        Change.condition(false)),
                new Mutant(
                        "writing all after a refusal",
                        "a month empties while another post fills it",
                        "everything written after a refusal",
                        Change.firstOperand()),
                new Mutant(
                        "updating overviews after a refusal",
                        "a post gets a tag while another is withdrawn from it",
                        "overviews after a refusal",
                        Change.write("false")),
                new Mutant(
                        "writing pages again that linked to a period",
                        "a post gets a tag while another is withdrawn from it",
                        "pages that linked to a period",
                        Change.write("new TreeSet<>()")),
                new Mutant(
                        "doing everything where a lease was found open",
                        "move and back",
                        "a lease that was found open",
                        Change.write("false")),
                new Mutant(
                        "the lease of pages beside the way to a post",
                        "a month comes, and another between it and the one beside it",
                        "the lease of pages beside the path",
                        Change.condition(false)),
                new Mutant(
                        "the lease of all that follows from splitting a list",
                        "a list is split into months",
                        "the lease of a split list",
                        Change.write("Set.of()")),
                new Mutant(
                        "the order of revisions in an overview",
                        "a post gets a tag while another is withdrawn from it",
                        "the order of revisions in an overview",
                        Change.operator("!=")),
                new Mutant(
                        "the last check of an overview",
                        "two posts get a tag each",
                        "last check of an overview",
                        Change.condition(true)));
    }
}
