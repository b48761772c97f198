package dev.bucketpress.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bucketpress.lists.ListsFromScratch;
import dev.bucketpress.site.PublicKeys;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.TestSite;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Posts with dates around now are edited, moved and deleted while their events come late and more than once, functions are
 * killed, and ticks are lost and doubled. {@code -Dclock.posts=500} makes it larger.
 */
@Tag("slow")
class ClockChaosTest {

    private static final int POSTS = Integer.getInteger("clock.posts", 30);
    private static final long SEED = Long.getLong("chaos.seed", 20200202);
    private static final int MINUTES = 30;

    /** By then every date has come, and no run of before is under way. */
    private static final int MINUTES_TO_THE_END = 40;

    private static final Pattern NOT_BEFORE = Pattern.compile("Text \\d+, not before ([-:\\dT]+Z)");
    private static final Pattern TEXT = Pattern.compile("Text \\d+");

    /** What a record remembers of what the post was. */
    private static final List<String> HISTORY =
            List.of("pages", "reported", "firstPublished", "withdrawals", "followUps", "changed", "awaited");

    private final Random random = new Random(SEED);
    private final ClockChaos chaos = new ClockChaos(SEED + 1);
    private final TimedPosts authors = new TimedPosts(chaos.source, chaos.clock, random, POSTS);
    private int looked;

    @Test
    void noPostIsSeenBeforeItsTimeAndEachFromTheFirstTickAfterItAndInTheEndAllIsAsTheTimeSays() {
        for (int minute = 0; minute < MINUTES; minute++) {
            for (int change = 0; change < POSTS / 10; change++) {
                chaos.changed(authors.change());
                chaos.deliver(random.nextInt(8));
            }
            chaos.clock.advance(Duration.ofSeconds(30));
            tickUnlessLost();
        }
        chaos.calmDown();
        for (int minute = 0; minute < MINUTES_TO_THE_END; minute++) {
            chaos.clock.advance(Duration.ofMinutes(1));
            assertThat(chaos.tick()).isTrue();
            chaos.calmDown();
            assertThat(wrong(chaos.clock.instant())).isEmpty();
        }

        System.out.println("Chaos: " + POSTS + " posts, " + chaos + ", " + looked + " looks at what is to be seen");
        assertThat(chaos.published.keys(PublicKeys.SCHEDULED)).isEmpty();
        assertThat(objects(chaos.published)).isEqualTo(objects(publishedAnew()));
        assertThat(ListsFromScratch.differences(chaos.published, TestSite.SITE)).isEmpty();
    }

    private void tickUnlessLost() {
        assertThat(early()).isEmpty();
        for (int times = random.nextInt(4); times > 0; times--) {
            Instant began = chaos.clock.instant();
            if (chaos.tick()) {
                assertThat(wrong(began)).isEmpty();
            }
            assertThat(early()).isEmpty();
        }
    }

    /** What is in the public bucket, lists and feeds included, before its time. */
    private List<String> early() {
        Instant now = chaos.clock.instant();
        return chaos.published.keys().stream()
                .filter(key -> NOT_BEFORE
                        .matcher(chaos.published.text(key))
                        .results()
                        .anyMatch(found -> Instant.parse(found.group(1)).isAfter(now)))
                .toList();
    }

    /** Finished posts that are to be seen since a tick and are not, or the other way round. */
    private List<String> wrong(Instant tick) {
        Set<String> seen = chaos.published.keys().stream()
                .filter(key -> key.startsWith("2020/"))
                .flatMap(
                        key -> TEXT.matcher(chaos.published.text(key)).results().map(MatchResult::group))
                .collect(Collectors.toSet());
        return IntStream.range(0, POSTS)
                .mapToObj(TimedPosts::keys)
                .filter(keys -> keys.stream().noneMatch(chaos.unfinished::contains))
                .flatMap(List::stream)
                .filter(key -> isWrong(authors.version(key), tick, seen))
                .toList();
    }

    private boolean isWrong(TimedPosts.Version version, Instant tick, Set<String> seen) {
        boolean isPublic = version.isPublic(tick);
        if (version.text().isEmpty() || isPublic != version.isPublic(chaos.clock.instant())) {
            return false;
        }
        looked++;
        return seen.contains(TEXT.matcher(version.text())
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group())
                != isPublic;
    }

    /** The public bucket as the sources make it at this time. */
    private MemoryBucket publishedAnew() {
        MemoryBucket source = new MemoryBucket("posts");
        MemoryBucket published = new MemoryBucket("public");
        chaos.source.keys().forEach(key -> source.drop(key, chaos.source.text(key)));
        Reconciler reconciler = new Reconciler(source, published, TestSite.standard(), chaos.clock, tries -> {});
        source.keys().forEach(key -> reconciler.reconcile("posts", key));
        return published;
    }

    /** Pages, and records of posts that are public; not where posts were before. */
    private static Map<String, String> objects(MemoryBucket published) {
        Map<String, String> objects = new TreeMap<>();
        for (String key : published.keys()) {
            String text = published.text(key);
            boolean isRecord = key.startsWith(PublicKeys.RECORDS);
            if (isRecord && !text.contains("\"withdrawn\":true")
                    || key.startsWith("2020/") && !text.contains("http-equiv=\"refresh\"")) {
                objects.put(key, isRecord ? withoutHistory(text) : text);
            }
        }
        return objects;
    }

    private static String withoutHistory(String record) {
        try {
            return ((ObjectNode) JsonMapper.builder().build().readTree(record))
                    .remove(HISTORY)
                    .toString();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
