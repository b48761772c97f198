package dev.bucketpress.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every implementation of a bucket guarantees. */
abstract class BucketContract extends CopyContract {

    private static final Condition ABSENT = new Condition.Absent();

    @Test
    void anObjectIsReadWithItsTypeAndMetadata() {
        Content content = new Content(
                bytes("<p>你好"), "text/html; charset=utf-8", Optional.of("max-age=0"), Map.of("owner", "aGVsbG8"));

        String etag = bucket.put("a/index.html", content, ALWAYS).orElseThrow();

        FetchResult.Whole fetched = (FetchResult.Whole) bucket.get("a/index.html", 100);
        assertThat(fetched.bytes()).isEqualTo(bytes("<p>你好"));
        assertThat(fetched.head().etag()).isEqualTo(etag).doesNotContain("\"");
        assertThat(fetched.head().size()).isEqualTo(9);
        assertThat(fetched.head().contentType()).isEqualToIgnoringWhitespace("text/html; charset=utf-8");
        assertThat(fetched.head().metadata()).containsEntry("owner", "aGVsbG8");
    }

    @Test
    void aHeadReturnsWhatAGetReturns() {
        put("a", "text");

        assertThat(bucket.head("a")).contains(((FetchResult.Whole) bucket.get("a", 100)).head());
    }

    @Test
    void anObjectThatDoesNotExistIsMissing() {
        assertThat(bucket.get("nothing", 100)).isEqualTo(new FetchResult.Missing());
        assertThat(bucket.head("nothing")).isEmpty();
    }

    @Test
    void anObjectOverTheLimitIsNotReadAndItsSizeIsKnown() {
        put("large", "12345");

        assertThat(bucket.get("large", 5)).isInstanceOf(FetchResult.Whole.class);
        assertThat(((FetchResult.TooLarge) bucket.get("large", 4)).head().size())
                .isEqualTo(5);
    }

    @Test
    void anEmptyObjectIsAnObject() {
        put("empty", "");

        assertThat(((FetchResult.Whole) bucket.get("empty", 100)).bytes()).isEmpty();
    }

    @Test
    void otherBytesHaveAnotherEtag() {
        assertThat(put("a", "one")).isNotEqualTo(put("a", "two")).isNotEqualTo(put("b", "two"));
    }

    @Test
    void aPutThatExpectsNoObjectIsRefusedWhereThereIsOne() {
        assertThat(bucket.put("a", text("first"), ABSENT)).isPresent();

        assertThat(bucket.put("a", text("second"), ABSENT)).isEmpty();
        assertThat(read("a")).isEqualTo("first");
    }

    @Test
    void aPutThatExpectsAnEtagReplacesThatObjectOnly() {
        String first = put("a", "first");

        String second =
                bucket.put("a", text("second"), new Condition.Matches(first)).orElseThrow();

        assertThat(bucket.put("a", text("third"), new Condition.Matches(first))).isEmpty();
        assertThat(read("a")).isEqualTo("second");
        assertThat(bucket.head("a").orElseThrow().etag()).isEqualTo(second);
    }

    @Test
    void aPutThatExpectsAnEtagIsRefusedWhereThereIsNoObject() {
        assertThat(bucket.put("a", text("text"), new Condition.Matches("d41d8cd98f00b204e9800998ecf8427e")))
                .isEmpty();
        assertThat(bucket.head("a")).isEmpty();
    }

    @Test
    void aDeletedObjectIsGone() {
        put("a/b", "text");

        assertThat(bucket.delete("a/b", ALWAYS)).isTrue();
        assertThat(bucket.head("a/b")).isEmpty();
        assertThat(bucket.keys("")).isEmpty();
    }

    @Test
    void theDeletionOfAnObjectThatDoesNotExistSucceeds() {
        assertThat(bucket.delete("nothing", ALWAYS)).isTrue();
        assertThat(bucket.delete("nothing", new Condition.Matches("d41d8cd98f00b204e9800998ecf8427e")))
                .isTrue();
    }

    @Test
    void aDeleteThatExpectsAnEtagIsRefusedForAnotherObject() {
        String first = put("a", "first");
        String second = put("a", "second");

        assertThat(bucket.delete("a", new Condition.Matches(first))).isFalse();
        assertThat(read("a")).isEqualTo("second");
        assertThat(bucket.delete("a", new Condition.Matches(second))).isTrue();
        assertThat(bucket.head("a")).isEmpty();
    }

    @Test
    void keysAreListedByPrefixInTheOrderOfTheirBytes() {
        put("posts/b.md", "");
        put("posts/中文.md", "");
        put("posts/a b.md", "");
        put("postscript.md", "");
        put("other.md", "");

        assertThat(bucket.keys("posts/")).containsExactly("posts/a b.md", "posts/b.md", "posts/中文.md");
        assertThat(bucket.keys("post")).hasSize(4);
        assertThat(bucket.keys("none")).isEmpty();
    }

    @Test
    void aListHasTheEtagsThatObjectsHave() {
        put("posts/b.md", "two");
        put("posts/a b.md", "one");
        put("other.md", "");

        assertThat(bucket.list("posts/"))
                .containsExactly(
                        new ListedObject(
                                "posts/a b.md",
                                bucket.head("posts/a b.md").orElseThrow().etag()),
                        new ListedObject(
                                "posts/b.md",
                                bucket.head("posts/b.md").orElseThrow().etag()));
        assertThat(bucket.list("none")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "source/_posts/防控 工作+1.md",
                "percent %41 & question? #hash.md",
                "quote ' \" back`tick.md",
                "emoji 😀 and 𠮟.md",
                "bell \u0007 and line\nfeed.md",
                "api/posts/a.md.json"
            })
    void aKeyIsStoredUnchanged(String key) {
        put(key, "text");

        assertThat(bucket.keys("")).containsExactly(key);
        assertThat(read(key)).isEqualTo("text");
    }
}
