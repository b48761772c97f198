package dev.bucketpress.lists;

import dev.bucketpress.lists.Placement.Position;
import dev.bucketpress.lists.Placement.State;
import dev.bucketpress.record.Records;
import dev.bucketpress.site.Site;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.theme.ListTheme;
import dev.bucketpress.threads.SideBySide;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Compares the placements of posts with their records: they are to agree once no run is at work any more. */
public final class PlacementCheck {

    /** No run has it, so that every post is reported with what lists are to hold of it. */
    private static final Fingerprints NOBODYS = new Fingerprints("nobody's");

    private final Bucket bucket;
    private final Fingerprints fingerprints;
    private final PlacementStore placements;
    private final DesiredState desired;

    private PlacementCheck(Bucket bucket, Site site, Fingerprints fingerprints) {
        this.bucket = bucket;
        this.fingerprints = fingerprints;
        this.placements = new PlacementStore(bucket, Clock.systemUTC(), Instant.EPOCH);
        this.desired = new DesiredState(
                bucket,
                placements,
                new Records(site),
                NOBODYS,
                false,
                false,
                (post, record) -> {},
                SideBySide.inTurn());
    }

    /**
     * What differs, post by post.
     *
     * @param theme that lists were laid out with
     */
    public static List<String> differences(Bucket bucket, Site site, ListTheme theme) {
        return differences(bucket, site, Fingerprints.of(theme));
    }

    /** @param fingerprints by which runs see that a post is listed */
    static List<String> differences(Bucket bucket, Site site, Fingerprints fingerprints) {
        PlacementCheck check = new PlacementCheck(bucket, site, fingerprints);
        return check.posts().distinct().flatMap(check::differences).toList();
    }

    private Stream<SourceKey> posts() {
        Stream<SourceKey> recorded =
                bucket.keys("api/posts/").stream().flatMap(key -> SourceKey.ofRecord(key).stream());
        Stream<SourceKey> listed = bucket.keys("api/listed/").stream()
                .map(key -> new SourceKey(key.substring("api/listed/".length(), key.length() - ".json".length())));
        return Stream.concat(recorded, listed);
    }

    private Stream<String> differences(SourceKey post) {
        Placement placement = placements.read(post).value();
        var change = desired.change(post);
        Set<Position> wanted = change.map(PostChange::wantedPositions).orElse(Set.of());
        boolean settled = placement.state() == State.SETTLED;
        Stream.Builder<String> differences = Stream.builder();
        if (placement.state() == State.LEASED) {
            differences.add(post.placementKey() + " is leased still");
        }
        if (!placement.fingerprint().equals(fingerprints.of(change.flatMap(PostChange::wanted)))) {
            differences.add(post.placementKey() + " is about another record");
        }
        if (settled
                ? !placement.positions().equals(wanted)
                : !placement.positions().containsAll(wanted)) {
            differences.add(post.placementKey() + " has positions " + placement.positions() + " and not " + wanted);
        }
        return differences.build();
    }
}
