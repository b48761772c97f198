package dev.bucketpress.run;

/**
 * What a look at a key took.
 *
 * @param requests that the two buckets were sent; what their clients repeat by themselves counts once
 * @param tries how often the look began: once, and once more for each time that it met another run
 * @param refused how many guarded writes a bucket refused, since it held something else by then
 */
public record RunStats(int requests, int tries, int refused) {

    /** Of what needed no look at a bucket. */
    public static final RunStats NONE = new RunStats(0, 0, 0);
}
