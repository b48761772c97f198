package dev.bucketpress.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bucketpress.theme.identity.Identity;
import dev.bucketpress.theme.identity.NamedLink;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(settings.search()).isTrue();
    }

    @Test
    void whatTellsASiteFromOthersIsReadFromSettings() {
        Identity identity = checked(Map.of(
                        "bucketpress.site.menu", "首页=/,GitHub=https://github.com/me",
                        "bucketpress.site.footer", "© 2026 **Me**",
                        "bucketpress.site.theme-color", "#fdfdfc,#16181b",
                        "bucketpress.site.license", "by-nc",
                        "bucketpress.site.outdated-days", "365"))
                .identity();

        assertThat(identity.menu())
                .containsExactly(new NamedLink("首页", "/"), new NamedLink("GitHub", "https://github.com/me"));
        assertThat(identity.footer()).isEqualTo("<p>© 2026 <strong>Me</strong></p>");
        assertThat(identity.themeColors()).containsExactly("#fdfdfc", "#16181b");
        assertThat(identity.license()).contains(">CC BY-NC 4.0</a>", "licenses/by-nc/4.0/");
        assertThat(identity.outdatedDays()).isEqualTo(365);
        assertThat(checked(Map.of()).identity()).isEqualTo(Identity.NONE);
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
        "site.menu, Home, expected names and addresses with commas between them",
        "site.menu, 'Home=javascript:alert(1)', expected names and addresses",
        "site.logo, logo.png, expected the address of a picture",
        "site.footer, a<script>alert(1)</script>, expected a line of Markdown",
        "site.verification, gogle=abc, expected what search engines gave you",
        "site.theme-color, red, 'expected a colour, or one for light and one for dark'",
        "extras, feeds, expected any of `full-feeds`",
        "search, yes, expected `on` or `off`",
        "site.outdated-days, 1y, expected a number of days from 1 to 36500",
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
    void aFileOfAllTextsIsRefusedWithoutTheSearchThatItIsMadeOf() {
        Map<String, String> changes = Map.of("bucketpress.extras", "texts,search-xml", "bucketpress.search", "off");

        assertThatThrownBy(() -> checked(changes))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageStartingWith("The setting bucketpress.extras is `texts,search-xml`; ")
                .hasMessageContaining("expected bucketpress.search to be `on` beside it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"permalink", "html", "line-breaks", "max-post-bytes", "parallel", "site.time-zone"})
    void anEmptySettingIsAMissingOneThoughItHasADefault(String name) {
        assertThatThrownBy(() -> checked(Map.of("bucketpress." + name, "")))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageStartingWith("The setting bucketpress." + name + " is missing; expected ");
    }

    @Test
    void allBadSettingsAreNamedAtOnceOnOneLine() {
        Map<String, String> changes = new HashMap<>();
        changes.put("bucketpress.source-bucket", null);
        changes.put("bucketpress.site.time-zone", "Asia/Beijing");
        changes.put("bucketpress.parallel", "many");
        changes.put("bucketpress.site.url", "blog.example.org");

        assertThatThrownBy(() -> checked(changes))
                .hasMessage("The setting bucketpress.source-bucket is missing; expected the name of an S3 bucket, or a "
                        + "folder as in `file:local/posts`. The setting bucketpress.parallel is `many`; expected a number "
                        + "from 1 to 64. The setting bucketpress.site.url is `blog.example.org`; expected the site's URL, "
                        + "as in `https://blog.example.org`. The setting bucketpress.site.time-zone is `Asia/Beijing`; "
                        + "expected a time zone, as in `Asia/Shanghai` or `UTC`.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "site.title",
                "site.author",
                "site.description",
                "site.footer",
                "permalink",
                "permalink-defaults.category"
            })
    void textThatWasReadInTheWrongEncodingIsNotPublished(String name) {
        assertThatThrownBy(() -> checked(Map.of("bucketpress." + name, ":title \uFFFD\uFFFD")))
                .hasMessageStartingWith("The setting bucketpress." + name + " is `:title \uFFFD\uFFFD`")
                .hasMessageContaining("LC_ALL=C.UTF-8");
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
