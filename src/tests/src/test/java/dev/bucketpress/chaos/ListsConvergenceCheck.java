package dev.bucketpress.chaos;

import dev.bucketpress.lists.ListsFromScratch;
import dev.bucketpress.lists.PlacementCheck;
import dev.bucketpress.storage.S3Bucket;
import dev.bucketpress.testing.S3Pair;
import java.util.List;
import java.util.stream.Stream;

/** Holds what lists are to be by the records that there are against what they are. */
record ListsConvergenceCheck(S3Pair buckets) {

    List<String> differences() {
        S3Bucket published = new S3Bucket(buckets.published(), buckets.client());
        return Stream.concat(
                        ListsFromScratch.differences(published, Expectation.SITE).stream(),
                        PlacementCheck.differences(published, Expectation.SITE).stream())
                .toList();
    }
}
