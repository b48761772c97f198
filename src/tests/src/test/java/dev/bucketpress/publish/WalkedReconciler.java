package dev.bucketpress.publish;

import dev.bucketpress.look.ThemeFolder;
import dev.bucketpress.record.RecordSchema;
import dev.bucketpress.run.Backoff;
import dev.bucketpress.run.RunResult;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.TestSite;
import dev.bucketpress.threads.Overlap;
import dev.bucketpress.walk.RequestLog;
import dev.bucketpress.walk.Scenario;
import dev.bucketpress.walk.WalkedSystem;
import dev.bucketpress.walk.World;
import dev.bucketpress.walk.World.Place;
import dev.bucketpress.walk.World.Request;
import dev.bucketpress.walk.World.Thing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Runs the reconciler in the walk. A new try knows what the run saw last of each page and nothing else; a follow-up knows
 * nothing but the remaining follow-ups.
 */
class WalkedReconciler implements WalkedSystem {

    private static final PostRenderer RENDERER = TestSite.standard();
    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    /** Was looked at before the walk. */
    private static final ThemeFolder NO_THEME = new ThemeFolder(false, CLOCK);

    static {
        NO_THEME.current(new MemoryBucket("posts"));
    }

    /** Exists from the start, so that the walk is about posts. */
    private static final Thing SCHEMA =
            Thing.of(StaticFiles.schema().bytes(), StaticFiles.schema().metadata());

    @Override
    public List<Scenario> scenarios() {
        return Scenarios.all();
    }

    @Override
    public World start() {
        return World.empty().with(new Place(World.PUBLIC, RecordSchema.KEY), SCHEMA);
    }

    @Override
    public Place placeOf(String key) {
        return new Place(World.SOURCE, key);
    }

    @Override
    public boolean isOnlyRead(Place place) {
        return place.bucket().equals(World.SOURCE) && Scenarios.FILES.contains(place.key());
    }

    /** Other runs depend on the owner of a page. */
    @Override
    public boolean isOnlyWritten(Request request) {
        return false;
    }

    @Override
    public RunResult run(String key, Bucket source, Bucket published, Backoff again, Overlap order) {
        return run(reconciler(source, published, CLOCK, again, order), key);
    }

    static Reconciler reconciler(Bucket source, Bucket published, Clock clock, Backoff again, Overlap order) {
        return new Reconciler(source, published, RENDERER, NO_THEME, clock, again, order);
    }

    RunResult run(Reconciler reconciler, String key) {
        return reconciler.reconcile(reconciler.kindOf(World.SOURCE, key), Duration.ofMinutes(1), isolation());
    }

    Isolation isolation() {
        return Isolation.SHARED;
    }

    @Override
    public Optional<String> goesOnTo(Request request) {
        return request instanceof Request.Get ? Traces.postOfRecord(request.at()) : Optional.empty();
    }

    /** The remaining follow-ups, what they are to show, and what was written for those before. */
    @Override
    public boolean isRememberedByARun(Request request) {
        return request instanceof Request.Put
                || request instanceof Request.Delete
                || request instanceof Request.Keys
                || request.at().key().endsWith(Scenarios.PICTURE)
                || Traces.postOfRecord(request.at()).isPresent();
    }

    @Override
    public boolean isRememberedByARetry(Request request) {
        return Traces.isAPage(request.at()) || request.at().key().equals(RecordSchema.KEY);
    }

    @Override
    public Optional<String> disagreement(World world) {
        return new Agreement(world, text -> false).violation();
    }

    @Override
    public Optional<String> misconduct(World before, World after, RequestLog run) {
        return ReconcilerContract.foreignWrite(before, after, run);
    }

    @Override
    public Optional<String> untruth(RequestLog run) {
        return ReconcilerContract.untruth(run);
    }
}
