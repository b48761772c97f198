package dev.bucketpress.walk;

import dev.bucketpress.run.RunResult;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.walk.World.Place;
import dev.bucketpress.walk.World.Request;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The requests of a run and their answers so far, and so what it asks next or how it ended. A run is a
 * function of the answers it gets, so each log is played once, whatever the schedules it turns up in; and each play
 * goes on to the run's end, as if it were alone from then on.
 *
 * <p>A run that begins again, or goes on to another post, remembers what its system says and nothing else; all logs
 * that come to that point with the same memory go on as one.
 */
public final class RequestLog {

    /**
     * What a run knows that begins, or begins again, with a post.
     *
     * @param before which posts are still to come, and what was written last for others
     * @param seen what was last seen or done for this post
     */
    private record Beginning(String key, int tries, Map<Place, Step> before, Map<Place, Step> seen) {}

    /** A request of a run, and what it was answered. */
    public record Step(Request request, Object answer) {}

    private final WalkedSystem system;
    private final String key;
    private final Map<Beginning, RequestLog> beginnings;
    private final @Nullable RequestLog before;
    private final @Nullable Object answer;
    private final Map<Object, RequestLog> after = new HashMap<>();

    private int again;
    private @Nullable Request next;
    private @Nullable RunResult result;

    private RequestLog(WalkedSystem system, String key, Map<Beginning, RequestLog> beginnings) {
        this(system, key, beginnings, null, null);
    }

    private RequestLog(
            WalkedSystem system,
            String key,
            Map<Beginning, RequestLog> beginnings,
            @Nullable RequestLog before,
            @Nullable Object answer) {
        this.system = system;
        this.key = key;
        this.beginnings = beginnings;
        this.before = before;
        this.answer = answer;
        this.again = before == null ? 0 : before.again;
    }

    /** Any run that has come to its end: what it was like is of no more consequence. */
    static RequestLog over(WalkedSystem system) {
        return new RequestLog(system, "", Map.of());
    }

    /** A run that was not told anything yet. */
    static RequestLog start(WalkedSystem system, String key) {
        RequestLog log = new RequestLog(system, key, new HashMap<>());
        new Play(log, Optional.empty(), World.empty()).run();
        return log;
    }

    /**
     * The run after one more answer.
     *
     * @param world what it would be answered from then on, if nothing else happened
     */
    RequestLog then(Object given, World world) {
        RequestLog known = after.get(given);
        if (known == null) {
            new Play(this, Optional.of(given), world).run();
            known = after.get(given);
        }
        return known;
    }

    public String key() {
        return key;
    }

    public Optional<Request> next() {
        return Optional.ofNullable(next);
    }

    /** How often the run has begun again with a post. */
    int again() {
        return again;
    }

    /** What came of a run that has nothing more to ask. */
    public RunResult result() {
        if (result == null) {
            throw new IllegalStateException("the run has not ended");
        }
        return result;
    }

    /** What it was answered so far. */
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (RequestLog log = this; log.before != null && log.answer != null; log = log.before) {
            steps.add(new Step(log.before.next().orElseThrow(), log.answer));
        }
        Collections.reverse(steps);
        return steps;
    }

    /** Goes through a run: what it was answered so far, then what it is answered from here on. */
    private static final class Play {

        private final List<Step> given;
        private RequestLog log;
        private Optional<Object> first;
        private World world;
        private String post = "";
        private int begun;
        private int tries;
        private int played;
        private boolean begins;

        Play(RequestLog log, Optional<Object> first, World world) {
            this.log = log;
            this.given = log.steps();
            this.first = first;
            this.world = world;
        }

        void run() {
            try {
                Bucket source = new LoggedBucket(World.SOURCE, this::answer, () -> begins = true);
                Bucket published = new LoggedBucket(World.PUBLIC, this::answer, () -> begins = true);
                // The run leads on to other logs.
                RunResult ended =
                        log.system.run(log.key, source, published, this::beginAgain, new EitherOrder(this::answer));
                log.result = ended;
            } catch (Known known) {
                // What comes next was played before.
            }
        }

        private Object answer(Request request) {
            if (tries == 0 && begins) {
                log.system.goesOnTo(request).ifPresent(this::begin);
            }
            begins = false;
            tries = 0;
            if (played < given.size()) {
                return given.get(played++).answer();
            }
            if (log.next == null) {
                log.next = request;
            } else if (first.isEmpty()) {
                throw new Known();
            }
            Object answer = first.orElseGet(() -> ask(request));
            first = Optional.empty();
            played++;
            RequestLog now = log;
            log = now.after.computeIfAbsent(
                    answer, given -> new RequestLog(now.system, now.key, now.beginnings, now, given));
            return answer;
        }

        private void begin(String next) {
            post = next;
            begun = played;
            takeUp();
        }

        private void beginAgain(int times) {
            tries = times;
            takeUp();
        }

        /** Goes on as another log where that one knows the same. */
        private void takeUp() {
            if (played < given.size() || log.next != null || log.before == null || log.answer == null) {
                return;
            }
            log.again = tries;
            List<Step> steps = log.steps();
            Map<Place, Step> before =
                    last(steps.subList(0, begun), step -> log.system.isRememberedByARun(step.request()));
            Map<Place, Step> seen =
                    last(steps.subList(begun, played), step -> log.system.isRememberedByARetry(step.request()));
            RequestLog same = log.beginnings.putIfAbsent(new Beginning(post, tries, before, seen), log);
            if (same != null) {
                log.before.after.put(log.answer, same);
                throw new Known();
            }
        }

        private static Map<Place, Step> last(List<Step> steps, Predicate<Step> which) {
            Map<Place, Step> last = new HashMap<>();
            steps.stream().filter(which).forEach(step -> last.put(step.request().at(), step));
            return last;
        }

        private Object ask(Request request) {
            World.Answered answered = world.ask(request);
            world = answered.after();
            return answered.answer();
        }
    }

    /** Ends a play. */
    private static final class Known extends Error {

        private static final long serialVersionUID = 1L;

        Known() {
            super(null, null, false, false);
        }
    }
}
