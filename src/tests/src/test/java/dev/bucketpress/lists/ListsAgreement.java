package dev.bucketpress.lists;

import dev.bucketpress.storage.Bucket;
import dev.bucketpress.testing.TestSite;
import dev.bucketpress.theme.ListTheme;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What must hold between records and lists once no run is at work any more.
 *
 * @param theme that runs lay pages out with
 * @param fingerprints by which runs see that a post is listed
 */
record ListsAgreement(Bucket bucket, ListNode.Limits limits, ListTheme theme, Fingerprints fingerprints) {

    /** The first thing that does not hold; empty where everything does. */
    Optional<String> violation() {
        return Stream.concat(
                        ListsFromScratch.differences(bucket, limits, theme).stream(),
                        PlacementCheck.differences(bucket, TestSite.SITE, fingerprints).stream())
                .findFirst();
    }
}
