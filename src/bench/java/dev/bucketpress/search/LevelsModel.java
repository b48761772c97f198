package dev.bucketpress.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Levels of which each is written anew when the one above it is full. */
final class LevelsModel {
    private final int factor;
    private final Function<List<Integer>, Segment> segment;
    private final int buffer;
    private final List<List<Integer>> members = new ArrayList<>();
    private final List<ShardSizes> units = new ArrayList<>();
    private List<Integer> newest = new ArrayList<>();
    private long reads;
    private long writes;
    private long removals;
    private long bytes;
    private long worst;

    LevelsModel(int factor, int buffer, Function<List<Integer>, Segment> segment) {
        this.factor = factor;
        this.buffer = buffer;
        this.segment = segment;
    }

    void fill(List<Integer> numbers) {
        while (capacity(members.size() - 1) < numbers.size()) {
            members.add(new ArrayList<>());
            units.add(new ShardSizes(new int[] {}));
        }
        members.set(members.size() - 1, new ArrayList<>(numbers));
        units.set(members.size() - 1, ShardSizes.of(segment.apply(numbers)));
    }

    private long capacity(int level) {
        return level < 0 ? 0 : buffer * (long) Math.pow(factor, level + 1);
    }

    void add(int post) {
        newest.add(post);
        if (newest.size() < buffer) {
            return;
        }
        List<Integer> merged = newest;
        newest = new ArrayList<>();
        for (int level = 0; ; level++) {
            reads += units.get(level).sizes().length;
            removals += units.get(level).sizes().length;
            merged.addAll(members.get(level));
            members.set(level, new ArrayList<>());
            units.set(level, new ShardSizes(new int[] {}));
            if (merged.size() <= capacity(level)) {
                ShardSizes unit = ShardSizes.of(segment.apply(merged));
                members.set(level, merged);
                units.set(level, unit);
                writes += unit.sizes().length;
                bytes += unit.total();
                worst = Math.max(worst, unit.sizes().length);
                return;
            }
        }
    }

    List<ShardSizes> units() {
        return units.stream().filter(unit -> unit.sizes().length > 0).toList();
    }

    long reads() {
        return reads;
    }

    long writes() {
        return writes;
    }

    long removals() {
        return removals;
    }

    long bytes() {
        return bytes;
    }

    long worst() {
        return worst;
    }
}
