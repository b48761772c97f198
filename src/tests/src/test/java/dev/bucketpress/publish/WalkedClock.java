package dev.bucketpress.publish;

import dev.bucketpress.run.Backoff;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.run.RunResult;
import dev.bucketpress.run.RunStats;
import dev.bucketpress.site.PublicKeys;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.FetchResult;
import dev.bucketpress.threads.Overlap;
import dev.bucketpress.walk.RequestLog;
import dev.bucketpress.walk.Scenario;
import dev.bucketpress.walk.World;
import dev.bucketpress.walk.World.Place;
import dev.bucketpress.walk.World.Request;
import dev.bucketpress.walk.World.Thing;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Walks posts with dates while the clock moves. What the clock says is an object of the world, so a move is a change like
 * any other. It brings about a tick, whose run may be late or die; or none.
 */
final class WalkedClock extends WalkedReconciler {

    private static final Place CLOCK = new Place(World.SOURCE, "clock");

    private static final Pattern FROM = Pattern.compile("publishDate: (\\S+)");
    private static final Pattern UNTIL = Pattern.compile("expires: (\\S+)");

    /** A body says when it may be seen at the earliest. */
    private static final Pattern NOT_BEFORE = Pattern.compile("Not before (\\S+)\\.");

    @Override
    public List<Scenario> scenarios() {
        return ClockScenarios.all();
    }

    @Override
    public World start() {
        byte[] time = ClockScenarios.START.getBytes(StandardCharsets.UTF_8);
        return super.start().with(CLOCK, Thing.of(time, Map.of()));
    }

    @Override
    public Place placeOf(String key) {
        return key.contains("tick") ? CLOCK : super.placeOf(post(key));
    }

    private static String post(String key) {
        return key.replace(ClockScenarios.BEHIND, "").replace(ClockScenarios.AHEAD, "");
    }

    @Override
    public boolean isOnlyRead(Place place) {
        return place.equals(CLOCK) || super.isOnlyRead(place);
    }

    @Override
    public boolean isAfter(Scenario.Change change, String run) {
        return change.key().startsWith(ClockScenarios.LAST_TICK);
    }

    /** An event is delivered again, and what a tick did not do is left to the next. */
    @Override
    public String followsDeathOf(String key) {
        return key.startsWith(ClockScenarios.TICK) ? ClockScenarios.NO_TICK : key;
    }

    @Override
    public RunResult run(String key, Bucket source, Bucket published, Backoff again, Overlap order) {
        Duration offset = offset(key);
        Reconciler reconciler = reconciler(source, published, new WorldClock(source, offset), again, order);
        if (placeOf(key).equals(CLOCK)) {
            return key.equals(ClockScenarios.NO_TICK)
                    ? nothing(key)
                    : tick(
                            reconciler,
                            Instant.parse(key.substring(key.lastIndexOf(' ') + 1))
                                    .plus(offset),
                            key);
        }
        return run(reconciler, post(key));
    }

    /** By how much the clock of a run is ahead of the world's. */
    private static Duration offset(String key) {
        if (key.startsWith(ClockScenarios.AHEAD)) {
            return ClockScenarios.SKEW;
        }
        return key.startsWith(ClockScenarios.BEHIND) ? ClockScenarios.SKEW.negated() : Duration.ZERO;
    }

    /** As {@code lambda.ClockTick} does it. */
    private RunResult tick(Reconciler reconciler, Instant began, String key) {
        PostSchedule schedule = reconciler.schedule(Duration.ofMinutes(1));
        List<RunResult> results = new ArrayList<>();
        for (PostSchedule.Entry entry : schedule.due(began)) {
            schedule.post(entry).ifPresent(post -> {
                results.add(run(reconciler, post.value()));
                schedule.settle(entry, post, began);
            });
        }
        return new RunResult(new Outcome.Unchanged(key), RunStats.NONE, Duration.ZERO, results);
    }

    private static RunResult nothing(String key) {
        return new RunResult(new Outcome.Unchanged(key), RunStats.NONE, Duration.ZERO);
    }

    /** What is due, and which of it a tick has come to. */
    @Override
    public boolean isRememberedByARun(Request request) {
        return super.isRememberedByARun(request) || request.at().key().startsWith(PublicKeys.SCHEDULED);
    }

    @Override
    public Optional<String> disagreement(World world) {
        Instant now = now(world);
        return new Agreement(world, text -> isHidden(text, now)).violation().or(() -> unnoted(world, now));
    }

    @Override
    public Optional<String> misconduct(World before, World after, RequestLog run) {
        return super.misconduct(before, after, run)
                .or(() -> early(after, run.next().orElseThrow(), offset(run.key())));
    }

    /** A run whose clock is ahead may be early by that. */
    private static Optional<String> early(World world, Request request, Duration ahead) {
        Instant now = now(world).plus(ahead.isNegative() ? Duration.ZERO : ahead);
        return request instanceof Request.Put put && put.at().bucket().equals(World.PUBLIC)
                ? date(NOT_BEFORE, put.thing().text())
                        .filter(time -> time.isAfter(now))
                        .map(time -> put.at().key() + " is there before " + time)
                : Optional.empty();
    }

    private static boolean isHidden(String text, Instant now) {
        return date(FROM, text).filter(time -> time.isAfter(now)).isPresent()
                || date(UNTIL, text).filter(time -> !time.isAfter(now)).isPresent();
    }

    /** A post with a time to come for which no entry stands. */
    private static Optional<String> unnoted(World world, Instant now) {
        return Scenarios.FILES.stream()
                .filter(file -> nextChange(world, file, now)
                        .filter(time -> !hasEntry(world, file, time))
                        .isPresent())
                .map(file -> "nothing has " + file + " looked at when its time comes")
                .findFirst();
    }

    private static Optional<Instant> nextChange(World world, String file, Instant now) {
        String text = world.at(new Place(World.SOURCE, file)).map(Thing::text).orElse("");
        return Stream.of(FROM, UNTIL)
                .flatMap(pattern -> date(pattern, text).stream())
                .filter(time -> time.isAfter(now))
                .findFirst();
    }

    private static boolean hasEntry(World world, String file, Instant time) {
        String key = PostSchedule.key(new SourceKey(file), time);
        return world.at(new Place(World.PUBLIC, key)).isPresent();
    }

    private static Instant now(World world) {
        return Instant.parse(world.at(CLOCK).orElseThrow().text());
    }

    private static Optional<Instant> date(Pattern pattern, String text) {
        return pattern.matcher(text).results().findFirst().map(found -> Instant.parse(found.group(1)));
    }

    /** Asks the world where the time decides something. How long runs take does not. */
    private static final class WorldClock extends Clock {

        private static final StackWalker CALLERS = StackWalker.getInstance();

        private final Bucket world;
        private final Duration ahead;

        WorldClock(Bucket world, Duration ahead) {
            this.world = world;
            this.ahead = ahead;
        }

        @Override
        public Instant instant() {
            String caller = CALLERS.walk(
                    frames -> frames.skip(1).findFirst().orElseThrow().getClassName());
            return caller.equals(Reconciler.class.getName()) ? Instant.EPOCH : asked().plus(ahead);
        }

        /** A run that is played alone, before the walk, is in an empty world. */
        private Instant asked() {
            return world.get(CLOCK.key(), Integer.MAX_VALUE) instanceof FetchResult.Whole time
                    ? Instant.parse(new String(time.bytes(), StandardCharsets.UTF_8))
                    : Instant.EPOCH;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
