package dev.bucketpress.flat;

import dev.bucketpress.lists.ListsFromScratch;
import dev.bucketpress.lists.ListsReconciler;
import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.run.RunResult;
import dev.bucketpress.run.RunStats;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.testing.TestSite;
import dev.bucketpress.threads.ParallelRunner;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * What an import comes to where S3 Batch Operations has many runs publish posts at once
 * (docs.aws.amazon.com/AmazonS3/latest/userguide/batch-ops.html), and runs of lists follow their records: with the two of
 * them that the stack allows, and with more. The posts come in no order; each request takes 20 ms.
 */
final class CrowdedImport {

    private static final Duration TRIP = Duration.ofMillis(20);

    /** The time that the stack gives a run. */
    private static final Duration OF_A_RUN = Duration.ofMinutes(1);

    /** As many at a time as the stack has where nobody sets it. */
    private static final int REQUESTS_OF_A_RUN = 32;

    private static final int[] RUNS_OF_LISTS = {2, 10, 50};

    private static final Condition ALWAYS = new Condition.Always();

    private final LeanBucket source = new LeanBucket("posts");
    private final LeanBucket published = new LeanBucket("public");
    private final List<Draft> drafts;
    private final RecordQueue records;
    private final Queue<RunResult> publishing = new ConcurrentLinkedQueue<>();
    private final Queue<RunResult> listing = new ConcurrentLinkedQueue<>();

    private CrowdedImport(int posts) {
        this.drafts = new ArrayList<>(Draft.all(posts, Spread.SAME_PACE));
        this.records = new RecordQueue(posts);
        Collections.shuffle(drafts, new Random(1));
        drafts.forEach(draft -> source.put(draft.key(), Content.of(draft.bytes(), "text/markdown"), ALWAYS));
    }

    /** @param args how many posts there are, and how many runs publish them at once */
    public static void main(String[] args) throws Exception {
        int posts = Integer.parseInt(args[0]);
        int runs = Integer.parseInt(args[1]);
        Table table = new Table(
                "runs of lists at once",
                "seconds until all is listed",
                "requests to publish one",
                "to list it",
                "conditional writes refused",
                "records that came again",
                "differences");
        for (int ofLists : RUNS_OF_LISTS) {
            CrowdedImport crowd = new CrowdedImport(posts);
            long begun = System.nanoTime();
            crowd.run(runs, ofLists);
            double seconds = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
            table.row(
                    ofLists,
                    seconds,
                    sum(crowd.publishing, RunStats::requests) / (double) posts,
                    sum(crowd.listing, RunStats::requests) / (double) posts,
                    sum(crowd.publishing, RunStats::refused) + sum(crowd.listing, RunStats::refused),
                    crowd.records.returned(),
                    ListsFromScratch.differences(crowd.published, TestSite.SITE).size());
        }
        table.print();
    }

    private static int sum(Queue<RunResult> runs, ToIntFunction<RunStats> of) {
        return runs.stream().map(RunResult::stats).mapToInt(of).sum();
    }

    private void run(int runs, int ofLists) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(ofLists);
        List<Future<?>> lists = IntStream.range(0, ofLists)
                .<Future<?>>mapToObj(number -> threads.submit(() -> {
                    list();
                    return null;
                }))
                .toList();
        Reconciler press = new Reconciler(
                new DistantBucket(source, TRIP), new DistantBucket(published, TRIP), Blog.WORKSHOP, Clock.systemUTC());
        new ParallelRunner(runs).all(drafts, draft -> {
            publishing.add(press.reconcile(source.name(), draft.key(), OF_A_RUN));
            records.add(new SourceKey(draft.key()));
            return draft;
        });
        for (Future<?> run : lists) {
            run.get();
        }
        threads.shutdown();
    }

    /** One run of lists after the other, until there is nothing left to list. */
    private void list() throws InterruptedException {
        ListsReconciler lists = new ListsReconciler(
                new DistantBucket(published, TRIP),
                Blog.WORKSHOP.records(),
                TestSite.SITE,
                TestSite.lists(),
                Clock.systemUTC(),
                REQUESTS_OF_A_RUN);
        for (List<SourceKey> batch = records.take(); !batch.isEmpty(); batch = records.take()) {
            List<RunResult> results = lists.reconcile(batch, OF_A_RUN);
            listing.addAll(results);
            List<SourceKey> failed = IntStream.range(0, batch.size())
                    .filter(i -> results.get(i).outcome() instanceof Outcome.Postponed)
                    .mapToObj(batch::get)
                    .toList();
            records.done(batch.size(), failed);
        }
    }
}
