package dev.bucketpress.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.TestSite;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The picture that stands for a post in lists. */
class CoversTest {

    private static final String BODY = "![](https://a.example/body.png) ![](b.png)";

    private final MemoryBucket source = new MemoryBucket("posts");
    private final MemoryBucket published = new MemoryBucket("public");
    private final Reconciler reconciler = new Reconciler(
            source, published, TestSite.standard(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), tries -> {});

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cover: https://a.example/c.png          | https://a.example/c.png",
                "thumbnail: //a.example/c.png            | //a.example/c.png",
                "banner: /a/pic.png?size=large               | /files/a/pic.png?size=large",
                "index_img: pic.png                      | /files/a/pic.png",
                "cover: ./a/pic.png                      | /files/a/pic.png",
                "cover: [pic.png, b.png]                 | /files/a/pic.png",
                "cover: pic%2Epng                        | /files/a/pic.png",
            })
    void frontMatterNamesIt(String frontMatter, String address) {
        upload();
        publish(frontMatter, BODY);

        assertThat(record()).contains("\"cover\":\"" + address + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: none named", "cover: true", "cover:", "cover: 'javascript:alert(1)'",
                        "cover: 'data:image/png,1'",
                "cover: '#ffcc00'", "cover: red", "cover: there-is-none.png", "cover: /img/of-a-theme.png",
                        "cover: {a: b}"
            })
    void withoutOneThatCanBeShownTheFirstPictureOfTheBodyIsIt(String frontMatter) {
        publish(frontMatter, BODY);

        assertThat(record()).contains("\"cover\":\"https://a.example/body.png\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"cover: false | ![](https://a.example/body.png)", "title: a | No picture", "title: a | ![](a.bmp)"
            })
    void aPostMayHaveNone(String frontMatter, String body) {
        publish(frontMatter, body);

        assertThat(record()).doesNotContain("\"cover\":\"");
    }

    @Test
    void aPictureThatComesAfterItsPostBecomesItsCover() {
        publish("cover: pic.png", "Text");
        assertThat(record()).doesNotContain("\"cover\":\"/");

        upload();
        assertThat(record()).contains("\"cover\":\"/files/a/pic.png\"");
    }

    private void upload() {
        source.drop("a/pic.png", "pixels");
        reconciler.reconcile("posts", "a/pic.png");
    }

    private void publish(String frontMatter, String body) {
        source.drop("a.md", "---\n" + frontMatter + "\n---\n" + body);
        reconciler.reconcile("posts", "a.md");
    }

    private String record() {
        String record = published.text("api/posts/a.md.json");
        return record.substring(0, record.indexOf("\"frontMatter\""));
    }
}
