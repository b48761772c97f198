package dev.bucketpress.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every implementation of a bucket makes of keys that a file system cannot hold: objects as any other. */
abstract class KeyContract {

    private static final Condition ALWAYS = new Condition.Always();

    private Bucket bucket;

    /** An empty bucket. */
    abstract Bucket emptyBucket();

    @BeforeEach
    void begin() {
        bucket = emptyBucket();
    }

    /** Keys that get into each other's way where they are paths. */
    static Stream<List<String>> neighbours() {
        return Stream.of(
                List.of("feed.json", "feed.json/index.html"),
                List.of("404.html", "404.html/x/index.html"),
                List.of("a/index.html", "a/index.html/b.html", "a/index.html/b.html/c.html"),
                List.of("a", "a/b", "a/b/c", "a/b/c/d"),
                List.of("index.html", "index.html.headers/x.html"),
                List.of(".bucketpress/written", ".bucketpress/written/index.html", ".bucketpress/lock"),
                List.of(".bucketpress/escaped/61", "a"),
                List.of("长".repeat(150) + "/index.html", "长".repeat(150)),
                List.of("x".repeat(250), "x".repeat(251), "x".repeat(300) + "/" + "y".repeat(700)));
    }

    @ParameterizedTest
    @MethodSource("neighbours")
    void keysStandBesideEachOtherWhicheverIsWrittenFirst(List<String> keys) {
        List<String> reversed = keys.stream()
                .sorted((a, b) -> keys.indexOf(b) - keys.indexOf(a))
                .toList();
        for (List<String> order : List.of(keys, reversed)) {
            order.forEach(key -> put(key, "text of " + key));

            assertThat(bucket.keys(""))
                    .containsExactlyInAnyOrderElementsOf(keys)
                    .isSortedAccordingTo(FolderKeys::compareAsUtf8);
            keys.forEach(this::assertIsWhole);

            order.forEach(key -> assertThat(bucket.delete(key, ALWAYS)).isTrue());
            assertThat(bucket.keys("")).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("neighbours")
    void theDeletionOfOneLeavesTheOthers(List<String> keys) {
        for (String deleted : keys) {
            keys.forEach(key -> put(key, "text of " + key));

            bucket.delete(deleted, ALWAYS);

            assertThat(bucket.head(deleted)).isEmpty();
            assertThat(bucket.get(deleted, 0)).isEqualTo(new FetchResult.Missing());
            keys.stream().filter(key -> !key.equals(deleted)).forEach(this::assertIsWhole);
        }
    }

    @ParameterizedTest
    @MethodSource("neighbours")
    void conditionsHoldForThemAsForOthers(List<String> keys) {
        keys.forEach(key -> put(key, "first"));
        for (String key : keys) {
            String first = bucket.etag(key).orElseThrow();
            assertThat(bucket.put(key, text("second"), new Condition.Absent())).isEmpty();
            assertThat(bucket.put(key, text("second"), new Condition.Matches(first)))
                    .isPresent();
            assertThat(bucket.put(key, text("third"), new Condition.Matches(first)))
                    .isEmpty();
            assertThat(read(key)).isEqualTo("second");
        }
        assertThat(bucket.keys("")).hasSameSizeAs(keys);
    }

    @Test
    void aKeyWhosePlaceWasTakenIsTheSameObjectOnceItIsFree() {
        put("a", "text of a");
        put("a/b", "first");
        bucket.delete("a", ALWAYS);

        assertThat(read("a/b")).isEqualTo("first");
        put("a/b", "second");

        assertThat(read("a/b")).isEqualTo("second");
        assertThat(bucket.keys("")).containsExactly("a/b");
        bucket.delete("a/b", ALWAYS);
        assertThat(bucket.head("a/b")).isEmpty();
    }

    @Test
    void theyAreListedByPrefixAmongOthers() {
        List.of("feed.json", "feed.json/b", "feed.json/a", "feed.jsonl", "z").forEach(key -> put(key, key));

        assertThat(bucket.keys("feed.json/")).containsExactly("feed.json/a", "feed.json/b");
        assertThat(bucket.list("feed.json"))
                .extracting(ListedObject::key)
                .containsExactly("feed.json", "feed.json/a", "feed.json/b", "feed.jsonl");
    }

    @Test
    void theyAreCopied() {
        put("a", "text of a");
        String etag = put("a/b", "pixels");
        ContentHeaders headers = new ContentHeaders("image/png", Optional.empty(), Optional.empty(), Map.of());

        assertThat(bucket.copy(new CopySource(bucket, "a/b", etag), "a/b/c", headers))
                .contains(etag);

        assertThat(read("a/b/c")).isEqualTo("pixels");
        assertThat(bucket.head("a/b/c").orElseThrow().contentType()).isEqualTo("image/png");
    }

    private void assertIsWhole(String key) {
        assertThat(read(key)).isEqualTo("text of " + key);
        assertThat(bucket.head(key).orElseThrow().metadata()).containsEntry("length", "" + key.length());
    }

    private String put(String key, String text) {
        Map<String, String> metadata = Map.of("length", "" + key.length());
        Content content = new Content(text.getBytes(StandardCharsets.UTF_8), "text/plain", Optional.empty(), metadata);
        return bucket.put(key, content, ALWAYS).orElseThrow();
    }

    private static Content text(String text) {
        return Content.of(text.getBytes(StandardCharsets.UTF_8), "text/plain");
    }

    private String read(String key) {
        return new String(((FetchResult.Whole) bucket.get(key, 2000)).bytes(), StandardCharsets.UTF_8);
    }
}
