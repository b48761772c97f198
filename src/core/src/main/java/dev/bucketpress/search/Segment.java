package dev.bucketpress.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The terms of some posts, each with the numbers of the posts that have it, ascending. A post that is written anew gets
 * another number, so a segment stays true, but for posts that are gone.
 */
record Segment(Map<String, int[]> posts) {

    /** @param terms of each post, by its number */
    static Segment of(SortedMap<Integer, ? extends Collection<String>> terms) {
        Map<String, IntStream.Builder> posts = new HashMap<>();
        terms.forEach((post, its) -> its.forEach(
                term -> posts.computeIfAbsent(term, none -> IntStream.builder()).add(post)));
        Map<String, int[]> arrays = new HashMap<>();
        posts.forEach((term, numbers) -> arrays.put(term, numbers.build().toArray()));
        return new Segment(arrays);
    }

    /** All posts of the segments but those that are gone. */
    static Segment merged(List<Segment> segments, IntPredicate isGone) {
        Map<String, int[]> merged = new HashMap<>();
        segments.forEach(segment -> segment.posts.forEach((term, posts) -> {
            int[] left = Arrays.stream(posts).filter(post -> !isGone.test(post)).toArray();
            if (left.length > 0) {
                merged.merge(term, left, Segment::union);
            }
        }));
        return new Segment(merged);
    }

    private static int[] union(int[] some, int[] others) {
        return IntStream.concat(Arrays.stream(some), Arrays.stream(others))
                .sorted()
                .toArray();
    }

    /** About how many bytes its shards have. */
    long estimate() {
        return posts.entrySet().stream()
                .mapToLong(term -> 4L + term.getKey().length() + term.getValue().length)
                .sum();
    }

    /** The segment as files. */
    List<byte[]> shards(int count) {
        return parts(count).stream().map(Shard::write).toList();
    }

    /** The terms of each shard. */
    List<SortedMap<String, int[]>> parts(int count) {
        List<SortedMap<String, int[]>> parts = new ArrayList<>();
        Stream.generate(TreeMap<String, int[]>::new).limit(count).forEach(parts::add);
        posts.forEach((term, numbers) -> parts.get(shard(term, count)).put(term, numbers));
        return parts;
    }

    /**
     * The shard of a term: the 32-bit FNV-1a hash of the UTF-16 units of its stem, modulo the number of shards. So nobody
     * has to read a directory, which would grow with the index.
     *
     * @see Terms#stem
     */
    static int shard(String term, int count) {
        int hash = 0x811C9DC5;
        String stem = Terms.stem(term);
        for (int i = 0; i < stem.length(); i++) {
            hash = (hash ^ stem.charAt(i)) * 0x01000193;
        }
        return Integer.remainderUnsigned(hash, count);
    }
}
