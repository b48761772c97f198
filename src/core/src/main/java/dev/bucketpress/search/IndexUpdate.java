package dev.bucketpress.search;

import dev.bucketpress.markdown.html.PageBlocks;
import dev.bucketpress.run.Conflict;
import dev.bucketpress.search.SearchIndex.Unused;
import dev.bucketpress.site.PublicKeys;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.FetchResult;
import dev.bucketpress.storage.JsonStore.Stored;
import dev.bucketpress.storage.ObjectHead;
import dev.bucketpress.threads.SideBySide;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One update of the index for some posts together. Its steps, in their order, are those of the package documentation.
 * Between them the caller takes the leases of the posts.
 */
public final class IndexUpdate {

    private static final int MAX_TRIES = 20;

    private final Bucket bucket;
    private final IndexStore store;
    private final IndexOptions options;
    private final Clock clock;
    private final Duration longestRun;
    private final SideBySide sideBySide;

    private final Map<SourceKey, IndexChange> changes = new ConcurrentHashMap<>();
    private Optional<Stored<SearchIndex>> reserved = Optional.empty();
    private Optional<Unused> merging = Optional.empty();

    /** @param longestRun for how long a run may go on: older ones are dead */
    public IndexUpdate(Bucket bucket, IndexOptions options, Clock clock, Duration longestRun, SideBySide sideBySide) {
        this.bucket = bucket;
        this.store = new IndexStore(bucket);
        this.options = options;
        this.clock = clock;
        this.longestRun = longestRun;
        this.sideBySide = sideBySide;
    }

    /**
     * Reads what is to be found of a post, where that may be something else than before. Called from any thread.
     *
     * @param before what its placement says
     * @param wanted empty where nothing is to be found
     * @param anew whether it comes into the index as if its text were another
     */
    public void read(SourceKey post, Searched before, Optional<SearchablePost> wanted, boolean anew) {
        if (before.isFor(wanted) && before.others().isEmpty() && !anew) {
            return;
        }
        changes.put(
                post,
                wanted.map(its -> change(before, its, anew))
                        .orElseGet(() -> IndexChange.of(before, "", Optional.empty(), anew)));
    }

    /**
     * By the page as it is, whatever the record says of it: where it is another run's, that run writes the record later,
     * and what somebody wrote or removed by hand stops nothing.
     */
    private IndexChange change(Searched before, SearchablePost wanted, boolean anew) {
        FetchResult page = bucket.get(wanted.page(), Integer.MAX_VALUE);
        List<String> blocks = page instanceof FetchResult.Whole whole
                ? PageBlocks.of(new String(whole.bytes(), StandardCharsets.UTF_8))
                : List.of();
        String etag = page.seen().map(ObjectHead::etag).orElse("");
        return IndexChange.of(before, wanted.token(etag), Optional.of(wanted.text(blocks)), anew);
    }

    /**
     * Reads the index, and takes the numbers from it that posts need. The leases are taken after it, so that the write of
     * the index is refused to a run whose lease was taken over since.
     *
     * @param posts whose leases are to be taken
     */
    public void reserve(Collection<SourceKey> posts) {
        changes.keySet().retainAll(posts);
        for (int tries = 0; tries < MAX_TRIES && !changes.isEmpty(); tries++) {
            if (reserve(store.index(SearchIndex.empty(now())))) {
                return;
            }
        }
        if (!changes.isEmpty()) {
            throw new Conflict(PublicKeys.SEARCH);
        }
    }

    private boolean reserve(Stored<SearchIndex> found) {
        SearchIndex index = found.value();
        changes.replaceAll((post, change) -> change.in(index.born().toString()));
        List<SourceKey> needing = changes.keySet().stream()
                .filter(post -> changes.get(post).needsNumber())
                .sorted(Comparator.comparing(SourceKey::value))
                .toList();
        // Only a run that leaves an open lease if it dies may write a level: the newest texts follow from that, too.
        merging = changes.values().stream().anyMatch(IndexChange::concernsIndex)
                ? LevelMerge.due(options.levels(), soon(index, needing.size()), Long.toString(index.turn() + 1), now())
                : Optional.empty();
        if (needing.isEmpty() && merging.isEmpty()) {
            reserved = Optional.of(found);
            return true;
        }
        reserved = store.write(
                found,
                swept(index.next(needing.size()).withUnused(merging.stream().toList())));
        IntStream.range(0, reserved.isPresent() ? needing.size() : 0)
                .forEach(
                        i -> changes.computeIfPresent(needing.get(i), (post, change) -> change.with(index.next() + i)));
        return reserved.isPresent();
    }

    /** The index as it will be, if all goes well. */
    private SearchIndex soon(SearchIndex index, int coming) {
        List<Integer> numbers =
                IntStream.range(index.next(), index.next() + coming).boxed().toList();
        return index.with(numbers, IndexChange.leaving(changes.values()));
    }

    /** Without files of runs that died, which are deleted. */
    private SearchIndex swept(SearchIndex index) {
        if (merging.isEmpty()) {
            return index;
        }
        Predicate<Unused> dead = files -> files.since().plus(longestRun).isBefore(clock.instant());
        index.unused().stream().filter(dead).forEach(files -> store.delete(files, sideBySide));
        return index.withoutUnused(dead);
    }

    /** What the placement of a post is to say while its lease is held; empty where nothing changes for it. */
    public Optional<Searched> claimed(SourceKey post) {
        return Optional.ofNullable(changes.get(post)).map(IndexChange::claimed);
    }

    /** What the placement of a post is to say when all is done; empty where nothing changed for it. */
    public Optional<Searched> settled(SourceKey post) {
        return Optional.ofNullable(changes.get(post)).map(IndexChange::settled);
    }

    /**
     * Makes the changes of posts whose leases were taken.
     *
     * @param held which of some posts' leases are still held
     */
    public void commit(Collection<SourceKey> posts, UnaryOperator<Set<SourceKey>> held) {
        changes.keySet().retainAll(posts);
        Map<SourceKey, IndexChange> mine = changes.entrySet().stream()
                .filter(change -> change.getValue().concernsIndex())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (!mine.isEmpty()) {
            reserved.ifPresent(index -> commit(index, mine, held));
        }
    }

    private void commit(
            Stored<SearchIndex> index, Map<SourceKey, IndexChange> mine, UnaryOperator<Set<SourceKey>> held) {
        new IndexCommit(store, sideBySide, options.levels(), held, merging, index, mine).run();
        options.files().forEach(file -> new TextsFileUpdate(bucket, sideBySide, file).write());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
