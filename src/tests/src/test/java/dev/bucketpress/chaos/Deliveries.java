package dev.bucketpress.chaos;

import static java.time.temporal.ChronoUnit.SECONDS;

import dev.bucketpress.testing.FaultProxy;
import dev.bucketpress.testing.RuntimeApi;
import dev.bucketpress.testing.S3Pair;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;

/**
 * The events of both buckets as S3 and queues deliver them, again until they were dealt with. Posts change while there are
 * fewer events of them under way than a delay wants; records change as functions write them.
 */
final class Deliveries {

    /** How many events of posts are held back, of which any may come next. */
    private static final int UNDER_WAY = 40;

    /** So many events of posts come to one of records, which gather meanwhile. */
    private static final int POSTS_TO_RECORDS = 9;

    /** So many deliveries of events of posts lie between two lines that say how far a run has got. */
    private static final int BETWEEN_LINES = 500;

    /** How often to check whether S3 is done with requests that nobody waits for any more. */
    private static final long A_MOMENT = 50;

    private final Authors people;
    private final Size size;
    private final S3Pair buckets;
    private final FaultProxy proxy;
    private final Random random;
    private final InFlight posts;
    private final InFlight records;
    private final Instant begin = Instant.now();
    private int said;
    private boolean over;

    Deliveries(Authors people, Size size, S3Pair buckets, FaultProxy proxy) {
        this.people = people;
        this.size = size;
        this.buckets = buckets;
        this.proxy = proxy;
        this.random = new Random(size.seed() + 1);
        this.posts = new InFlight(random);
        this.records = new InFlight(random);
    }

    /** What is next; empty where all was dealt with and nothing changes any more. */
    synchronized Optional<EventBatch> take() throws InterruptedException {
        while (!over && posts.deliveries() < size.deliveries() && posts.pending() < UNDER_WAY) {
            people.change().forEach(posts::announce);
            sayHowFar();
        }
        while (!over && !isAnyReady() && isAnyToCome()) {
            wait(A_MOMENT);
        }
        if (over || !isAnyReady()) {
            return Optional.empty();
        }
        return Optional.of(areRecordsNext() ? batch() : new EventBatch(buckets.source(), posts.take(1), false));
    }

    /** A large run takes more than an hour. */
    private void sayHowFar() {
        if (posts.deliveries() >= said + BETWEEN_LINES) {
            said = posts.deliveries();
            System.out.printf("Chaos: %s, after %s s%n", this, SECONDS.between(begin, Instant.now()));
        }
    }

    private boolean isAnyReady() {
        return posts.pending() > 0 || areRecordsReady();
    }

    private boolean areRecordsReady() {
        return records.pending() > 0 && records.taken() < size.listers();
    }

    /** A function at work may fail, or write a record. */
    private boolean isAnyToCome() {
        return posts.taken() + records.taken() > 0 || proxy.isBusy();
    }

    private boolean areRecordsNext() {
        return posts.pending() == 0 || areRecordsReady() && random.nextInt(POSTS_TO_RECORDS + 1) == 0;
    }

    private EventBatch batch() {
        int most = random.nextInt(4) == 0 ? 1 : 2 + random.nextInt(size.batch() - 1);
        return new EventBatch(buckets.published(), records.take(most), true);
    }

    /** A record was written or removed. */
    synchronized void announceRecord(String key) {
        records.announce(key);
        notifyAll();
    }

    /** A function answered, or died. */
    synchronized void answered(EventBatch parcel, RuntimeApi.Reply reply) {
        InFlight underway = parcel.ofRecords() ? records : posts;
        underway.bringBack(parcel.failed(reply), reply.body());
        notifyAll();
    }

    /** Makes no function wait for what another took and did not deal with. */
    synchronized void giveUpUnlessDone() {
        over = posts.taken() + records.taken() > 0 || over;
        notifyAll();
    }

    @Override
    public synchronized String toString() {
        return "of posts and files %s; of records %s".formatted(posts, records);
    }
}
