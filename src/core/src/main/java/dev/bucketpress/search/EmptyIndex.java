package dev.bucketpress.search;

import dev.bucketpress.run.Conflict;
import dev.bucketpress.site.PublicKeys;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.JsonStore.Stored;
import dev.bucketpress.threads.SideBySide;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Puts an empty index in the place of one that is wrong. It has another time of birth, so that placements speak of none of
 * it, and goes on with numbers and turns: runs that are at work meanwhile write no file that is deleted here.
 */
public final class EmptyIndex {

    private static final int MAX_TRIES = 20;

    private EmptyIndex() {}

    /** Writes it, and deletes all files of the one before. */
    public static void write(Bucket bucket, SideBySide sideBySide, Clock clock) {
        IndexStore store = new IndexStore(bucket);
        for (int tries = 0; tries < MAX_TRIES; tries++) {
            Optional<String> seen = bucket.etag(IndexStore.INDEX);
            List<String> old = bucket.keys(PublicKeys.SEARCH).stream()
                    .filter(key -> !key.equals(IndexStore.INDEX))
                    .toList();
            SearchIndex next = next(store, old, clock);
            if (store.write(new Stored<>(next, seen), next).isPresent()) {
                sideBySide.all(old, key -> bucket.delete(key, new Condition.Always()));
                return;
            }
        }
        throw new Conflict(PublicKeys.SEARCH);
    }

    private static SearchIndex next(IndexStore store, List<String> files, Clock clock) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        SearchIndex before = store.readableIndex().orElseGet(() -> SearchIndex.empty(now));
        Instant later = before.born().plusSeconds(1);
        int given = files.stream()
                .flatMapToInt(key -> IndexStore.numberOfText(key).stream())
                .max()
                .orElse(-1);
        return new SearchIndex(
                later.isAfter(now) ? later : now,
                Math.max(before.turn() + 1, now.getEpochSecond()),
                Math.max(before.next(), given + 1),
                new TreeSet<>(),
                List.of(),
                List.of());
    }
}
