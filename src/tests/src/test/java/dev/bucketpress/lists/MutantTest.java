package dev.bucketpress.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.walk.Mutant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Each step that lists rest on is there for a reason: without it the walk finds a schedule that goes wrong. */
@Tag("slow")
class MutantTest {

    private static final int MAX_STATES = 200_000;

    @TestFactory
    Stream<DynamicTest> withoutAStepTheWalkFindsACounterExample() {
        return Stream.concat(ofClaims(), Stream.concat(ofNodes(), ofPages()))
                .map(mutant -> DynamicTest.dynamicTest("without " + mutant.without(), () -> {
                    String counterExample = mutant.counterExample(WalkedLists.class, MAX_STATES);
                    System.out.println("without " + mutant.without() + ": " + counterExample);
                    assertThat(counterExample).isNotEmpty();
                }));
    }

    static Stream<Mutant> ofClaims() {
        return Stream.of(
                new Mutant(
                        "the claim",
                        "move and back",
                        "LeaseStore",
                        "return write(change.listed(), new Placement(before.turn() + 1, state, now, before.print(), change.places()));",
                        "return Optional.of(change.listed());"),
                new Mutant(
                        "places in the claim that may hold the post",
                        "move and back",
                        "LeaseStore",
                        "before.print(), change.places()",
                        "before.print(), change.wantedPlaces()"),
                new Mutant(
                        "keeping a claim open that was taken over",
                        "edit twice",
                        "LeaseStore",
                        "now.state() == State.CONTESTED\n",
                        "false\n"),
                new Mutant(
                        "the last look at the record",
                        "edit and revert",
                        "UpdatePass",
                        "\n                && bucket.head(change.post().recordKey()).map(ObjectHead::etag).equals(change.record());",
                        ";"));
    }

    static Stream<Mutant> ofNodes() {
        return Stream.of(
                new Mutant(
                        "the guard of a node",
                        "two posts come to one month",
                        "NodeStore",
                        "Condition.stillAt(seen.etag())",
                        "new dev.bucketpress.bucket.Condition.Always()"),
                new Mutant(
                        "the revision of a node that holds posts",
                        "edit and revert",
                        "ListNode",
                        "revision + 1, token, Optional.empty()",
                        "revision, token, Optional.empty()"),
                new Mutant(
                        "the revision of a node above others",
                        "two posts come to one month",
                        "ListNode",
                        "revision + 1, token, parting, sum(others)",
                        "revision, token, parting, sum(others)"),
                new Mutant(
                        "the order of revisions",
                        "two posts come to one month",
                        "ListNode",
                        "part.revision() < other.revision",
                        "part.revision() != other.revision"),
                new Mutant(
                        "writing a node before its parts",
                        "a list is parted while a post comes",
                        "ListTree",
                        "return put(there, there.node().announcing())",
                        "return Optional.of(there)"),
                new Mutant(
                        "the token",
                        "a list is parted after all, when a post of it has moved",
                        "NodeStore",
                        "node.token().equals(token) ? node : node.anew(token)",
                        "node"));
    }

    static Stream<Mutant> ofPages() {
        return Stream.of(
                new Mutant(
                        "the last look at the first node",
                        "two posts come to one month",
                        "ListPublisher",
                        "!tree.isStill(); tries++",
                        "tree.isStill() && false; tries++"),
                new Mutant(
                        "reading nodes anew after a refusal",
                        "two posts come to one month",
                        "ListPublisher",
                        "if (tree.wasRefused()) {",
                        "if (false) {"),
                new Mutant(
                        "writing all after a refusal",
                        "a month empties while another post fills it",
                        "ListPublisher",
                        "pages.write(changes, forced || tree.wasRefused())",
                        "pages.write(changes, forced)"),
                new Mutant(
                        "telling overviews after a refusal",
                        "a post gets a tag while another is withdrawn from it",
                        "ListPublisher",
                        "forced.contains(tree.list()) || tree.wasRefused() || isOtherCount(tree)",
                        "forced.contains(tree.list()) || isOtherCount(tree)"),
                new Mutant(
                        "writing pages again that were neighbours'",
                        "a post gets a tag while another is withdrawn from it",
                        "ListPages",
                        "new TreeSet<>(written)",
                        "new TreeSet<>()"),
                new Mutant(
                        "doing everything where a claim was found open",
                        "move and back",
                        "DesiredState",
                        "|| found.listed().state() != Placement.State.SETTLED",
                        ""),
                new Mutant(
                        "the claim of pages beside the way to a post",
                        "a month comes, and another between it and the one beside it",
                        "ListTree",
                        "if (!others.isEmpty()) {",
                        "if (false) {"),
                new Mutant(
                        "the claim of all that comes of parting a list",
                        "a list is parted into months",
                        "ListTree",
                        "full.entries().stream()\n                        .map(entry",
                        "full.entries().stream()\n                        .filter(entry -> false)\n                        .map(entry"),
                new Mutant(
                        "the order of revisions in an overview",
                        "a post gets a tag while another is withdrawn from it",
                        "Overview",
                        "known == null || known.revision() < topic.revision()",
                        "known == null || known.revision() != topic.revision()"),
                new Mutant(
                        "the last look at an overview",
                        "two posts get a tag each",
                        "OverviewStore",
                        "bucket.head(key(kind)).map(ObjectHead::etag).equals(told.etag())",
                        "true"));
    }
}
