package dev.bucketpress.lists;

import dev.bucketpress.bucket.Bucket;
import dev.bucketpress.post.Site;
import dev.bucketpress.post.SourceKey;
import dev.bucketpress.testing.Workshops;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is kept of posts' places in lists, held against their records: so it is to be once nobody is at work any more. */
public final class Kept {

    private final Bucket bucket;
    private final Claims claims;
    private final Desires desires;
    private final Prints prints;

    private Kept(Bucket bucket, Site site) {
        this.bucket = bucket;
        this.claims = new Claims(bucket, Clock.systemUTC());
        this.prints = new Prints(Specimen.print(Workshops.lists(site), new Feeds(site)));
        // Nothing is settled as this, so that it tells of every post what it should be.
        this.desires = new Desires(bucket, claims, Workshops.standard().records(), site, new Prints("kept"), false);
    }

    /** What differs, post by post. */
    public static List<String> differences(Bucket bucket, Site site) {
        Kept kept = new Kept(bucket, site);
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
        Listed listed = claims.find(post).listed();
        var change = desires.change(post);
        Set<Place> wanted = change.map(Change::wantedPlaces).orElse(Set.of());
        boolean settled = listed.state() == Listed.State.SETTLED;
        Stream.Builder<String> differences = Stream.builder();
        if (listed.state() == Listed.State.CLAIMED) {
            differences.add(post.value() + " is claimed still");
        }
        if (!listed.print().equals(prints.of(change.flatMap(Change::wanted)))) {
            differences.add(post.value() + " was last listed as it is not");
        }
        if (settled ? !listed.places().equals(wanted) : !listed.places().containsAll(wanted)) {
            differences.add(post.value() + " is kept in " + listed.places() + " and not in " + wanted);
        }
        return differences.build();
    }
}
