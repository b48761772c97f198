package dev.bucketpress.publish;

import static dev.bucketpress.publish.Scenarios.A;
import static dev.bucketpress.publish.Scenarios.B;
import static dev.bucketpress.publish.Scenarios.FIRST;
import static dev.bucketpress.publish.Scenarios.GONE;
import static dev.bucketpress.walk.Scenario.of;
import static dev.bucketpress.walk.Scenario.remove;
import static dev.bucketpress.walk.Scenario.write;

import dev.bucketpress.walk.Scenario;
import dev.bucketpress.walk.Scenario.Change;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The scenarios of the walk in which the clock moves. It says {@link #START} at first. */
final class ClockScenarios {

    /** Begins the key of a tick. */
    static final String TICK = "tick ";

    /** Begins the key of a tick that comes when all runs of before have ended. */
    static final String LAST_TICK = "last tick ";

    /** The key of a tick that is lost. */
    static final String NO_TICK = "no tick";

    /** Begins the key of an event or tick whose run has a clock that is behind by {@link #SKEW}. */
    static final String BEHIND = "behind: ";

    /** Begins the key of an event or tick whose run has a clock that is ahead by {@link #SKEW}. */
    static final String AHEAD = "ahead: ";

    static final Duration SKEW = Duration.ofSeconds(30);

    static final String START = "2020-02-02T10:03:00Z";

    private static final String FOUR = "2020-02-02T10:04:00Z";
    private static final String NEARLY_FIVE = "2020-02-02T10:04:40Z";
    private static final String FIVE = "2020-02-02T10:05:00Z";
    private static final String WITHIN_FIVE = "2020-02-02T10:05:20Z";
    private static final String LATE_IN_FIVE = "2020-02-02T10:05:40Z";
    private static final String SIX = "2020-02-02T10:06:00Z";
    private static final String IN_THE_END = "2020-02-02T10:23:00Z";

    private static final Change AT_FOUR = write(A, waiting("one", FOUR));
    private static final Change AT_FIVE = write(A, waiting("one", FIVE));
    private static final Change AT_SIX = write(A, waiting("one", SIX));
    private static final Change WITHIN_A_MINUTE = write(A, waiting("one", WITHIN_FIVE));
    private static final Change NEARLY_AT_SIX = write(A, waiting("one", "2020-02-02T10:05:50Z"));
    private static final Change ELSEWHERE = write(A, waiting("two", FIVE));
    private static final Change UNTIL_FIVE = write(A, expiring(Scenarios.post("one", "Goes."), FIVE));
    private static final Change UNTIL_SIX = write(A, expiring(Scenarios.post("one", "Goes."), SIX));
    private static final Change FIVE_TO_SIX = write(A, expiring(waiting("one", FIVE), SIX));
    private static final Change RENAMED = write(B, waiting("one", FIVE));
    private static final Change OTHER = write(B, Scenarios.post("one", "Of b."));
    private static final Change OTHER_GONE = remove(B);

    private ClockScenarios() {}

    static List<Scenario> all() {
        return Stream.of(ofEdits(), ofDeaths(), ofTicks(), ofClocks())
                .flatMap(List::stream)
                .toList();
    }

    /** What authors may do about a time to come. No run dies, so all is well after the last tick. */
    static List<Scenario> ofEdits() {
        return edits().map(scenario -> scenario.switching(2)).toList();
    }

    /** The same where a run dies. That of a tick is not repeated, and the others have ended before the last tick. */
    static List<Scenario> ofDeaths() {
        return edits().map(ClockScenarios::toTheEnd)
                .map(scenario -> scenario.crashing(1).switching(1))
                .toList();
    }

    private static Scenario toTheEnd(Scenario scenario) {
        Stream<Change> changes = Stream.concat(scenario.changes().stream(), Stream.of(last(IN_THE_END)));
        return of(scenario.name() + ", and a run dies", changes.toArray(Change[]::new))
                .after(scenario.before().toArray(Change[]::new));
    }

    private static Stream<Scenario> edits() {
        return Stream.of(
                edit("a post comes at its minute", AT_FIVE),
                edit("a public post waits until its minute", AT_FIVE).after(FIRST),
                edit("a post comes later than it was to", AT_SIX).after(AT_FIVE),
                edit("a post comes earlier than it was to", AT_FIVE).after(AT_SIX),
                edit("a post comes within a minute", WITHIN_A_MINUTE),
                edit("a post that waits is published", FIRST).after(AT_FIVE),
                edit("a post that waits is deleted", GONE).after(AT_FIVE),
                edit("a post that waits has another URL", ELSEWHERE).after(AT_FIVE),
                edit("a public post expires", UNTIL_FIVE).after(FIRST),
                edit("a post expires later than it was to", UNTIL_SIX).after(UNTIL_FIVE),
                edit("a post expires no more", FIRST).after(UNTIL_FIVE),
                edit("a post comes and goes", FIVE_TO_SIX),
                edit("a post waits for a page that expires", OTHER).after(UNTIL_FIVE));
    }

    private static Scenario edit(String name, Change edit) {
        return of(name, edit, tick(FIVE), tick(SIX));
    }

    /** Ticks that are lost, or come more than once, or after more than one change. */
    static List<Scenario> ofTicks() {
        return List.of(
                of("a tick is lost", AT_FIVE, lost(FIVE), tick(SIX)).after(FIRST),
                of("a tick is doubled", tick(FIVE), tick(FIVE), tick(SIX))
                        .after(AT_FIVE)
                        .switching(3),
                of("the file of a post that waits is renamed", GONE, RENAMED, tick(FIVE), tick(SIX))
                        .after(AT_FIVE)
                        .switching(2),
                of("a post that waits finds its page taken", OTHER, tick(FIVE), OTHER_GONE, tick(SIX))
                        .after(AT_FIVE)
                        .switching(2),
                of("a tick outlives the minute that it came for", AT_FIVE, tick(FOUR), tick(SIX), last(IN_THE_END))
                        .after(AT_FOUR, tick(FOUR))
                        .crashing(1)
                        .switching(1));
    }

    /** Functions whose clocks differ. A tick that comes before its time by one of them may leave the post to the last look. */
    static List<Scenario> ofClocks() {
        return List.of(
                of("a run has a clock that is behind", behind(AT_FIVE), tick(FIVE), tick(SIX), last(IN_THE_END))
                        .after(FIRST)
                        .switching(3),
                of("a run has a clock that is ahead", ahead(AT_FIVE), tick(NEARLY_FIVE), tick(FIVE), last(IN_THE_END))
                        .after(FIRST)
                        .switching(2),
                of("a tick has a clock that is behind", AT_FIVE, behind(tick(FIVE)), tick(SIX), last(IN_THE_END))
                        .after(FIRST)
                        .switching(3),
                of("a tick has a clock that is ahead", NEARLY_AT_SIX, ahead(tick(LATE_IN_FIVE)), last(IN_THE_END))
                        .after(FIRST)
                        .switching(3),
                of(
                                "a post expires while clocks differ",
                                ahead(UNTIL_FIVE),
                                behind(tick(FIVE)),
                                tick(SIX),
                                last(IN_THE_END))
                        .after(FIRST)
                        .switching(2));
    }

    private static Change tick(String time) {
        return new Change(TICK + time, Optional.of(time));
    }

    private static Change last(String time) {
        return new Change(LAST_TICK + time, Optional.of(time));
    }

    private static Change lost(String time) {
        return new Change(NO_TICK, Optional.of(time));
    }

    private static Change behind(Change change) {
        return new Change(BEHIND + change.key(), change.text());
    }

    private static Change ahead(Change change) {
        return new Change(AHEAD + change.key(), change.text());
    }

    private static String waiting(String urlname, String from) {
        return "---\npublishDate: " + from
                + Scenarios.post(urlname, "Not before " + from + ".").substring(3);
    }

    private static String expiring(String post, String until) {
        return "---\nexpires: " + until + post.substring(3);
    }
}
