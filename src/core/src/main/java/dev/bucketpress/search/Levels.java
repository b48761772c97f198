package dev.bucketpress.search;

import dev.bucketpress.search.SearchIndex.Level;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * When segments are merged, as in a log-structured merge tree: a level holds at most one segment, and so many times as many
 * posts as the one above it. The newest posts are in a buffer, which is no segment.
 *
 * @param buffer how many of the newest posts wait for a segment
 * @param factor how many times more posts a level holds than the one above it
 * @param shardBytes how large a shard is at least by an estimate; at most it is twice as large
 */
public record Levels(int buffer, int factor, int shardBytes) {

    /** What costs readers and writers least together. */
    public static final Levels STANDARD = new Levels(16, 16, 16 * 1024);

    /** Of a post in the mean of a few: no text of 5 MB has more than a few hundred KB of terms. */
    private static final int MOST_BYTES_OF_A_POST = 128 * 1024;

    /**
     * The level whose new segment takes in a full buffer and the segments of all levels down to its own: the first that
     * has room for them.
     *
     * @param recent how many posts the buffer has
     * @param posts how many each level's segment has, those that are gone included; 0 where there is none
     */
    int target(int recent, List<Integer> posts) {
        return target(0, recent, posts);
    }

    /** The first such level from some level on. */
    int target(int from, int recent, List<Integer> posts) {
        long sum = recent;
        for (int level = 0; ; level++) {
            sum += level < posts.size() ? posts.get(level) : 0;
            if (level >= from && sum <= capacity(level)) {
                return level;
            }
        }
    }

    /** The level that is to be written anew, if any: the buffer is full, or too much of a level is gone. */
    OptionalInt due(SearchIndex index) {
        int worn = -1;
        for (Map.Entry<Integer, Level> level : index.down(Integer.MAX_VALUE - 1).entrySet()) {
            if (hasTooManyGone(level.getKey(), level.getValue().gone().size())) {
                worn = level.getKey();
            }
        }
        int recent = index.recent().size();
        return worn < 0 && recent < buffer
                ? OptionalInt.empty()
                : OptionalInt.of(target(Math.max(0, worn), recent, index.sizes()));
    }

    /** How many posts the segment of a level may have. */
    long capacity(int level) {
        long capacity = buffer;
        for (int above = 0; above <= level; above++) {
            capacity *= factor;
        }
        return capacity;
    }

    /** Whether so many posts of a level are gone that it is written anew for that, though nothing may ever come to it. */
    private boolean hasTooManyGone(int level, int gone) {
        return gone >= capacity(level) / factor;
    }

    /**
     * How many shards a segment is cut into: a power of two, so that each shard of one segment has its terms in few of
     * another's.
     *
     * @param bytes of the segment, or of those that it is merged of
     */
    int shards(long bytes) {
        return Integer.highestOneBit((int) Math.max(1, bytes / shardBytes));
    }

    /** The most shards of a segment that is not known yet. */
    int mostShards(int posts, long bytes) {
        return shards(bytes + (long) posts * MOST_BYTES_OF_A_POST);
    }
}
