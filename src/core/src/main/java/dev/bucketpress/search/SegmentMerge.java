package dev.bucketpress.search;

import dev.bucketpress.search.SearchIndex.Level;
import dev.bucketpress.threads.SideBySide;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Merges segments of levels and of the buffer into a new one. Shard counts are powers of two, so a shard has its terms in
 * few shards of a large segment: no more of it is in memory than is being written.
 *
 * @param sources levels, by their numbers
 * @param gone posts that the new segment is not to have
 */
record SegmentMerge(
        IndexStore store, SideBySide sideBySide, SortedMap<Integer, Level> sources, Segment buffer, Set<Integer> gone) {

    /**
     * Writes the new segment.
     *
     * @param count of its shards
     * @return the bytes of its shards
     * @throws IndexStore.MissingFile where a level is not there any more
     * @throws IndexOutOfBoundsException where a file is damaged
     */
    long write(int target, String generation, int count) {
        int groups = Math.min(
                count, sources.values().stream().mapToInt(Level::shards).max().orElse(count));
        List<List<Segment>> small = small(groups);
        List<Integer> numbers = IntStream.range(0, groups).boxed().toList();
        return sideBySide
                .all(numbers, group -> {
                    Stream<Segment> segments =
                            Stream.concat(small.stream().map(parts -> parts.get(group)), large(group, groups));
                    return write(
                            Segment.merged(segments.toList(), gone::contains),
                            target,
                            generation,
                            group,
                            groups,
                            count);
                })
                .stream()
                .mapToLong(bytes -> bytes)
                .sum();
    }

    /** The buffer, and the segments with fewer shards than there are groups, cut as the groups are. */
    private List<List<Segment>> small(int groups) {
        List<List<Segment>> small = new ArrayList<>(List.of(buffer.parts(groups)));
        sources.forEach((level, files) -> {
            if (files.shards() < groups) {
                List<Segment> shards = read(level, files, IntStream.range(0, files.shards()));
                small.add(Segment.merged(shards, gone::contains).parts(groups));
            }
        });
        return small;
    }

    private Stream<Segment> large(int group, int groups) {
        return sources.entrySet().stream()
                .filter(source -> source.getValue().shards() >= groups)
                .flatMap(source -> read(
                        source.getKey(),
                        source.getValue(),
                        IntStream.iterate(
                                group, shard -> shard < source.getValue().shards(), shard -> shard + groups))
                        .stream());
    }

    private List<Segment> read(int level, Level files, IntStream shards) {
        return sideBySide.all(
                shards.boxed().toList(),
                shard -> new Segment(Shard.read(store.file(level, files.generation(), IndexStore.shard(shard)))));
    }

    private long write(Segment merged, int target, String generation, int group, int groups, int count) {
        Map<Integer, List<Posting>> byShard = merged.byShard(count);
        List<Integer> shards = IntStream.iterate(group, shard -> shard < count, shard -> shard + groups)
                .boxed()
                .toList();
        return sideBySide
                .all(shards, shard -> {
                    byte[] bytes = Shard.write(byShard.getOrDefault(shard, List.of()));
                    store.put(target, generation, IndexStore.shard(shard), bytes);
                    return (long) bytes.length;
                })
                .stream()
                .mapToLong(bytes -> bytes)
                .sum();
    }

    /** The days of all posts that the new segment has. */
    SortedMap<Integer, Integer> days(SortedMap<Integer, PostText> buffered) {
        SortedMap<Integer, Integer> days = new TreeMap<>();
        sources.forEach(
                (level, files) -> days.putAll(Days.read(store.file(level, files.generation(), IndexStore.DAYS))));
        buffered.forEach((number, text) -> days.put(number, text.day()));
        days.keySet().removeAll(gone);
        return days;
    }
}
