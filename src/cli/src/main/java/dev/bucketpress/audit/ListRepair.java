package dev.bucketpress.audit;

import dev.bucketpress.lists.ListsReconciler;
import dev.bucketpress.lists.PostRuns;
import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.run.RunResult;
import dev.bucketpress.site.SourceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/** Brings lists up to date with records: records that are older than lists, or that sent no event, included. */
final class ListRepair {

    /** Enough posts to write a list once for many, and few enough to take less than a minute. */
    private static final int BATCH_SIZE = 200;

    private final ListsReconciler lists;
    private final boolean everything;
    private final PostRuns postRuns;
    private final LongAdder requests;
    private int listed;

    /**
     * @param everything whether posts are listed again that lists hold already
     * @param postRuns makes the runs of posts that lists ask for
     * @param requests counts the requests to the bucket
     */
    ListRepair(ListsReconciler lists, boolean everything, PostRuns postRuns, LongAdder requests) {
        this.lists = lists;
        this.everything = everything;
        this.postRuns = postRuns;
        this.requests = requests;
    }

    /** Posts in batches that are processed together. */
    static List<List<SourceKey>> batches(List<SourceKey> posts) {
        return IntStream.iterate(0, from -> from < posts.size(), from -> from + BATCH_SIZE)
                .mapToObj(from -> posts.subList(from, Math.min(from + BATCH_SIZE, posts.size())))
                .toList();
    }

    /** Lists a batch; the findings are of posts that could not be listed. */
    List<AuditFinding> list(List<SourceKey> posts) {
        List<RunResult> results = everything
                ? lists.rewrite(posts, Reconciler.USUAL_TIME, postRuns)
                : lists.reconcile(posts, Reconciler.USUAL_TIME, postRuns);
        List<AuditFinding> failures = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            requests.add(results.get(i).stats().requests());
            Outcome outcome = results.get(i).outcome();
            listed += outcome instanceof Outcome.Listed ? 1 : 0;
            if (outcome instanceof Outcome.Postponed postponed) {
                failures.add(AuditFinding.unknown(posts.get(i).value(), "could not be listed: " + postponed.why()));
            }
        }
        return failures;
    }

    /** How many posts were listed, or taken off lists. */
    int listed() {
        return listed;
    }
}
