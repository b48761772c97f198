package dev.bucketpress.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.walk.Mutant;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Each step of the protocol is necessary: without it the walk finds an interleaving that goes wrong. */
@Tag("slow")
class MutantTest {

    private static final int MAX_STATES = 150_000;

    @TestFactory
    Stream<DynamicTest> withoutAStepTheWalkFindsACounterExample() {
        return mutants()
                .map(mutant -> DynamicTest.dynamicTest("without " + mutant.without(), () -> {
                    String counterExample = mutant.counterExample(WalkedReconciler.class, MAX_STATES);
                    System.out.println("without " + mutant.without() + ": " + counterExample);
                    assertThat(counterExample).isNotEmpty();
                }));
    }

    static Stream<Mutant> mutants() {
        return Stream.of(ofPublishing(), ofWithdrawal(), ofConflicts(), ofWaiting(), ofFiles())
                .flatMap(Function.identity());
    }

    private static Stream<Mutant> ofPublishing() {
        return Stream.of(
                new Mutant(
                        "the claim",
                        "publish and move",
                        "PostPublisher",
                        "return objects.records().replace(found, found.with(history));",
                        "return found;"),
                new Mutant(
                        "the check of the pages before `unchanged`",
                        "publish and edit",
                        "PostPublisher",
                        "isUpToDate(found, history) && pagesAreUpToDate(found)",
                        "isUpToDate(found, history)"),
                new Mutant(
                        "the check of the earlier pages before `unchanged`",
                        "publish and move",
                        "PostPublisher",
                        "pageIsRecorded && earlierPages(found.history()).stream().allMatch(this::isRedirectOrNotOurs)",
                        "pageIsRecorded"),
                new Mutant(
                        "redirects, with removals instead",
                        "a post wants the page that another leaves",
                        "PostPublisher",
                        "earlierPages(history).forEach(page -> objects.pages().redirect(redirect(page)));",
                        "earlierPages(history).forEach(objects.pages()::remove);"),
                new Mutant(
                        "the last check of the source after a publication",
                        "publish and delete",
                        "PostPublisher",
                        "objects.verifySource(Optional.of(source.etag()));",
                        ""),
                new Mutant(
                        "the last check of the page of a post that was ever reported",
                        "a page changes hands and back at any time",
                        "PostPublisher",
                        "history.reported() && ",
                        "false && "),
                new Mutant(
                        "the last check of the source of a post that was put back",
                        "put back and break",
                        "PostPublisher",
                        "verify(found.history(), found.live().orElseThrow().page().etag());",
                        ""));
    }

    private static Stream<Mutant> ofWithdrawal() {
        return Stream.of(
                new Mutant(
                        "the tombstone",
                        "publish and delete",
                        "Withdrawal",
                        "RecordStore.Found written = objects.records().replace(found, tombstone);",
                        "RecordStore.Found written = found;"),
                new Mutant(
                        "the tombstone before the removals",
                        "mend and break",
                        "Withdrawal",
                        "RecordStore.Found written = objects.records().replace(found, tombstone);\n        history.pages().forEach(objects.pages()::remove);",
                        "history.pages().forEach(objects.pages()::remove);\n        RecordStore.Found written = objects.records().replace(found, tombstone);"),
                new Mutant(
                        "a difference between tombstones",
                        "publish and delete",
                        "Withdrawal",
                        "anyPage ? history.withWithdrawal() : history",
                        "history"),
                new Mutant(
                        "the last check of the source after a withdrawal",
                        "delete and bring back",
                        "Withdrawal",
                        "if (!unchanged) {\n            objects.verifySource(read);\n        }",
                        ""),
                new Mutant(
                        "the last check of the source after a rejection",
                        "break and mend",
                        "Withdrawal",
                        "objects.verifySource(read);\n        objects.scheduleWaiting(reported",
                        "objects.scheduleWaiting(reported"),
                new Mutant(
                        "the note of the report in the record",
                        "break and mend",
                        "Withdrawal",
                        "found.history().withReport()",
                        "found.history()"));
    }

