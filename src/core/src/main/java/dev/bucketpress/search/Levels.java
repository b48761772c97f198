package dev.bucketpress.search;

import java.util.List;

/**
 * When segments are merged, as in a log-structured merge tree: a level holds at most one segment, and at most {@value
 * #FACTOR} times as many posts as the one above it. The newest posts are in a buffer, which is no segment.
 *
 * @param posts how many each level's segment has, those that are gone included; 0 where there is none
 */
record Levels(List<Integer> posts) {

    /** How many of the newest posts wait for a segment at most. */
    static final int BUFFER = 16;

    static final int FACTOR = 16;

    Levels {
        posts = List.copyOf(posts);
    }

    /**
     * The level whose new segment takes in a full buffer and the segments of all levels down to its own: the first that
     * has room for them.
     */
    int target() {
        long sum = BUFFER;
        for (int level = 0; ; level++) {
            sum += at(level);
            if (sum <= capacity(level)) {
                return level;
            }
        }
    }

    /** How many posts the segment of a level may have. */
    static long capacity(int level) {
        long capacity = BUFFER;
        for (int above = 0; above <= level; above++) {
            capacity *= FACTOR;
        }
        return capacity;
    }

    private int at(int level) {
        return level < posts.size() ? posts.get(level) : 0;
    }
}
