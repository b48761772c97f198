package dev.bucketpress.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.S3Bucket;
import dev.bucketpress.testing.S3Server;
import dev.bucketpress.theme.OwnTheme;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** A theme folder of more files than S3 names in one answer to a listing, which is a thousand. */
class LargeThemeFolderTest {

    private static final int PICTURES = 1000;

    private final S3Server server = S3Server.shared();
    private final Bucket source = new S3Bucket(server.newBucket("theme"), server.client());

    @Test
    void whatStandsBehindAThousandPicturesCountsToo() {
        for (int i = 0; i < PICTURES; i++) {
            put("_theme/a/" + i + ".png", "");
        }
        put("_theme/footer.html", "Mine");
        put("_theme/head.html", "Head");

        OwnTheme theme = new ThemeFolder(true, Clock.systemUTC()).current(source);

        assertThat(theme.text("_theme/footer.html")).isEqualTo("Mine");
        assertThat(theme.text("_theme/head.html")).isEqualTo("Head");
    }

    private void put(String key, String text) {
        Content content = Content.of(text.getBytes(StandardCharsets.UTF_8), "text/plain");
        source.put(key, content, new Condition.Always());
    }
}
