package dev.bucketpress.lists;

import static dev.bucketpress.lists.Scenarios.published;
import static dev.bucketpress.lists.Scenarios.withdrawn;
import static dev.bucketpress.walk.Scenario.of;

import dev.bucketpress.record.Records;
import dev.bucketpress.run.Backoff;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.run.RunResult;
import dev.bucketpress.search.IndexAgreement;
import dev.bucketpress.search.IndexOptions;
import dev.bucketpress.search.Levels;
import dev.bucketpress.search.TextsFile;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.testing.TestSite;
import dev.bucketpress.theme.ListTheme;
import dev.bucketpress.threads.Overlap;
import dev.bucketpress.threads.SideBySide;
import dev.bucketpress.walk.RequestLog;
import dev.bucketpress.walk.Scenario;
import dev.bucketpress.walk.Scenario.Change;
import dev.bucketpress.walk.World;
import dev.bucketpress.walk.World.Request;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Updates the index of search by records, one post in each run; lists are walked elsewhere. */
class WalkedIndex extends WalkedRecords {

    /** Two posts fill the buffer. */
    private static final Levels LEVELS = new Levels(2, 2, 4096);

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    private static final Change FIRST = published("a.md", "date: 2020-02-02", "title: one");
    private static final Change EDITED = published("a.md", "date: 2020-02-02", "title: two");
    private static final Change GONE = withdrawn("a.md");
    private static final Change B_FIRST = published("b.md", "date: 2020-02-02", "title: one");
    private static final Change B_EDITED = published("b.md", "date: 2020-02-02", "title: two");
    private static final Change B_GONE = withdrawn("b.md");
    private static final Change C_FIRST = published("c.md", "date: 2020-02-02", "title: one");

    private final Records records = new Records(TestSite.SITE);
    private final ListTheme theme = TestSite.lists();
    private final ListLook look = new ListLook(theme);
    private final Fingerprints fingerprints = Fingerprints.of(theme);

    private final Set<TextsFile> files;

    WalkedIndex() {
        this(Set.of());
    }

    WalkedIndex(Set<TextsFile> files) {
        this.files = files;
    }

    @Override
    public List<Scenario> scenarios() {
        return Stream.concat(ofOnePost(), ofTwoPosts()).toList();
    }

    static Stream<Scenario> ofOnePost() {
        return Stream.of(
                        of("publish twice", FIRST).repeating(1),
                        of("publish and edit", FIRST, EDITED),
                        of("edit and revert", EDITED, FIRST).after(FIRST),
                        of("edit and withdraw", EDITED, GONE).after(FIRST),
                        of("withdraw and bring back", GONE, FIRST).after(FIRST),
                        of("edit what a level has", EDITED, FIRST).after(FIRST, B_FIRST),
                        of("edit while a level is written", EDITED, GONE).after(FIRST, B_FIRST, C_FIRST))
                .map(scenario -> scenario.crashing(1).beginningAgain(2).switching(2));
    }

    static Stream<Scenario> ofTwoPosts() {
        return Stream.of(
                        of("two posts come", FIRST, B_FIRST),
                        of("two posts come to a buffer with one", FIRST, B_FIRST)
                                .after(C_FIRST),
                        of("a post goes while another comes", GONE, B_FIRST).after(FIRST),
                        of("a post of a level goes while another fills the buffer", GONE, C_FIRST)
                                .after(FIRST, B_FIRST),
                        of("two posts of a level are edited", EDITED, B_EDITED).after(FIRST, B_FIRST),
                        of("two posts of a level go", GONE, B_GONE).after(FIRST, B_FIRST))
                .map(scenario -> scenario.crashing(1).beginningAgain(1).switching(2));
    }

    @Override
    public boolean isOnlyWritten(Request request) {
        return false;
    }

    @Override
    public RunResult run(String key, Bucket source, Bucket published, Backoff again, Overlap order) {
        return new ListsReconciler(
                        new SearchAlone(published),
                        records,
                        TestSite.SITE,
                        look,
                        CLOCK,
                        SideBySide::inTurn,
                        ListNode.Limits.STANDARD,
                        Optional.of(new IndexOptions(LEVELS, files)),
                        again,
                        0)
                .reconcile(List.of(new SourceKey(key)), Duration.ofMinutes(10))
                .get(0);
    }

    @Override
    public Optional<String> disagreement(World world) {
        Bucket bucket = new SearchAlone(world.bucket(World.PUBLIC));
        return Stream.concat(
                        IndexAgreement.differences(bucket, TestSite.SITE).stream(),
                        PlacementCheck.differences(bucket, TestSite.SITE, fingerprints).stream())
                .findFirst();
    }

    @Override
    public Optional<String> misconduct(World before, World after, RequestLog run) {
        return Optional.empty();
    }

    @Override
    public Optional<String> untruth(RequestLog run) {
        Outcome outcome = run.result().outcome();
        return outcome instanceof Outcome.Postponed ? Optional.of(outcome.sentence()) : Optional.empty();
    }
}
