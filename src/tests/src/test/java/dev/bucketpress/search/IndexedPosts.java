package dev.bucketpress.search;

import dev.bucketpress.search.Query.Beginning;
import dev.bucketpress.search.Query.Part;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** An index of posts in memory, read by its shards' bytes alone, as a browser reads it, but for the texts it checks. */
final class IndexedPosts {

    private static final int SHARDS = 40;

    private final Map<Integer, IndexedText> texts = new TreeMap<>();
    private final Map<Integer, ExactCheck> checks = new TreeMap<>();
    private final BitSet gone = new BitSet();
    private final List<List<byte[]>> levels = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private final List<Integer> buffer = new ArrayList<>();

    int add(IndexedText text) {
        int post = texts.size() + gone.cardinality();
        texts.put(post, text);
        checks.put(post, new ExactCheck(text));
        buffer.add(post);
        if (buffer.size() == Levels.STANDARD.buffer()) {
            merge();
        }
        return post;
    }

    void remove(int post) {
        texts.remove(post);
        gone.set(post);
    }

    private void merge() {
        int target = Levels.STANDARD.target(buffer.size(), sizes);
        List<Segment> segments = new ArrayList<>(List.of(buffered()));
        while (levels.size() <= target) {
            levels.add(List.of());
            sizes.add(0);
        }
        int size = buffer.size();
        for (int level = 0; level <= target; level++) {
            segments.add(read(levels.get(level)));
            size += sizes.get(level);
            levels.set(level, List.of());
            sizes.set(level, 0);
        }
        levels.set(target, Segment.merged(segments, gone::get).shards(SHARDS));
        sizes.set(target, size);
        buffer.clear();
    }

    private Segment buffered() {
        TreeMap<Integer, Set<String>> terms = new TreeMap<>();
        buffer.stream().filter(texts::containsKey).forEach(post -> terms.put(post, Terms.of(texts.get(post))));
        return Segment.of(terms);
    }

    private static Segment read(List<byte[]> shards) {
        return Segment.merged(
                shards.stream().map(shard -> new Segment(Shard.read(shard))).toList(), post -> false);
    }

    /** Whether any file of a level names a post. */
    boolean names(int post) {
        return levels.stream()
                .flatMap(shards -> read(shards).postings().stream())
                .anyMatch(posting -> Arrays.binarySearch(posting.posts(), post) >= 0);
    }

    List<Integer> find(Query query) {
        BitSet found = new BitSet();
        if (query.parts().isEmpty()) {
            return List.of();
        }
        levels.stream().filter(shards -> !shards.isEmpty()).forEach(shards -> found.or(candidates(shards, query)));
        found.or(candidates(buffered().shards(SHARDS), query));
        found.andNot(gone);
        return found.stream()
                .filter(post ->
                        query.parts().stream().allMatch(part -> checks.get(post).has(part)))
                .boxed()
                .toList();
    }

    private static BitSet candidates(List<byte[]> shards, Query query) {
        BitSet all = null;
        for (Part part : query.parts()) {
            BitSet its = of(shards, part);
            if (all == null) {
                all = its;
            }
            all.and(its);
        }
        return all;
    }

    private static BitSet of(List<byte[]> shards, Part part) {
        if (part instanceof Beginning beginning && part.terms().isEmpty()) {
            String word = "=" + beginning.letters();
            BitSet some = new BitSet();
            Shard.read(shards.get(Segment.shard(word, SHARDS))).stream()
                    .filter(posting -> posting.term().startsWith(word))
                    .forEach(posting -> Arrays.stream(posting.posts()).forEach(some::set));
            return some;
        }
        BitSet all = null;
        for (String term : part.terms()) {
            BitSet its = new BitSet();
            Shard.read(shards.get(Segment.shard(term, SHARDS))).stream()
                    .filter(posting -> posting.term().equals(term))
                    .forEach(posting -> Arrays.stream(posting.posts()).forEach(its::set));
            if (all == null) {
                all = its;
            }
            all.and(its);
        }
        return all;
    }
}
