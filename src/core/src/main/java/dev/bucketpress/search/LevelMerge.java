package dev.bucketpress.search;

import dev.bucketpress.search.SearchIndex.Level;
import dev.bucketpress.search.SearchIndex.Unused;
import dev.bucketpress.threads.SideBySide;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A level that was written anew, from the buffer and the levels down to it, and is to take their place in the index.
 *
 * @param files as the index names them until they are in use
 * @param sources the levels that it was written from, by their numbers
 * @param buffered the posts that it took from the buffer
 * @param dropped posts that were gone and that it does not have
 * @param level empty where no post was left
 */
record LevelMerge(
        Unused files,
        SortedMap<Integer, Level> sources,
        Set<Integer> buffered,
        Set<Integer> dropped,
        Optional<Level> level) {

    /** The files that such a merge is going to write; empty where none is due. */
    static Optional<Unused> due(Levels levels, SearchIndex index, String generation, Instant now) {
        return levels.due(index).stream()
                .mapToObj(target -> {
                    long bytes = index.down(target).values().stream()
                            .mapToLong(Level::bytes)
                            .sum();
                    return new Unused(
                            target, generation, levels.mostShards(index.recent().size(), bytes), now);
                })
                .findFirst();
    }

    /**
     * Writes the level.
     *
     * @param index which it is a level of
     * @param texts of posts of the buffer
     * @throws IndexStore.MissingFile where a level is not there any more
     * @throws IndexOutOfBoundsException where a file is damaged
     */
    static LevelMerge written(
            IndexStore store,
            SideBySide sideBySide,
            Levels levels,
            Unused files,
            SearchIndex index,
            SortedMap<Integer, PostText> texts) {
        SortedMap<Integer, Level> sources = index.down(files.level());
        SortedSet<Integer> gone = SearchIndex.gone(sources.values());
        Segment buffer = segment(texts);
        SegmentMerge merge = new SegmentMerge(store, sideBySide, sources, buffer, gone);
        long bytes = buffer.estimate()
                + sources.values().stream().mapToLong(Level::bytes).sum();
        int shards = Math.min(files.shards(), levels.shards(bytes));
        SortedMap<Integer, Integer> days = merge.days(texts);
        return new LevelMerge(
                files,
                sources,
                Set.copyOf(texts.keySet()),
                gone,
                days.isEmpty() ? Optional.empty() : Optional.of(write(merge, files, shards, days)));
    }

    private static Segment segment(SortedMap<Integer, PostText> texts) {
        SortedMap<Integer, Set<String>> terms = new TreeMap<>();
        texts.forEach((number, text) -> terms.put(number, Terms.of(text.indexed())));
        return Segment.of(terms);
    }

    private static Level write(SegmentMerge merge, Unused files, int shards, SortedMap<Integer, Integer> days) {
        merge.store().put(files.level(), files.generation(), IndexStore.DAYS, Days.write(days));
        long bytes = merge.write(files.level(), files.generation(), shards);
        return new Level(
                files.generation(), shards, bytes, days.firstKey(), days.lastKey(), days.size(), new TreeSet<>());
    }

    /** Whether the index still has what the level was written from, and nobody took the run that wrote it for dead. */
    boolean fits(SearchIndex now) {
        return now.unused().contains(files)
                && /* step: the sources of a level */ generations(now.down(files.level()))
                        .equals(generations(sources));
    }

    private static Map<Integer, String> generations(SortedMap<Integer, Level> levels) {
        Map<Integer, String> generations = new TreeMap<>();
        levels.forEach((number, level) -> generations.put(number, level.generation()));
        return generations;
    }

    /** The index with the level in it: what went since it was written is gone of it. */
    SearchIndex in(SearchIndex now) {
        SortedSet<Integer> gone = SearchIndex.gone(now.down(files.level()).values());
        gone.removeAll(dropped);
        // step: what went while a level was written
        buffered.stream().filter(number -> !now.recent().contains(number)).forEach(gone::add);
        return now.with(files.level(), level.map(its -> its.with(gone)), buffered)
                .withoutUnused(files::equals)
                .withUnused(replaced());
    }

    /** The files that it takes the place of. */
    List<Unused> replaced() {
        return sources.entrySet().stream()
                .map(source -> new Unused(
                        source.getKey(),
                        source.getValue().generation(),
                        source.getValue().shards(),
                        files.since()))
                .toList();
    }
}
