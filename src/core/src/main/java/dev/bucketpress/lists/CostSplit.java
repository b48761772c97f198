package dev.bucketpress.lists;

import dev.bucketpress.run.Outcome;
import dev.bucketpress.run.RunResult;
import dev.bucketpress.run.RunStats;
import dev.bucketpress.storage.CountingBucket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What posts that were listed together took, shared among them, so that sums are right. */
record CostSplit(CountingBucket bucket, int tries, int posts) {

    List<RunResult> looks(List<Outcome> outcomes, Duration took) {
        List<RunResult> looks = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            RunStats effort = new RunStats(share(bucket.requests(), i), tries, share(bucket.refused(), i));
            looks.add(new RunResult(outcomes.get(i), effort, took));
        }
        return looks;
    }

    private int share(int all, int i) {
        return all / posts + (i < all % posts ? 1 : 0);
    }
}
