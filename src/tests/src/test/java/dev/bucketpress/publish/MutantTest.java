package dev.bucketpress.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.walk.Mutant;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Each step of the guarded writes is there for a reason: without it the walk finds a schedule that goes wrong. */
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
        return Stream.of(ofPublishing(), ofRetracting(), ofMeeting(), ofWaiting(), ofFiles())
                .flatMap(Function.identity());
    }

    private static Stream<Mutant> ofPublishing() {
        return Stream.of(
                new Mutant(
                        "the claim",
                        "publish and move",
                        "PostPublisher",
                        "return shelf.records().replace(found, found.with(memory));",
                        "return found;"),
                new Mutant(
                        "a look at the pages before `unchanged`",
                        "publish and edit",
                        "PostPublisher",
                        "says(found, memory) && everyPageStands(found)",
                        "says(found, memory)"),
                new Mutant(
                        "a look at the earlier pages before `unchanged`",
                        "publish and move",
                        "PostPublisher",
                        "page && earlierPages(found.memory()).stream().allMatch(this::isRedirectedOrNotOurs)",
                        "page"),
                new Mutant(
                        "redirects, with removals instead",
                        "a post wants the page that another leaves",
                        "PostPublisher",
                        "earlierPages(memory).forEach(page -> shelf.pages().redirect(redirect(page)));",
                        "earlierPages(memory).forEach(shelf.pages()::remove);"),
                new Mutant(
                        "the last look at the source after a publication",
                        "publish and delete",
                        "PostPublisher",
                        "shelf.verify(Optional.of(source.etag()));",
                        ""),
                new Mutant(
                        "the last look at the page of a post that was ever reported",
                        "a page changes hands and back at any time",
                        "PostPublisher",
                        "if (memory.reported()) {",
                        "if (false) {"),
                new Mutant(
                        "the last look at the source of a post that was put back",
                        "put back and break",
                        "PostPublisher",
                        "verify(found.memory(), found.live().orElseThrow().page().etag());",
                        ""));
    }

    private static Stream<Mutant> ofRetracting() {
        return Stream.of(
                new Mutant(
                        "the tombstone",
                        "publish and delete",
                        "Withdrawal",
                        "RecordStore.Found buried = shelf.records().replace(found, tombstone);",
                        "RecordStore.Found buried = found;"),
                new Mutant(
                        "the tombstone before the removals",
                        "mend and break",
                        "Withdrawal",
                        "RecordStore.Found buried = shelf.records().replace(found, tombstone);\n        memory.pages().forEach(shelf.pages()::remove);",
                        "memory.pages().forEach(shelf.pages()::remove);\n        RecordStore.Found buried = shelf.records().replace(found, tombstone);"),
                new Mutant(
                        "a difference between tombstones",
                        "publish and delete",
                        "Withdrawal",
                        "anyPage ? memory.withWithdrawal() : memory",
                        "memory"),
                new Mutant(
                        "the last look at the source after a withdrawal",
                        "delete and bring back",
                        "Withdrawal",
                        "if (!unchanged) {\n            shelf.verify(read);\n        }",
                        ""),
                new Mutant(
                        "the last look at the source after a rejection",
                        "break and mend",
                        "Withdrawal",
                        "shelf.verify(read);\n        shelf.callTheWaiting(reported",
                        "shelf.callTheWaiting(reported"),
                new Mutant(
                        "the note that there may be a report",
                        "break and mend",
                        "Withdrawal",
                        "found.memory().withReport()",
                        "found.memory()"));
    }

    private static Stream<Mutant> ofMeeting() {
        return Stream.of(
                new Mutant(
                        "a look at whose a page is",
                        "two new posts want one page",
                        "PageStore",
                        "return isOf(post, page);",
                        "return true;"),
                new Mutant(
                        "the guard of a page",
                        "two new posts want one page",
                        "PageStore",
                        "Condition.stillAt(guard)",
                        "new Condition.Always()"),
                new Mutant(
                        "the guard of the record",
                        "publish and move",
                        "RecordStore",
                        "Condition.stillAt(found.etag())",
                        "new Condition.Always()"),
                new Mutant(
                        "beginning again after a refusal",
                        "publish and edit",
                        "RecordStore",
                        "if (etag.isEmpty()) {",
                        "if (false) {"),
                new Mutant(
                        "the guard of a redirect",
                        "a page changes hands while its owner moves",
                        "PageStore",
                        "put(redirect, new Condition.Matches(there.get().etag()))",
                        "put(redirect, new Condition.Always())"),
                new Mutant(
                        "the guard of a removal",
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
                        "shelf.waitingList().enter(shelf.key(), page);",
                        ""),
                new Mutant(
                        "the second look at a page that is taken",
                        "a post wants the page of another that is deleted",
                        "Withdrawal",
                        "!shelf.pages().isStill(page, etag)",
                        "false"),
                new Mutant(
                        "the waiting list before that second look",
                        "a post wants the page of another that is deleted",
                        "Withdrawal",
                        "shelf.waitingList().enter(shelf.key(), page);\n        if (!shelf.pages().isStill(page, etag)) {\n            throw new Conflict(page);\n        }",
                        "if (!shelf.pages().isStill(page, etag)) {\n            throw new Conflict(page);\n        }\n        shelf.waitingList().enter(shelf.key(), page);"),
                new Mutant(
                        "the call of those who wait",
                        "a post wants the page of another that is deleted",
                        "PostObjects",
                        "memory.withdrawals() > 0",
                        "false"),
                new Mutant(
                        "the call of those who wait by a post that is unchanged",
                        "the first owner goes and comes back elsewhere",
                        "PostPublisher",
                        "shelf.callTheWaiting(found.memory());",
                        ""),
                new Mutant(
                        "the call of those who wait by a post that is rejected",
                        "the first owner goes and comes back broken",
                        "Withdrawal",
                        "shelf.callTheWaiting(reported.memory());",
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
