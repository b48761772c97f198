package dev.bucketpress.lists;

import static dev.bucketpress.walk.Scenario.of;
import static dev.bucketpress.walk.Scenario.write;

import dev.bucketpress.run.Backoff;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.run.RunResult;
import dev.bucketpress.run.RunStats;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.FetchResult;
import dev.bucketpress.threads.Overlap;
import dev.bucketpress.walk.Scenario;
import dev.bucketpress.walk.Scenario.Change;
import dev.bucketpress.walk.World;
import dev.bucketpress.walk.World.Place;
import dev.bucketpress.walk.World.Thing;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Walks what comes after the end of leases. What the clock says is an object of the world; it moves when the runs are over
 * whose time has passed by then, and brings about one more run. A run is short or long, by its key.
 */
final class WalkedLeases extends WalkedLists {

    private static final Place CLOCK = new Place(World.SOURCE, "clock");
    private static final String START = "2026-01-02T03:00:00Z";

    private static final String SHORT = "short ";

    /** The event of such a run comes again after some time only. */
    private static final String LOST = "lost ";

    private static final String NOTHING = "nothing ";
    private static final String SOON = "soon ";
    private static final String LATER = "later ";

    private static final Duration SHORT_RUN = Duration.ofMinutes(1);
    private static final Duration LONG_RUN = Duration.ofMinutes(10);

    private static final String A = "a.md";
    private static final Change OTHER = Scenarios.published("d.md", "date: 2020-02-10");
    private static final Change FIRST = Scenarios.published(A, "date: 2020-02-02");
    private static final Change EDITED = Scenarios.published(A, "date: 2020-02-02", "title: Edited");
    private static final Change MOVED = Scenarios.published(A, "date: 2020-03-02");
    private static final Change GONE = Scenarios.withdrawn(A);

    /** The leases of short runs have ended, and those of long ones have not. */
    private static final Change FIVE_MINUTES = write(SOON + A, "2026-01-02T03:05:00Z");

    private static final Change AN_HOUR = write(LATER + A, "2026-01-02T04:00:00Z");

    @Override
    public List<Scenario> scenarios() {
        return Stream.concat(ofLostEvents(), ofLateRuns()).toList();
    }

    /** Two runs die, and what they left is found when their leases have ended. */
    static Stream<Scenario> ofLostEvents() {
        return Stream.of(
                        of("an event comes again when leases have ended", as(LOST, EDITED), as(LOST, FIRST), AN_HOUR)
                                .after(OTHER, FIRST),
                        of("a move is taken back, and seen later", as(LOST, MOVED), as(LOST, FIRST), AN_HOUR)
                                .after(OTHER, FIRST),
                        of("a withdrawal is seen later", as(LOST, MOVED), as(LOST, GONE), AN_HOUR)
                                .after(OTHER, FIRST))
                .map(scenario -> scenario.crashing(2).beginningAgain(1).switching(2));
    }

    /** A run is late, and another has come and gone meanwhile. */
    static Stream<Scenario> ofLateRuns() {
        return Stream.of(
                        of("a short run takes over from a long one", EDITED, as(SHORT, FIRST), FIVE_MINUTES)
                                .after(OTHER, FIRST),
                        of("a long run takes over from a short one", as(SHORT, MOVED), FIRST, FIVE_MINUTES)
                                .after(OTHER, FIRST))
                .map(scenario -> scenario.crashing(1).beginningAgain(1).switching(2));
    }

    private static Change as(String kind, Change change) {
        return new Change(kind + change.key(), change.text());
    }

    @Override
    public World start() {
        return super.start().with(CLOCK, Thing.of(START.getBytes(StandardCharsets.UTF_8), Map.of()));
    }

    @Override
    public Place placeOf(String key) {
        return key.startsWith(SOON) || key.startsWith(LATER) ? CLOCK : super.placeOf(post(key));
    }

    private static String post(String key) {
        return key.substring(key.lastIndexOf(' ') + 1);
    }

    @Override
    public boolean isOnlyRead(Place place) {
        return place.equals(CLOCK) || super.isOnlyRead(place);
    }

    @Override
    public boolean isAfter(Change change, String run) {
        return change.key().startsWith(LATER) || change.key().startsWith(SOON) && isShort(run);
    }

    private static boolean isShort(String run) {
        return run.startsWith(SHORT) || run.startsWith(SOON);
    }

    @Override
    public String followsDeathOf(String key) {
        return key.startsWith(LOST) ? NOTHING + key : key;
    }

    @Override
    public RunResult run(String key, Bucket source, Bucket published, Backoff again, Overlap order) {
        if (key.startsWith(NOTHING)) {
            return new RunResult(new Outcome.Unchanged(key), RunStats.NONE, Duration.ZERO);
        }
        return run(post(key), isShort(key) ? SHORT_RUN : LONG_RUN, clock(source), published, again, order);
    }

    /** A run that is played alone, before the walk, is in an empty world. */
    private static Clock clock(Bucket world) {
        String time = world.get(CLOCK.key(), Integer.MAX_VALUE) instanceof FetchResult.Whole whole
                ? new String(whole.bytes(), StandardCharsets.UTF_8)
                : START;
        return Clock.fixed(Instant.parse(time), ZoneOffset.UTC);
    }
}
