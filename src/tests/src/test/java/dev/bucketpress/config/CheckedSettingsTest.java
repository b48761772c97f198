package dev.bucketpress.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckedSettingsTest {

    private static final Map<String, String> ENOUGH = Map.of(
            "bucketpress.source-bucket", "my-posts",
            "bucketpress.public-bucket", "my-site",
            "bucketpress.site.url", "https://blog.example.org/");

    @Test
    void threeSettingsAreEnough() {
        CheckedSettings settings = checked(Map.of());

        assertThat(settings.source()).isEqualTo(new BucketLocation.InS3("my-posts"));
        assertThat(settings.site().title()).isEqualTo("blog.example.org");
        assertThat(settings.site().url()).hasToString("https://blog.example.org");
        assertThat(settings.site().zone()).hasToString("UTC");
        assertThat(settings.maxPostBytes()).isEqualTo(5 * 1024 * 1024);
        assertThat(settings.permalink().pattern()).isEqualTo(":year/:month/:day/:urlname/");
    }

    @Test
    void aFolderIsNamedByAUri() {
        Path here = Path.of("local/posts").toAbsolutePath();

        assertThat(source("file:local/posts")).isEqualTo(new BucketLocation.InFolder(here));
        assertThat(source("file:" + here)).isEqualTo(new BucketLocation.InFolder(here));
        assertThat(source("file://" + here)).isEqualTo(new BucketLocation.InFolder(here));
        assertThat(source("file:local/posts/").eventName()).isEqualTo("posts");
    }

    private static BucketLocation source(String value) {
        return checked(Map.of("bucketpress.source-bucket", value)).source();
    }

    @ParameterizedTest
    @CsvSource({
        "source-bucket, , is missing",
        "source-bucket, My_Posts, is `My_Posts`; expected the name of an S3 bucket",
        "public-bucket, my-posts, is `my-posts`; expected another bucket than bucketpress.source-bucket",
        "site.url, , is missing",
        "site.url, blog.example.org, expected the site's URL",
        "site.url, https://example.org/?a, expected the site's URL",
        "site.url, 'https://exa mple', expected the site's URL",
        "site.time-zone, Shanghai, expected a time zone",
        "site.language, 中文, expected a BCP 47 language tag",
        "video-hosts, 'a.example,https://b.example', is `a.example,https://b.example`; expected hosts with commas",
        "line-breaks, hard, expected `kept` or `joined`",
        "html, unsafe, expected `safe` or `trusted`",
        "max-post-bytes, 5M, expected a number of bytes",
        "max-post-bytes, 0, expected a number of bytes",
        "parallel, 0, expected a number from 1 to 64",
        "parallel, many, expected a number from 1 to 64",
        "permalink, posts, expected a pattern",
    })
    void aBadSettingIsNamedWithWhatWasExpected(String name, String value, String message) {
        Map<String, String> change = new HashMap<>();
        change.put("bucketpress." + name, value);

        assertThatThrownBy(() -> checked(change))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageStartingWith("The setting bucketpress." + name + " ")
                .hasMessageContaining(message);
    }

    @Test
    void twoFoldersOfOneNameAreNotToldApart() {
        Map<String, String> twins =
                Map.of("bucketpress.source-bucket", "file:a/site", "bucketpress.public-bucket", "file:b/site");

        assertThatThrownBy(() -> checked(twins)).hasMessageContaining("a folder of another name");
    }

    /** The settings that are enough, with some changed, or taken out where their value is null. */
    private static CheckedSettings checked(Map<String, String> changes) {
        Map<String, String> values = new HashMap<>(ENOUGH);
        values.putAll(changes);
        values.values().removeIf(Objects::isNull);
        return CheckedSettings.of(new SmallRyeConfigBuilder()
                .withMapping(Settings.class)
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build()
                .getConfigMapping(Settings.class));
    }
}
