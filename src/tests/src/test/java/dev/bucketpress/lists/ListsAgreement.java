package dev.bucketpress.lists;

import dev.bucketpress.storage.Bucket;
import dev.bucketpress.testing.TestSite;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What must hold between records and lists once no run is at work any more.
 *
 * @param fingerprints by which runs see that a post is listed
 */
record ListsAgreement(Bucket bucket, ListNode.Limits limits, Fingerprints fingerprints) {

    /** The first thing that does not hold; empty where everything does. */
    Optional<String> violation() {
        return Stream.concat(
                        ListsFromScratch.differences(bucket, limits).stream(),
                        PlacementCheck.differences(bucket, TestSite.SITE, fingerprints).stream())
                .findFirst();
    }
}
