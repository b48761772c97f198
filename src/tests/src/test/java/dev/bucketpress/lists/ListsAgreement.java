package dev.bucketpress.lists;

import dev.bucketpress.lists.Placement.State;
import dev.bucketpress.record.Records;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.testing.TestSite;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What must hold between records and lists once nothing is under way any more.
 *
 * @param prints by which runs tell that a post is listed
 */
record ListsAgreement(Bucket bucket, NodeLimits shape, Fingerprints prints) {

    /** No run has it, so that of every post it is told what lists are to hold of it. */
    private static final Fingerprints NOBODYS = new Fingerprints("nobody's");

    /** What does not hold, in words; empty where everything does. */
    Optional<String> violation() {
        return Stream.concat(
                        ListsFromScratch.differences(bucket, shape).stream(),
                        bucket.keys("api/posts/").stream()
                                .flatMap(record -> SourceKey.ofRecord(record).stream())
                                .flatMap(post -> wrongWith(post).stream()))
                .findFirst();
    }

    private Optional<String> wrongWith(SourceKey post) {
        LeaseStore claims = new LeaseStore(bucket, Clock.systemUTC());
        Placement listed = claims.find(post).listed();
        Optional<PostChange> change = new DesiredState(
                        bucket, claims, new Records(TestSite.SITE), TestSite.SITE, NOBODYS, false)
                .change(post);
        Set<ListPosition> wanted = change.map(PostChange::wantedPlaces).orElse(Set.of());
        if (listed.state() == State.CLAIMED) {
            return Optional.of(post.placementKey() + " says that a run is under way");
        }
        if (!listed.print().equals(prints.of(change.flatMap(PostChange::wanted)))) {
            return Optional.of(post.placementKey() + " is about another record");
        }
        boolean knows = listed.state() == State.SETTLED
                ? listed.places().equals(wanted)
                : listed.places().containsAll(wanted);
        return knows ? Optional.empty() : Optional.of(post.placementKey() + " does not know where the post is");
    }
}
