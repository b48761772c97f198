package dev.bucketpress.chaos;

import dev.bucketpress.bucket.S3Bucket;
import dev.bucketpress.lists.FromScratch;
import dev.bucketpress.lists.Kept;
import dev.bucketpress.testing.S3Pair;
import java.util.List;
import java.util.stream.Stream;

/** Holds what lists are to be by the records that there are against what they are. */
record ListsVerdict(S3Pair buckets) {

    List<String> differences() {
        S3Bucket published = new S3Bucket(buckets.published(), buckets.client());
        return Stream.concat(
                        FromScratch.differences(published, Expectation.SITE).stream(),
                        Kept.differences(published, Expectation.SITE).stream())
                .toList();
    }
}
