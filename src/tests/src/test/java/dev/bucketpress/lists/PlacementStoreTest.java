package dev.bucketpress.lists;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.lists.Placement.State;
import dev.bucketpress.search.Searched;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.ContentType;
import dev.bucketpress.storage.JsonStore.Stored;
import dev.bucketpress.testing.MemoryBucket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlacementStoreTest {

    private static final SourceKey POST = new SourceKey("a.md");
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Instant END = NOW.plusSeconds(50);
    private static final Duration SKEW = Duration.ofMinutes(1);

    private final MemoryBucket bucket = new MemoryBucket("public");

    @Test
    void aLeaseEndsAMinuteAfterItsRun() {
        at(NOW, END).lease(change(), Searched.NOWHERE).orElseThrow();

        assertThat(isLeasedAt(END.plus(SKEW).minusSeconds(1))).isTrue();
        assertThat(isLeasedAt(END.plus(SKEW))).isFalse();
    }

    @Test
    void aLeaseThatWasTakenOverEndsAfterBothRuns() {
        at(NOW, END).lease(change(), Searched.NOWHERE).orElseThrow();

        takeOver(NOW.plusSeconds(1), NOW.plusSeconds(2));
        assertThat(read().state()).isEqualTo(State.CONTESTED);
        assertThat(read().until()).isEqualTo(END.plus(SKEW));

        takeOver(NOW.plusSeconds(3), END.plusSeconds(4));
        assertThat(read().until()).isEqualTo(END.plusSeconds(4).plus(SKEW));
    }

    @Test
    void aLeaseThatHasEndedIsNotTakenOverButTaken() {
        at(NOW, END).lease(change(), Searched.NOWHERE).orElseThrow();
        Instant later = END.plus(SKEW);

        takeOver(later, later.plusSeconds(5));

        assertThat(read().state()).isEqualTo(State.LEASED);
        assertThat(read().until()).isEqualTo(later.plusSeconds(5).plus(SKEW));
    }

    @Test
    void aRunThatMetAnotherLeavesTheLeaseOpenUntilBothHaveEnded() {
        at(NOW, END).lease(change(), Searched.NOWHERE).orElseThrow();
        takeOver(NOW.plusSeconds(1), NOW.plusSeconds(2));

        at(NOW, END).settle(stored(), change(), Searched.NOWHERE);

        assertThat(read().isSettledAs("")).isFalse();
        assertThat(read().until()).isEqualTo(END.plus(SKEW));
    }

    /** Else runs that follow each other closely would keep it open for ever, and each would do all the work again. */
    @Test
    void aRunThatHasEndedDoesNotKeepALeaseOpenThatItTookOver() {
        takeOver(NOW, END);
        PlacementStore longer = at(NOW.plusSeconds(1), END.plusSeconds(30));
        PostChange change = change();
        Stored<Placement> lease = longer.lease(change, Searched.NOWHERE).orElseThrow();
        assertThat(lease.value().until()).isEqualTo(END.plusSeconds(30).plus(SKEW));

        longer.settle(lease, change, Searched.NOWHERE);

        assertThat(read().state()).isEqualTo(State.CONTESTED);
        assertThat(read().until()).isEqualTo(END.plus(SKEW));
    }

    @Test
    void aLeaseOfAnEarlierVersionLastsForAQuarterOfAnHour() {
        put("""
                {"schemaVersion":1,"turn":3,"state":"claimed","since":"2026-01-02T03:04:05Z","print":"","places":[]}
                """);

        assertThat(read().until()).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
    }

    @Test
    void anEarlierVersionReadsTheEndOfALease() {
        at(NOW, END).lease(change(), Searched.NOWHERE).orElseThrow();

        String json = new String(bucket.content(POST.placementKey()).bytes(), UTF_8);
        Instant since = Instant.parse(json.replaceAll("(?s).*\"since\" *: *\"([^\"]*)\".*", "$1"));
        assertThat(since.plus(Duration.ofMinutes(15))).isEqualTo(END.plus(SKEW));
    }

    private void takeOver(Instant now, Instant end) {
        at(now, end).lease(change(), Searched.NOWHERE).orElseThrow();
    }

    private boolean isLeasedAt(Instant time) {
        return at(time, time).isLeased(read());
    }

    private Placement read() {
        return stored().value();
    }

    private Stored<Placement> stored() {
        return at(NOW, NOW).read(POST);
    }

    private PlacementStore at(Instant now, Instant end) {
        return new PlacementStore(bucket, Clock.fixed(now, ZoneOffset.UTC), end);
    }

    /** Of a post that is not public, by a run that has just read its placement. */
    private PostChange change() {
        return new PostChange(
                POST, stored(), Optional.empty(), Optional.empty(), Set.of(), "", Optional.empty(), true, false, false);
    }

    private void put(String json) {
        bucket.put(
                POST.placementKey(),
                Content.changeable(json.getBytes(UTF_8), ContentType.JSON),
                new Condition.Always());
    }
}
