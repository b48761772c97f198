package dev.bucketpress.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.cli.CommandOutput;
import dev.bucketpress.site.SourceKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** This version takes over the buckets of the version before, and works beside it as during a deploy. */
@Tag("slow")
class UpgradeTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-05-01T01:00:00Z"), ZoneOffset.UTC);

    /** Posts that the command names, since they are to stay rejected: it ends with 1. */
    private static final List<String> REJECTED = List.of("broken-later.md", "broken.md", "second.md", "secret.md");

    @TempDir
    Path folder;

    @TempDir
    Path otherFolder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void eventsInAnyOrderBringTheBucketsToTheEndThatTheVersionBeforeCameTo(long seed) throws IOException {
        OldBuckets buckets = OldBuckets.copiedTo(folder);
        QueuedFunction function = new QueuedFunction(buckets, CLOCK);

        function.sendSourceKeys(ExpectedEnds.sourceKeys());
        function.sendRecords();
        function.deliverShuffled(new Random(seed));

        assertConverged(buckets);
        assertThatAMendChangesNothing(buckets);
    }

    @Test
    void oneMendOfEverythingBringsThemThereToo() throws IOException {
        OldBuckets buckets = OldBuckets.copiedTo(folder);

        assertThatOnlyRejectedPostsAreLeft(mend(buckets));

        if (System.getProperty("upgrade.write") != null) {
            buckets.writeConverged();
        }
        assertConverged(buckets);
        assertThatAMendChangesNothing(buckets);
        assertThatOnlyRejectedPostsAreLeft(mend(buckets));
        assertConverged(buckets);
    }

    /** The usual one finds by itself what was left undone, and reads nothing else: pages stay as they were laid out. */
    @Test
    void aMendOfWhatDiffersLeavesNothingUndone() throws IOException {
        OldBuckets buckets = OldBuckets.copiedTo(folder);

        assertThatOnlyRejectedPostsAreLeft(run(buckets, "mend"));

        assertThat(ExpectedEnds.problems(buckets.source(), buckets.published())).isEmpty();
        assertThatAMendChangesNothing(buckets);
        assertThatOnlyRejectedPostsAreLeft(mend(buckets));
        assertConverged(buckets);
    }

    @Test
    void oneMendHasThemInTheSearchOfASiteThatHadNone() throws IOException {
        Map<String, String> settings = OldBuckets.copiedTo(folder).settings();
        settings.put("bucketpress.search", "on");
        assertThat(run(settings, "compare").out()).contains("api/search/");
        assertThatOnlyRejectedPostsAreLeft(run(settings, "mend", "--everything"));
        assertThat(run(settings, "compare").out()).doesNotContain("api/search/");
    }

    @Test
    void aComparisonOfThemWritesNothing() throws IOException {
        OldBuckets buckets = OldBuckets.copiedTo(folder);
        Map<Path, String> before = buckets.lastWrites();

        CommandOutput result = run(buckets, "compare", "--everything");

        assertThat(result.exitCode()).as(result.out()).isEqualTo(1);
        assertThatNothingWasWrittenSince(before, buckets);
    }

    /** The converged copy stands for another function at work on every other post. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void postsThatTheVersionBeforeWritesMeanwhileAreNotLost(long seed) throws IOException {
        OldBuckets before = OldBuckets.copiedTo(otherFolder);
        mend(before);
        assertConverged(before);
        OldBuckets buckets = OldBuckets.copiedTo(folder);
        QueuedFunction function = new QueuedFunction(buckets, CLOCK);
        List<String> keys = new ArrayList<>(ExpectedEnds.sourceKeys());
        Collections.shuffle(keys, new Random(seed));

        for (int i = 0; i < keys.size(); i += 2) {
            write(keys.get(i), before, buckets);
            function.sendSourceKeys(keys.subList(i + 1, Math.min(i + 2, keys.size())));
            function.deliverShuffled(new Random(seed));
        }
        function.sendRecords();
        // The reports of the version before are its own run's to remove, whose event comes again.
        function.sendSourceKeys(List.of("source/_posts/mended-unseen.md"));
        function.deliverShuffled(new Random(seed));

        assertConverged(buckets);
        assertThatAMendChangesNothing(buckets);
    }

    /** Every object of a source key that the version before writes or removes in the public bucket. */
    private static void write(String key, OldBuckets before, OldBuckets buckets) throws IOException {
        SourceKey source = new SourceKey(key);
        List<String> written = Stream.of(before, buckets)
                .flatMap(bucket -> bucket.published().keys("").stream())
                .distinct()
                .filter(object -> object.equals(source.recordKey())
                        || object.equals("files/" + key)
                        || object.startsWith("api/referrers/") && object.endsWith("/" + key + ".txt")
                        || ExpectedEnds.isOf(object, key, before.published())
                        || ExpectedEnds.isOf(object, key, buckets.published()))
                .toList();
        for (String object : written) {
            buckets.take(object, before);
        }
    }

    /** Two runs of lists that hold leases, and are slow rather than dead. */
    @Test
    void aRunOfTheVersionBeforeThatStillHoldsItsLeaseIsWorkedAroundAndDoneOver() throws IOException {
        OldBuckets stale = OldBuckets.copiedTo(otherFolder);
        OldBuckets buckets = OldBuckets.copiedTo(folder);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        for (String post : List.of("lists-claimed.md", "lists-halfway.md")) {
            hold(buckets, post, now);
        }
        QueuedFunction function = new QueuedFunction(buckets, CLOCK);
        function.sendSourceKeys(ExpectedEnds.sourceKeys());
        function.sendRecords();
        function.deliverShuffled(new Random(1));

        assertThat(placement(buckets, "lists-claimed.md")).contains("\"state\":\"contested\"");
        assertThat(placement(buckets, "lists-halfway.md")).contains("\"state\":\"contested\"");
        assertThat(buckets.differencesOfPublic())
                .containsOnly(
                        "api/listed/source/_posts/lists-claimed.md.json differs",
                        "api/listed/source/_posts/lists-halfway.md.json differs");

        // What they read before, they lay out and write after; then they die, or are refused.
        List<String> late = List.of("archives/2024/02/index.html", "tags/notes/index.html", "archives/2024/index.html");
        for (String page : late) {
            buckets.take(page, stale);
        }
        assertThat(buckets.differencesOfPublic()).hasSizeGreaterThan(2);
        for (String post : List.of("lists-claimed.md", "lists-halfway.md")) {
            hold(buckets, post, now.minus(16, ChronoUnit.MINUTES));
        }
        function.sendRecords();
        function.deliverShuffled(new Random(2));

        assertConverged(buckets);
        assertThatAMendChangesNothing(buckets);
    }

    /** As if a run of the version before had begun then, and held the post. */
    private static void hold(OldBuckets buckets, String post, Instant since) throws IOException {
        String text = placement(buckets, post);
        assertThat(text).doesNotContain("settled");
        Files.writeString(
                placementFile(buckets, post),
                text.replaceFirst("\"until\":\"[^\"]+\",", "")
                        .replaceFirst("\"since\":\"[^\"]+\"", "\"since\":\"" + since + "\""));
    }

    private static String placement(OldBuckets buckets, String post) throws IOException {
        return Files.readString(placementFile(buckets, post));
    }

    private static Path placementFile(OldBuckets buckets, String post) {
        return buckets.filesOf("api/listed/source/_posts/" + post + ".json").get(0);
    }

    private static CommandOutput run(OldBuckets buckets, String... arguments) throws IOException {
        return run(buckets.settings(), arguments);
    }

    private static CommandOutput run(Map<String, String> settings, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(arguments));
        settings.forEach((name, value) -> line.addAll(List.of("--set", name + "=" + value)));
        return CommandOutput.of(CLOCK, line.toArray(String[]::new));
    }

    private static CommandOutput mend(OldBuckets buckets) throws IOException {
        return run(buckets, "mend", "--everything");
    }

    private static void assertConverged(OldBuckets buckets) throws IOException {
        assertThat(ExpectedEnds.problems(buckets.source(), buckets.published())).isEmpty();
        assertThat(buckets.differencesOfSource()).isEmpty();
        assertThat(buckets.differencesOfPublic()).isEmpty();
    }

    /** What is of a post that stays rejected is written again, with the same bytes. */
    private static void assertThatAMendChangesNothing(OldBuckets buckets) throws IOException {
        Map<Path, String> writes = buckets.lastWrites();
        Map<Path, String> contents = buckets.contents();

        assertThatOnlyRejectedPostsAreLeft(run(buckets, "mend"));

        assertThat(buckets.contents()).containsExactlyEntriesOf(contents);
        Map<Path, String> again = buckets.lastWrites();
        again.entrySet().removeAll(writes.entrySet());
        assertThat(again.keySet())
                .allMatch(file ->
                        REJECTED.stream().anyMatch(post -> file.toString().contains("/" + post + ".")));
    }

    private static void assertThatNothingWasWrittenSince(Map<Path, String> before, OldBuckets buckets)
            throws IOException {
        Map<Path, String> writes = buckets.lastWrites();
        assertThat(writes).containsOnlyKeys(before.keySet());
        writes.entrySet().removeAll(before.entrySet());
        assertThat(writes.keySet()).isEmpty();
    }

    private static void assertThatOnlyRejectedPostsAreLeft(CommandOutput result) {
        assertThat(result.exitCode()).as(result.out()).isEqualTo(1);
        assertThat(result.out().lines().filter(line -> line.contains("  rejected: ")))
                .extracting(line -> line.substring("source/_posts/".length(), line.indexOf("  ")))
                .containsExactlyElementsOf(REJECTED);
    }
}
