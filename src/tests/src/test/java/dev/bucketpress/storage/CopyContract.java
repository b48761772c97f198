package dev.bucketpress.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.testing.MemoryBucket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every implementation of a bucket guarantees of copies. */
abstract class CopyContract {

    static final Condition ALWAYS = new Condition.Always();

    Bucket bucket;

    /** An empty bucket. */
    abstract Bucket emptyBucket();

    /** Another empty bucket, of the same kind. */
    abstract Bucket otherBucket();

    @BeforeEach
    void begin() {
        bucket = emptyBucket();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/pic.png", "防控 工作+1/pic & 100%.png", "é?#.png"})
    void aCopyHasTheBytesOfItsOriginalAndMetadataOfItsOwn(String key) {
        Bucket other = otherBucket();
        String etag = other.put(key, text("pixels"), ALWAYS).orElseThrow();
        put("copy of " + key, "whatever was there");

        ContentHeaders label = new ContentHeaders(
                "image/png", Optional.of("max-age=60"), Optional.empty(), Map.of("owner", "aGVsbG8"));
        Optional<String> copied = bucket.copy(new CopySource(other, key, etag), "copy of " + key, label);

        FetchResult.Whole copy = (FetchResult.Whole) bucket.get("copy of " + key, 100);
        assertThat(copied).contains(copy.head().etag());
        assertThat(copy.bytes()).isEqualTo(bytes("pixels"));
        assertThat(copy.head().metadata()).containsEntry("owner", "aGVsbG8");
        assertThat(bucket.keys("")).containsExactly("copy of " + key);
        assertThat(other.keys("")).containsExactly(key);
    }

    @Test
    void aCopyHasATypeAndAnEncodingOfItsOwn() {
        Bucket other = otherBucket();
        String etag = other.put("a.png", text("pixels"), ALWAYS).orElseThrow();

        bucket.copy(
                new CopySource(other, "a.png", etag),
                "a.png",
                new ContentHeaders("image/png", Optional.of("gzip"), Optional.empty(), Optional.empty(), Map.of()));

        assertThat(bucket.head("a.png"))
                .hasValueSatisfying(copy -> assertThat(copy.contentType()).isEqualTo("image/png"))
                .hasValueSatisfying(copy -> assertThat(copy.encoding()).contains("gzip"));
    }

    @Test
    void anOriginalThatIsGoneOrHasChangedIsNotCopied() {
        Bucket other = otherBucket();
        String etag = other.put("a", text("first"), ALWAYS).orElseThrow();
        other.put("a", text("second"), ALWAYS);
        ContentHeaders label = new ContentHeaders("text/plain", Optional.empty(), Optional.empty(), Map.of());

        assertThat(bucket.copy(new CopySource(other, "a", etag), "a", label)).isEmpty();
        assertThat(bucket.copy(new CopySource(other, "nothing", etag), "a", label))
                .isEmpty();
        assertThat(bucket.keys("")).isEmpty();
    }

    @Test
    void aCopyIsMadeBetweenBucketsOfTwoKindsToo() {
        MemoryBucket other = new MemoryBucket("memory");
        String etag = other.put("a", text("first"), ALWAYS).orElseThrow();

        bucket.copy(
                new CopySource(other, "a", etag),
                "b",
                new ContentHeaders("text/plain", Optional.empty(), Optional.empty(), Map.of()));

        assertThat(read("b")).isEqualTo("first");
    }

    @Test
    void theBeginningOfAVersionIsReadAndOfNoOther() {
        String etag = put("a.png", "pixels");

        assertThat(bucket.beginning("a.png", etag, 3)).hasValue(bytes("pix"));
        assertThat(bucket.beginning("a.png", etag, 6)).hasValue(bytes("pixels"));
        assertThat(bucket.beginning("a.png", etag, 100)).hasValue(bytes("pixels"));
        put("a.png", "other pixels");
        assertThat(bucket.beginning("a.png", etag, 3)).isEmpty();
        assertThat(bucket.beginning("nothing.png", etag, 3)).isEmpty();
    }

    final String put(String key, String text) {
        return bucket.put(key, text(text), ALWAYS).orElseThrow();
    }

    final String read(String key) {
        return new String(((FetchResult.Whole) bucket.get(key, 1000)).bytes(), StandardCharsets.UTF_8);
    }

    static Content text(String text) {
        return Content.of(bytes(text), "text/plain");
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
