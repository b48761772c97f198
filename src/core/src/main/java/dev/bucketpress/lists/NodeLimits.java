package dev.bucketpress.lists;

/**
 * How large a node of a list may become.
 *
 * @param full the most posts that a node holds; with more, a list is parted into years, and a year into months
 * @param newest how many of its posts a larger one holds still
 */
record NodeLimits(int full, int newest) {

    static final NodeLimits STANDARD = new NodeLimits(100, 20);

    /** How many of so many posts a node holds. */
    int held(int count) {
        return count <= full ? full : newest;
    }
}
