package dev.bucketpress.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.run.Outcome;
import dev.bucketpress.site.PageKey;
import dev.bucketpress.storage.ContentHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names as long as S3 allows a key, percent-encoded to three times that in headers, which S3 limits to 2 KB. */
class LongNamesTest extends OnePost {

    private static final int TWO_KB = 2048;

    @ParameterizedTest
    @ValueSource(ints = {227, 228, 330})
    void aPostThatMovesToALongUrlLeavesAPageThatLeadsOn(int characters) {
        String path = "/" + "长".repeat(characters) + "/";
        String encoded = PageKey.pathOf(path.substring(1));
        source.drop(KEY, "---\ndate: 2020-02-02\npermalink: /old/\n---\nBody");
        reconcile();
        source.drop(KEY, "---\ndate: 2020-02-02\npermalink: " + path + "\n---\nBody");

        assertThat(reconcile()).isEqualTo(new Outcome.Published(KEY, encoded));

        assertThat(published.text("old/index.html")).contains("content=\"0; url=" + encoded + "\"");
        assertThat(published.content("old/index.html").headers().redirect())
                .isEqualTo(encoded.length() > TWO_KB ? Optional.empty() : Optional.of(encoded));
        assertThat(reconcile()).isEqualTo(new Outcome.Unchanged(KEY));
    }

    @Test
    void theLongestNameOfAPostFitsIntoTheMetadataOfItsPages() {
        String key = "长".repeat(330) + ".md";
        source.drop(key, POST);

        assertThat(reconciler().reconcile("posts", key)).isInstanceOf(Outcome.Published.class);

        Map<String, String> metadata = published.keys().stream()
                .filter(page -> page.endsWith(".html"))
                .map(page -> published.content(page).metadata())
                .findFirst()
                .orElseThrow();
        assertThat(bytes(metadata)).isGreaterThan(1300).isLessThanOrEqualTo(TWO_KB);
        assertThat(TWO_KB).isEqualTo(ContentHeaders.MAX_METADATA).isEqualTo(ContentHeaders.MAX_REDIRECT);
    }

    @Test
    void theLongestNameOfAPictureFitsIntoTheMetadataOfItsCopy() {
        String key = "长".repeat(338) + ".png";
        source.drop(key, "pixels");

        assertThat(reconciler().reconcile("posts", key)).isInstanceOf(Outcome.Published.class);

        assertThat(bytes(published.content("files/" + key).metadata())).isLessThanOrEqualTo(TWO_KB);
    }

    private static int bytes(Map<String, String> metadata) {
        return metadata.entrySet().stream()
                .mapToInt(entry -> (entry.getKey() + entry.getValue()).getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }
}