    private static Stream<Mutant> ofConflicts() {
        return Stream.of(
                new Mutant(
                        "the check of the owner of a page",
                        "two new posts want one page",
                        "PageStore",
                        "return UserMetadata.isOwnedBy(post, page);",
                        "return true;"),
                new Mutant(
                        "the condition of a page",
                        "two new posts want one page",
                        "PageStore",
                        "Condition.stillAt(expected)",
                        "new Condition.Always()"),
                new Mutant(
                        "the condition of the record",
                        "publish and move",
                        "RecordStore",
                        "Condition.stillAt(found.etag())",
                        "new Condition.Always()"),
                new Mutant(
                        "the new try after a refused write",
                        "publish and edit",
                        "RecordStore",
                        "if (etag.isEmpty()) {",
                        "if (false) {"),
                new Mutant(
                        "the condition of a redirect",
                        "a page changes hands while its owner moves",
                        "PageStore",
                        "put(redirect, new Condition.Matches(there.get().etag()))",
                        "put(redirect, new Condition.Always())"),
                new Mutant(
                        "the condition of a removal",
                        "a page changes hands while its owner is withdrawn",
                        "PageStore",
                        "bucket.delete(key, new Condition.Matches(there.get().etag()))",
                        "bucket.delete(key, new Condition.Always())"),
                new Mutant(
                        "the owner in a redirect's bytes",
                        "a page leads to one other, for one post and then another",
                        "PostRenderer",
                        "byte[] page = theme.redirect(post);",
                        "byte[] page = new String(theme.redirect(post), java.nio.charset.StandardCharsets.UTF_8)"
                                + ".replace(post.source().recordKey(), \"\")"
                                + ".getBytes(java.nio.charset.StandardCharsets.UTF_8);"));
    }

    private static Stream<Mutant> ofWaiting() {
        return Stream.of(
                new Mutant(
                        "the waiting list",
                        "a post wants the page of another that is deleted",
                        "Withdrawal",
                        "objects.waitingList().add(objects.key(), page);",
                        ""),
                new Mutant(
                        "the second check of a page that is taken",
                        "a post wants the page of another that is deleted",
                        "Withdrawal",
                        "!objects.pages().isStill(page, etag)",
                        "false"),
                new Mutant(
                        "the waiting list before that second check",
                        "a post wants the page of another that is deleted",
                        "Withdrawal",
                        "objects.waitingList().add(objects.key(), page);\n        if (!objects.pages().isStill(page, etag)) {\n            throw new Conflict(page);\n        }",
                        "if (!objects.pages().isStill(page, etag)) {\n            throw new Conflict(page);\n        }\n        objects.waitingList().add(objects.key(), page);"),
                new Mutant(
                        "the follow-ups for waiting posts",
                        "a post wants the page of another that is deleted",
                        "PostObjects",
                        "history.withdrawals() > 0",
                        "false"),
                new Mutant(
                        "the follow-ups for waiting posts by a post that is unchanged",
                        "the first owner goes and comes back elsewhere",
                        "PostPublisher",
                        "objects.scheduleWaiting(found.history());",
                        ""),
                new Mutant(
                        "the follow-ups for waiting posts by a post that is rejected",
                        "the first owner goes and comes back broken",
                        "Withdrawal",
                        "objects.scheduleWaiting(reported.history());",
                        ""));
    }

    private static Stream<Mutant> ofFiles() {
        return Stream.of(
                new Mutant(
                        "the last look at a picture after it was copied",
                        "a picture comes and is edited",
                        "MediaReconciler",
                        "verify(file, Optional.of(original));",
                        ""),
                new Mutant(
                        "the last look at a picture after its copy was removed",
                        "a picture is deleted and comes back",
                        "MediaReconciler",
                        "verify(file, Optional.empty());",
                        ""));
    }
}
