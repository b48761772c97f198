package dev.bucketpress.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The terms of some posts, ascending, each with the numbers of the posts that have it. A post that is written anew gets
 * another number, so a segment stays true, but for posts that are gone.
 */
record Segment(List<Posting> postings) {

    private static final Comparator<Posting> BY_TERM = Comparator.comparing(Posting::term);

    /** A term with a hash of its own: of pairs of Chinese characters, String has the same for very many. */
    private record Key(String term) {
        @Override
        public int hashCode() {
            return hash(term);
        }
    }

    /** Numbers that are added one by one; a stream's builder takes several times as long for the usual few. */
    private static final class Numbers {
        private int[] all = new int[2];
        private int count;

        void add(int number) {
            if (count == all.length) {
                all = Arrays.copyOf(all, 2 * count);
            }
            all[count++] = number;
        }

        int[] toArray() {
            return Arrays.copyOf(all, count);
        }
    }

    /** @param terms of each post, by its number */
    static Segment of(SortedMap<Integer, ? extends Collection<String>> terms) {
        Map<Key, Numbers> posts = new HashMap<>();
        terms.forEach((post, its) -> its.forEach(term ->
                posts.computeIfAbsent(new Key(term), none -> new Numbers()).add(post)));
        return new Segment(posts.entrySet().stream()
                .map(entry ->
                        new Posting(entry.getKey().term(), entry.getValue().toArray()))
                .sorted(BY_TERM)
                .toList());
    }

    /** All posts of the segments but those that are gone. */
    static Segment merged(List<Segment> segments, IntPredicate isGone) {
        List<Posting> all = new ArrayList<>();
        segments.forEach(segment -> all.addAll(segment.postings));
        // Merges what is in order already: the segments.
        all.sort(BY_TERM);
        List<Posting> merged = new ArrayList<>();
        for (int begin = 0; begin < all.size(); ) {
            int end = begin + 1;
            while (end < all.size() && all.get(end).term().equals(all.get(begin).term())) {
                end++;
            }
            int[] left = union(all.subList(begin, end), isGone);
            if (left.length > 0) {
                merged.add(new Posting(all.get(begin).term(), left));
            }
            begin = end;
        }
        return new Segment(merged);
    }

    private static int[] union(List<Posting> ofOneTerm, IntPredicate isGone) {
        Numbers left = new Numbers();
        for (Posting posting : ofOneTerm) {
            for (int post : posting.posts()) {
                if (!isGone.test(post)) {
                    left.add(post);
                }
            }
        }
        int[] numbers = left.toArray();
        Arrays.sort(numbers);
        return numbers;
    }

    /** About how many bytes its shards have. */
    long estimate() {
        return postings.stream()
                .mapToLong(posting -> 4L + posting.term().length() + posting.posts().length)
                .sum();
    }

    /** The segment as files. */
    List<byte[]> shards(int count) {
        return parts(count).stream().map(part -> Shard.write(part.postings)).toList();
    }

    /** The terms of each shard. */
    List<Segment> parts(int count) {
        Map<Integer, List<Posting>> byShard = byShard(count);
        return IntStream.range(0, count)
                .mapToObj(shard -> new Segment(byShard.getOrDefault(shard, List.of())))
                .toList();
    }

    /** The terms of those shards that have any, ascending. */
    Map<Integer, List<Posting>> byShard(int count) {
        return postings.stream().collect(Collectors.groupingBy(posting -> shard(posting.term(), count)));
    }

    /**
     * The shard of a term: the hash of its stem, modulo the number of shards. So nobody has to read a directory, which
     * would grow with the index.
     *
     * @see Terms#stem
     */
    static int shard(String term, int count) {
        return Integer.remainderUnsigned(hash(Terms.stem(term)), count);
    }

    /** The 32-bit FNV-1a hash of UTF-16 units. */
    private static int hash(String text) {
        int hash = 0x811C9DC5;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x01000193;
        }
        return hash;
    }
}
