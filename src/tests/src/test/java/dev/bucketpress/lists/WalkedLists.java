package dev.bucketpress.lists;

import dev.bucketpress.record.Records;
import dev.bucketpress.run.Backoff;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.run.RunResult;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.testing.TestSite;
import dev.bucketpress.theme.ListTheme;
import dev.bucketpress.threads.Overlap;
import dev.bucketpress.walk.RequestLog;
import dev.bucketpress.walk.Scenario;
import dev.bucketpress.walk.World;
import dev.bucketpress.walk.World.Place;
import dev.bucketpress.walk.World.Request;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Updates lists by records, one post in each run. A pass remembers nothing of the one before but how many there were.
 *
 * <p>The clock stands still: a lease that was taken over does not end while a schedule goes on. {@link WalkedLeases} has
 * them end.
 */
class WalkedLists extends WalkedRecords {

    /** Two posts fit into a list; a third splits it. */
    private static final ListNode.Limits LIMITS = new ListNode.Limits(2, 1);

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
    private static final Duration LONG = Duration.ofMinutes(10);

    private final Records records = new Records(TestSite.SITE);
    private final ListTheme theme = PlainPages.theme();
    private final ListLook look = new ListLook(theme);
    private final Fingerprints fingerprints = Fingerprints.of(theme);
    private final int patientPasses;

    WalkedLists() {
        this(0);
    }

    /** @param patientPasses how many passes leave posts alone that another run may be updating */
    WalkedLists(int patientPasses) {
        this.patientPasses = patientPasses;
    }

    @Override
    public List<Scenario> scenarios() {
        return Scenarios.all();
    }

    @Override
    public boolean isOnlyWritten(Request request) {
        return !request.at().key().startsWith("api/");
    }

    @Override
    public RunResult run(String key, Bucket source, Bucket published, Backoff again, Overlap order) {
        return run(key, LONG, CLOCK, published, again, order);
    }

    final RunResult run(String key, Duration left, Clock clock, Bucket published, Backoff again, Overlap order) {
        Bucket uncontested = new UncontestedPages(published);
        return new ListsReconciler(
                        uncontested,
                        records,
                        TestSite.SITE,
                        look,
                        clock,
                        () -> new EitherEnd(order),
                        LIMITS,
                        Optional.empty(),
                        again,
                        patientPasses)
                .reconcile(List.of(new SourceKey(key)), left)
                .get(0);
    }

    @Override
    public Optional<String> disagreement(World world) {
        return new ListsAgreement(world.bucket(World.PUBLIC), LIMITS, theme, fingerprints).violation();
    }

    @Override
    public Optional<String> misconduct(World before, World after, RequestLog run) {
        Place place = run.next().orElseThrow().at();
        return isOnlyRead(place) && !before.at(place).equals(after.at(place))
                ? Optional.of("a run wrote " + place.key())
                : Optional.empty();
    }

    /** Every run finishes here: the others are few, and come to their end. */
    @Override
    public Optional<String> untruth(RequestLog run) {
        Outcome outcome = run.result().outcome();
        return outcome instanceof Outcome.Postponed ? Optional.of(outcome.sentence()) : Optional.empty();
    }
}
