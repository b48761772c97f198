package dev.bucketpress.lists;

import dev.bucketpress.site.Site;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.testing.TestSite;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is kept of posts' places in lists, held against their records: so it is to be once nobody is at work any more. */
public final class StoredState {

    private final Bucket bucket;
    private final LeaseStore claims;
    private final DesiredState desires;
    private final Fingerprints prints;

    private StoredState(Bucket bucket, Site site) {
        this.bucket = bucket;
        this.claims = new LeaseStore(bucket, Clock.systemUTC());
        this.prints = new Fingerprints(RenderingFingerprint.print(TestSite.lists(site), new JsonFeed(site)));
        // Nothing is settled as this, so that it tells of every post what it should be.
        this.desires =
                new DesiredState(bucket, claims, TestSite.standard().records(), site, new Fingerprints("kept"), false);
    }

    /** What differs, post by post. */
    public static List<String> differences(Bucket bucket, Site site) {
        StoredState kept = new StoredState(bucket, site);
        return kept.posts().distinct().flatMap(kept::differences).toList();
    }

    private Stream<SourceKey> posts() {
        Stream<SourceKey> recorded =
                bucket.keys("api/posts/").stream().flatMap(key -> SourceKey.ofRecord(key).stream());
        Stream<SourceKey> listed = bucket.keys("api/listed/").stream()
                .map(key -> new SourceKey(key.substring("api/listed/".length(), key.length() - ".json".length())));
        return Stream.concat(recorded, listed);
    }

    private Stream<String> differences(SourceKey post) {
        Placement listed = claims.find(post).listed();
        var change = desires.change(post);
        Set<ListPosition> wanted = change.map(PostChange::wantedPlaces).orElse(Set.of());
        boolean settled = listed.state() == Placement.State.SETTLED;
        Stream.Builder<String> differences = Stream.builder();
        if (listed.state() == Placement.State.CLAIMED) {
            differences.add(post.value() + " is claimed still");
        }
        if (!listed.print().equals(prints.of(change.flatMap(PostChange::wanted)))) {
            differences.add(post.value() + " was last listed as it is not");
        }
        if (settled ? !listed.places().equals(wanted) : !listed.places().containsAll(wanted)) {
            differences.add(post.value() + " is kept in " + listed.places() + " and not in " + wanted);
        }
        return differences.build();
    }
}
