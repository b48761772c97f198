package dev.bucketpress.lists;

import dev.bucketpress.run.Outcome;
import dev.bucketpress.run.RunResult;
import dev.bucketpress.run.RunStats;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The cost of a run, split among its posts so that the sums are right. */
record CostSplit(int requests, int refused, int passes, int posts) {

    List<RunResult> results(List<Outcome> outcomes, Duration took) {
        List<RunResult> results = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            RunStats stats = new RunStats(share(requests, i), passes, share(refused, i));
            results.add(new RunResult(outcomes.get(i), stats, took));
        }
        return results;
    }

    private int share(int all, int i) {
        return all / posts + (i < all % posts ? 1 : 0);
    }
}
