package dev.bucketpress.run;

/**
 * The cost of one run for one key.
 *
 * @param requests to the two buckets; retries by the S3 client itself do not count
 * @param tries how often the run began: once, and once more after each conflict with another run
 * @param refused conditional writes whose condition did not hold
 */
public record RunStats(int requests, int tries, int refused) {

    /** The cost of a run that needed no request. */
    public static final RunStats NONE = new RunStats(0, 0, 0);
}
