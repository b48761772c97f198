package dev.bucketpress.audit;

import dev.bucketpress.lists.PostRuns;
import dev.bucketpress.publish.Isolation;
import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.run.RunResult;
import dev.bucketpress.site.SourceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Runs of posts that wait for a page, as soon as a list has no use for it any more. */
final class WaitingPosts implements PostRuns {

    private final Reconciler reconciler;
    private final Queue<RunResult> results = new ConcurrentLinkedQueue<>();

    WaitingPosts(Reconciler reconciler) {
        this.reconciler = reconciler;
    }

    /** Of the post itself everything was looked at before its lists are. */
    @Override
    public void referrersLeft(SourceKey post) {}

    @Override
    public void pageFreed(String page) {
        results.addAll(reconciler.reconcileWaiting(page, Reconciler.USUAL_TIME, Isolation.ATTENDED));
    }

    /** The results of the runs since this was last asked. */
    List<RunResult> take() {
        List<RunResult> taken = new ArrayList<>();
        for (RunResult next = results.poll(); next != null; next = results.poll()) {
            taken.add(next);
        }
        return taken;
    }
}
