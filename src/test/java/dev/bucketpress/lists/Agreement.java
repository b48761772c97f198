package dev.bucketpress.lists;

import dev.bucketpress.bucket.Bucket;
import dev.bucketpress.lists.Listed.State;
import dev.bucketpress.post.SourceKey;
import dev.bucketpress.record.Records;
import dev.bucketpress.testing.Workshops;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What must hold between records and lists once nothing is under way any more.
 *
 * @param prints by which runs tell that a post is listed
 */
record Agreement(Bucket bucket, Shape shape, Prints prints) {

    /** No run has it, so that of every post it is told what lists are to hold of it. */
    private static final Prints NOBODYS = new Prints("nobody's");

    /** What does not hold, in words; empty where everything does. */
    Optional<String> violation() {
        return Stream.concat(
                        FromScratch.differences(bucket, shape).stream(),
                        bucket.keys("api/posts/").stream()
                                .flatMap(record -> SourceKey.ofRecord(record).stream())
                                .flatMap(post -> wrongWith(post).stream()))
                .findFirst();
    }

    private Optional<String> wrongWith(SourceKey post) {
        Claims claims = new Claims(bucket, Clock.systemUTC());
        Listed listed = claims.find(post).listed();
        Optional<Change> change =
                new Desires(bucket, claims, new Records(Workshops.SITE), Workshops.SITE, NOBODYS, false).change(post);
        Set<Place> wanted = change.map(Change::wantedPlaces).orElse(Set.of());
        if (listed.state() == State.CLAIMED) {
            return Optional.of(post.listedKey() + " says that a run is under way");
        }
        if (!listed.print().equals(prints.of(change.flatMap(Change::wanted)))) {
            return Optional.of(post.listedKey() + " is about another record");
        }
        boolean knows = listed.state() == State.SETTLED
                ? listed.places().equals(wanted)
                : listed.places().containsAll(wanted);
        return knows ? Optional.empty() : Optional.of(post.listedKey() + " does not know where the post is");
    }
}
