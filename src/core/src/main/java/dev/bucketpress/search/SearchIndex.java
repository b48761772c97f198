package dev.bucketpress.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What the index consists of: the one file that is written under an optimistic lock, and in which every change takes
 * effect.
 *
 * @param born when it was made, which tells it from another that was lost
 * @param turn grows with each version, so that no two have the same bytes
 * @param next no number from this one on was given yet
 * @param recent the posts that are in no level
 * @param levels level 0 first; empty where one has no posts
 * @param unused files that a run is writing, or that are to be deleted
 */
record SearchIndex(
        Instant born,
        long turn,
        int next,
        SortedSet<Integer> recent,
        List<Optional<Level>> levels,
        List<Unused> unused) {

    /**
     * A level's files.
     *
     * @param bytes of all shards
     * @param first no number of it is less
     * @param last none is greater
     * @param posts how many its shards have, those that are gone included
     * @param gone what it may have and is not to be found
     */
    record Level(String generation, int shards, long bytes, int first, int last, int posts, SortedSet<Integer> gone) {
        Level {
            gone = Collections.unmodifiableSortedSet(new TreeSet<>(gone));
        }

        Level with(SortedSet<Integer> others) {
            return new Level(generation, shards, bytes, first, last, posts, others);
        }

        private Level without(Collection<Integer> numbers) {
            SortedSet<Integer> all = new TreeSet<>(gone);
            numbers.stream().filter(n -> first <= n && n <= last).forEach(all::add);
            return with(all);
        }
    }

    /** Files of a level that nobody is to read. */
    record Unused(int level, String generation, int shards, Instant since) {}

    SearchIndex {
        recent = Collections.unmodifiableSortedSet(new TreeSet<>(recent));
        levels = List.copyOf(levels);
        unused = List.copyOf(unused);
    }

    /** The turn is such that an index that was made anew repeats none of one that was lost. */
    static SearchIndex empty(Instant now) {
        return new SearchIndex(now, now.getEpochSecond(), 0, new TreeSet<>(), List.of(), List.of());
    }

    /** The next version, in which so many more numbers are given. */
    SearchIndex next(int numbers) {
        return new SearchIndex(born, turn + 1, next + numbers, recent, levels, unused);
    }

    /** With posts that come, and without others. */
    SearchIndex with(Collection<Integer> coming, Collection<Integer> gone) {
        SortedSet<Integer> all = new TreeSet<>(recent);
        all.addAll(coming);
        all.removeAll(gone);
        List<Optional<Level>> others =
                levels.stream().map(level -> level.map(l -> l.without(gone))).toList();
        return new SearchIndex(born, turn, next, all, others, unused);
    }

    /** With a level in place of all down to it, and of posts that were in none. */
    SearchIndex with(int target, Optional<Level> level, Collection<Integer> merged) {
        SortedSet<Integer> left = new TreeSet<>(recent);
        left.removeAll(merged);
        List<Optional<Level>> others = new ArrayList<>(Collections.nCopies(target, Optional.empty()));
        others.add(level);
        levels.stream().skip(target + 1L).forEach(others::add);
        return new SearchIndex(born, turn, next, left, others, unused);
    }

    SearchIndex withUnused(Collection<Unused> more) {
        List<Unused> all = new ArrayList<>(unused);
        all.addAll(more);
        return new SearchIndex(born, turn, next, recent, levels, all);
    }

    SearchIndex withoutUnused(Predicate<Unused> which) {
        return new SearchIndex(
                born,
                turn,
                next,
                recent,
                levels,
                unused.stream().filter(which.negate()).toList());
    }

    /** Its levels down to this one that have posts, by their numbers. */
    SortedMap<Integer, Level> down(int target) {
        SortedMap<Integer, Level> down = new TreeMap<>();
        for (int level = 0; level <= target && level < levels.size(); level++) {
            int number = level;
            levels.get(level).ifPresent(files -> down.put(number, files));
        }
        return down;
    }

    /** How many posts each level has. */
    List<Integer> sizes() {
        return levels.stream().map(level -> level.map(Level::posts).orElse(0)).toList();
    }

    /** What is gone of these levels. */
    static SortedSet<Integer> gone(Collection<Level> levels) {
        return levels.stream().flatMap(level -> level.gone().stream()).collect(Collectors.toCollection(TreeSet::new));
    }
}
