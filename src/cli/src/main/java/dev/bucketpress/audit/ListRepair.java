package dev.bucketpress.audit;

import dev.bucketpress.lists.ListsReconciler;
import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.run.RunResult;
import dev.bucketpress.site.SourceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/** Has lists hold what records say: records that were there before lists were sent no event. */
final class ListRepair {

    /** Enough to write a list once for many posts, and few enough for a minute. */
    private static final int TOGETHER = 200;

    private final ListsReconciler lists;
    private final boolean everything;
    private final LongAdder requests;
    private int listed;

    /**
     * @param everything whether posts are listed anew that lists hold already
     * @param requests counts what the bucket is asked
     */
    ListRepair(ListsReconciler lists, boolean everything, LongAdder requests) {
        this.lists = lists;
        this.everything = everything;
        this.requests = requests;
    }

    /** Parts of all posts with records, each of which is looked at together. */
    static List<List<SourceKey>> parts(List<String> publicKeys) {
        List<SourceKey> posts = publicKeys.stream()
                .map(SourceKey::ofRecord)
                .flatMap(Optional::stream)
                .toList();
        return IntStream.iterate(0, from -> from < posts.size(), from -> from + TOGETHER)
                .mapToObj(from -> posts.subList(from, Math.min(from + TOGETHER, posts.size())))
                .toList();
    }

    /** The posts that could not be listed. */
    List<AuditFinding> look(List<SourceKey> posts) {
        List<RunResult> looks = everything
                ? lists.rewrite(posts, Reconciler.USUAL_TIME)
                : lists.reconcile(posts, Reconciler.USUAL_TIME);
        List<AuditFinding> wrong = new ArrayList<>();
        for (int i = 0; i < looks.size(); i++) {
            requests.add(looks.get(i).effort().requests());
            Outcome outcome = looks.get(i).outcome();
            listed += outcome instanceof Outcome.Listed ? 1 : 0;
            if (outcome instanceof Outcome.Postponed postponed) {
                wrong.add(AuditFinding.unknown(posts.get(i).value(), "could not be listed: " + postponed.why()));
            }
        }
        return wrong;
    }

    /** How many posts were listed, or taken off lists. */
    int listed() {
        return listed;
    }
}
