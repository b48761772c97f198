package dev.bucketpress.lambda;

import dev.bucketpress.lists.PostRuns;
import dev.bucketpress.publish.Isolation;
import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.run.EarlierAttemptUnfinished;
import dev.bucketpress.run.RunResult;
import dev.bucketpress.run.RunStats;
import dev.bucketpress.run.TransientFailure;
import dev.bucketpress.site.SourceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The runs of posts that one update of lists asks for. */
final class RunsForLists implements PostRuns {

    private final Reconciler reconciler;
    private final TimeLeft left;
    private final Set<SourceKey> unfinished = ConcurrentHashMap.newKeySet();
    private final Queue<RunResult> results = new ConcurrentLinkedQueue<>();

    RunsForLists(Reconciler reconciler, TimeLeft left) {
        this.reconciler = reconciler;
        this.left = left;
    }

    @Override
    public void referrersLeft(SourceKey post) {
        unfinished.add(post);
    }

    @Override
    public void pageFreed(String page) {
        try {
            results.addAll(reconciler.reconcileWaiting(page, left.now(), Isolation.SHARED));
        } catch (EarlierAttemptUnfinished e) {
            throw new TransientFailure(e.getMessage() + " is to be attempted alone first", e, RunStats.NONE);
        }
    }

    /** Whether posts that link to this one are still to get runs. */
    boolean isUnfinished(SourceKey post) {
        return unfinished.contains(post);
    }

    /** The results of the lists, the first of them with the runs of posts that had waited for pages. */
    List<RunResult> added(List<RunResult> ofLists) {
        List<RunResult> all = new ArrayList<>(ofLists);
        RunResult first = all.get(0);
        all.set(0, new RunResult(first.outcome(), first.stats(), first.duration(), List.copyOf(results)));
        return all;
    }
}
