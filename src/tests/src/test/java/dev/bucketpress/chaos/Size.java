package dev.bucketpress.chaos;

/**
 * How much chaos there is; each can be set as a system property, as in {@code -Dchaos.deliveries=10000}.
 *
 * @param seed of everything that is random here; how processes get in each other's way is not
 * @param deliveries of events of posts and files, at least, those that are repeated after a failure not counted; those of
 *     records come on top
 * @param functions how many run at a time
 * @param listers how many of them are given records at a time, since the queue of records has few customers
 * @param posts how many there are, about
 * @param shared how many pages they fight for, besides those that they have for themselves
 * @param faults how many of a thousand requests go wrong
 * @param kills of how many of ten thousand requests the sender is killed
 * @param batch how many events of records a function is given at a time, at most; the queue of a stack gives up to 500
 * @param seconds that most invocations may take; whoever is killed holds what it has claimed for so long
 */
record Size(
        long seed,
        int deliveries,
        int functions,
        int listers,
        int posts,
        int shared,
        int faults,
        int kills,
        int batch,
        int seconds) {

    static Size ofProperties() {
        return new Size(
                Long.getLong("chaos.seed", 20200202),
                Integer.getInteger("chaos.deliveries", 100),
                Integer.getInteger("chaos.functions", 3),
                Integer.getInteger("chaos.listers", 3),
                Integer.getInteger("chaos.posts", 40),
                Integer.getInteger("chaos.shared", 4),
                Integer.getInteger("chaos.faults", 50),
                Integer.getInteger("chaos.kills", 10),
                Integer.getInteger("chaos.batch", 20),
                Integer.getInteger("chaos.seconds", 20));
    }
}
