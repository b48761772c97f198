package dev.bucketpress.lists;

import dev.bucketpress.press.CountedBucket;
import dev.bucketpress.press.Effort;
import dev.bucketpress.press.Look;
import dev.bucketpress.press.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What posts that were listed together took, shared among them, so that sums are right. */
record Shares(CountedBucket bucket, int tries, int posts) {

    List<Look> looks(List<Outcome> outcomes, Duration took) {
        List<Look> looks = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            Effort effort = new Effort(share(bucket.requests(), i), tries, share(bucket.refused(), i));
            looks.add(new Look(outcomes.get(i), effort, took));
        }
        return looks;
    }

    private int share(int all, int i) {
        return all / posts + (i < all % posts ? 1 : 0);
    }
}
