package dev.bucketpress.search;

import java.util.stream.IntStream;

/** The sizes of a segment's shards. */
record ShardSizes(int[] sizes) {

    private static final int SHARD = 16_384;

    static ShardSizes of(Segment segment) {
        int total = segment.shards(1).get(0).length;
        int count = Math.max(1, (total + SHARD / 2) / SHARD);
        return new ShardSizes(
                segment.shards(count).stream().mapToInt(shard -> shard.length).toArray());
    }

    long total() {
        return IntStream.of(sizes).asLongStream().sum();
    }
}
