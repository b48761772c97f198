package dev.bucketpress.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.walk.Mutant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Each step of the protocol is needed: without it the walk finds a schedule that goes wrong. */
@Tag("slow")
class MutantTest {

    private static final int MAX_STATES = 200_000;

    @TestFactory
    Stream<DynamicTest> withoutAStepTheWalkFindsACounterExample() {
        return Stream.concat(ofLeases(), Stream.concat(ofNodes(), ofPages()))
                .map(mutant -> DynamicTest.dynamicTest("without " + mutant.without(), () -> {
                    String counterExample = mutant.counterExample(WalkedLists.class, MAX_STATES);
                    System.out.println("without " + mutant.without() + ": " + counterExample);
                    assertThat(counterExample).isNotEmpty();
                }));
    }

    static Stream<Mutant> ofLeases() {
        return Stream.of(
                new Mutant(
                        "the lease",
                        "move and back",
                        "PlacementStore",
                        "return write(change.post(), change.found(), lease);",
                        "return Optional.of(change.found());"),
                new Mutant(
                        "positions in the lease that may hold the post",
                        "move and back",
                        "PlacementStore",
                        "before.fingerprint(), change.positions()",
                        "before.fingerprint(), change.wantedPositions()"),
                new Mutant(
                        "keeping a lease open that was taken over",
                        "edit twice",
                        "PlacementStore",
                        "now.state() == State.CONTESTED\n",
                        "false\n"),
                new Mutant(
                        "the last check of the record",
                        "edit and revert",
                        "UpdatePass",
                        "\n                && bucket.head(change.post().recordKey()).map(ObjectHead::etag).equals(change.recordEtag());",
                        ";"));
    }

    static Stream<Mutant> ofNodes() {
        return Stream.of(
                new Mutant(
                        "the conditional write of a node",
                        "two posts come to one month",
                        "NodeStore",
                        "Condition.stillAt(seen.etag())",
                        "new Condition.Always()"),
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
                        "revision + 1, token, splitToken, sum(others)",
                        "revision, token, splitToken, sum(others)"),
                new Mutant(
                        "the order of revisions",
                        "two posts come to one month",
                        "ListNode",
                        "child.revision() < node.revision",
                        "child.revision() != node.revision"),
                new Mutant(
                        "writing a node before its children",
                        "a list is split while a post comes",
                        "ListTree",
                        "return put(seen, seen.value().announced())",
                        "return Optional.of(seen)"),
                new Mutant(
                        "the token",
                        "a list is split after all, when a post of it has moved",
                        "NodeStore",
                        "node.token().equals(token) ? node : node.emptied(token)",
                        "node"));
    }

    static Stream<Mutant> ofPages() {
        return Stream.of(
                new Mutant(
                        "the last check of the first node",
                        "two posts come to one month",
                        "ListPublisher",
                        "!tree.isUnchanged(); tries++",
                        "tree.isUnchanged() && false; tries++"),
                new Mutant(
                        "reading nodes again after a refusal",
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
                        "updating overviews after a refusal",
                        "a post gets a tag while another is withdrawn from it",
                        "ListPublisher",
                        "forced.contains(tree.list()) || tree.wasRefused() || hasOtherCount(tree)",
                        "forced.contains(tree.list()) || hasOtherCount(tree)"),
                new Mutant(
                        "writing pages again that linked to a period",
                        "a post gets a tag while another is withdrawn from it",
                        "ListPages",
                        "new TreeSet<>(written)",
                        "new TreeSet<>()"),
                new Mutant(
                        "doing everything where a lease was found open",
                        "move and back",
                        "DesiredState",
                        "|| found.value().state() != Placement.State.SETTLED",
                        ""),
                new Mutant(
                        "the lease of pages beside the way to a post",
                        "a month comes, and another between it and the one beside it",
                        "ListTree",
                        "if (!others.isEmpty()) {",
                        "if (false) {"),
                new Mutant(
                        "the lease of all that follows from splitting a list",
                        "a list is split into months",
                        "ListTree",
                        "full.posts().stream()\n                        .map(post",
                        "full.posts().stream()\n                        .filter(post -> false)\n                        .map(post"),
                new Mutant(
                        "the order of revisions in an overview",
                        "a post gets a tag while another is withdrawn from it",
                        "Overview",
                        "known == null || known.revision() < topic.revision()",
                        "known == null || known.revision() != topic.revision()"),
                new Mutant(
                        "the last check of an overview",
                        "two posts get a tag each",
                        "OverviewStore",
                        "objects.isUnchanged(key(kind), updated)",
                        "true"));
    }
}
