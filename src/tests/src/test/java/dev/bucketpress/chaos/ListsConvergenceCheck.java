package dev.bucketpress.chaos;

import dev.bucketpress.lists.ListsFromScratch;
import dev.bucketpress.lists.PlacementCheck;
import dev.bucketpress.search.IndexAgreement;
import dev.bucketpress.storage.S3Bucket;
import dev.bucketpress.testing.S3Pair;
import dev.bucketpress.testing.TestSite;
import dev.bucketpress.theme.ListTheme;
import java.util.List;
import java.util.stream.Stream;

/** Holds what lists and the search index are to be by the records that there are against what they are. */
record ListsConvergenceCheck(S3Pair buckets) {

    List<String> differences() {
        S3Bucket published = new S3Bucket(buckets.published(), buckets.client());
        ListTheme theme = TestSite.searchableLists(Expectation.SITE);
        return Stream.of(
                        ListsFromScratch.differences(published, Expectation.SITE, theme),
                        PlacementCheck.differences(published, Expectation.SITE, theme),
                        IndexAgreement.differences(published, Expectation.SITE))
                .flatMap(List::stream)
                .toList();
    }
}
