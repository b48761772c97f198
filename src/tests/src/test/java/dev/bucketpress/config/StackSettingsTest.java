package dev.bucketpress.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.markdown.html.LineBreaks;
import dev.bucketpress.site.KeyPattern;
import dev.bucketpress.site.SourceFilter;
import dev.bucketpress.testing.StackTemplate;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The function's environment in {@code infra/template.yaml}, held against the settings. */
class StackSettingsTest {

    private static final String MAPPED = "BUCKETPRESS_PERMALINK_DEFAULTS";

    @Test
    void everySettingIsAVariableOfTheFunctionAndNothingElseIs() {
        Set<String> variables = variables(Map.of()).keySet().stream()
                .filter(name -> name.startsWith("BUCKETPRESS_"))
                .map(name -> name.startsWith(MAPPED) ? MAPPED : name)
                .collect(Collectors.toSet());

        assertThat(names("BUCKETPRESS_", Settings.class)).containsExactlyInAnyOrderElementsOf(variables);
    }

    @Test
    void theStacksDefaultsAreTheSettingsOwn() {
        CheckedSettings bare = checked(Map.of(
                "BUCKETPRESS_SOURCE_BUCKET", "source",
                "BUCKETPRESS_PUBLIC_BUCKET", "public",
                "BUCKETPRESS_SITE_URL", "https://blog.example.org"));

        CheckedSettings stack = checked(variables(Map.of("SiteUrl", "https://blog.example.org")));

        assertThat(stack)
                .usingRecursiveComparison()
                .ignoringFields("permalink", "site.url")
                .isEqualTo(bare);
        assertThat(variables(Map.of())).containsEntry("BUCKETPRESS_PERMALINK", ":year/:month/:day/:urlname/");
        assertThat(stack.videoHosts()).isEqualTo(Markdown.USUAL_VIDEO_HOSTS);
    }

    @Test
    void whatIsGivenReachesTheSettings() {
        CheckedSettings stack = checked(variables(Map.ofEntries(
                Map.entry("SiteUrl", "https://blog.example.org"),
                Map.entry("SiteTitle", "A blog"),
                Map.entry("SiteTimeZone", "Asia/Shanghai"),
                Map.entry("SiteLanguage", "zh-CN"),
                Map.entry("SiteAuthor", "Somebody"),
                Map.entry("SiteDescription", "All about it"),
                Map.entry("Theme", "bucket"),
                Map.entry("Posts", "my-blog"),
                Map.entry("Ignore", "old/**,*.pdf"),
                Map.entry("Html", "trusted"),
                Map.entry("LineBreaks", "joined"),
                Map.entry("MaxPostBytes", "1000"),
                Map.entry("VideoHosts", "v.example.org,w.example.org"))));

        assertThat(stack.site().title()).isEqualTo("A blog");
        assertThat(stack.site().zone()).hasToString("Asia/Shanghai");
        assertThat(stack.site().language()).contains("zh-CN");
        assertThat(stack.site().author()).contains("Somebody");
        assertThat(stack.site().description()).contains("All about it");
        assertThat(stack.sources())
                .isEqualTo(
                        new SourceFilter("my-blog/", List.of(KeyPattern.of("old/**"), KeyPattern.of("*.pdf")), true));
        assertThat(stack.html()).isEqualTo(HtmlPolicy.TRUSTED);
        assertThat(stack.lineBreaks()).isEqualTo(LineBreaks.JOINED);
        assertThat(stack.maxPostBytes()).isEqualTo(1000);
        assertThat(stack.videoHosts()).containsExactlyInAnyOrder("v.example.org", "w.example.org");
    }

    @Test
    void withoutVideoHostsNoPlayerIsEmbedded() {
        assertThat(checked(variables(Map.of("SiteUrl", "https://blog.example.org", "VideoHosts", "")))
                        .videoHosts())
                .isEmpty();
    }

    @Test
    void theDefaultCategoryIsTheOneOfThePattern() {
        Settings settings = settings(variables(Map.of("DefaultCategory", "misc")));

        assertThat(settings.permalinkDefaults()).containsExactly(Map.entry("category", "misc"));
    }

    @ParameterizedTest
    @CsvSource({
        "DomainName, blog.example.org, https://blog.example.org",
        "Reading, website, PublicBucket.WebsiteURL",
        "Reading, cloudfront, https://Distribution.DomainName"
    })
    void withoutAUrlTheSiteIsWhereItIsRead(String parameter, String value, String url) {
        assertThat(variables(Map.of(parameter, value))).containsEntry("BUCKETPRESS_SITE_URL", url);
    }

    @ParameterizedTest
    @CsvSource({
        "SiteUrl, https://blog.example.org, ftp://blog.example.org",
        "SiteTimeZone, America/Argentina/Buenos_Aires, 8 hours",
        "SiteTimeZone, UTC, ''",
        "SiteLanguage, zh-Hans-CN, _",
        "Permalink, :year/:title/, posts/",
        "Posts, blogs/mine/, /blogs",
        "SourceBucketName, posts.example.org, Posts",
        "VideoHosts, 'v.qq.com,w.example.org', localhost",
        "VideoHosts, '', 'v.qq.com,'",
        "MaxPostBytes, 1, none",
        "SiteMenu, '首页=/,GitHub=https://github.com/me', 首页",
        "SiteLogo, /files/logo.svg, logo.svg",
        "SiteVerification, 'google=a,bing=b', google",
        "SiteThemeColor, '#fff,#16181b', red",
        "SiteOutdatedDays, 365, 0",
        "Extras, 'full-feeds,texts,llms-txt,statistics,search-xml,search-json', feeds"
    })
    void whatTheTemplateTakesTheSettingsTake(String parameter, String good, String bad) {
        Map<String, Object> declared = StackTemplate.with(Map.of()).parameter(parameter);
        Pattern allowed = Pattern.compile(
                declared.get("Type").equals("Number") ? "[0-9]+" : (String) declared.get("AllowedPattern"));

        assertThat(allowed.matcher(good).matches()).isTrue();
        assertThat(allowed.matcher(bad).matches()).isFalse();
        assertThat(checked(variables(Map.of("DomainName", "blog.example.org", "Search", "on", parameter, good))))
                .isNotNull();
    }

    private static Map<String, String> variables(Map<String, String> parameters) {
        Map<String, String> variables = new TreeMap<>();
        StackTemplate.map(StackTemplate.with(parameters).property("Function", "Environment", "Variables"))
                .forEach((name, value) -> variables.put(name, value.toString()));
        // The buckets' real names.
        variables.replace("BUCKETPRESS_SOURCE_BUCKET", "SourceBucket", "source");
        variables.replace("BUCKETPRESS_PUBLIC_BUCKET", "PublicBucket", "public");
        return variables;
    }

    private static CheckedSettings checked(Map<String, String> environment) {
        return CheckedSettings.of(settings(environment));
    }

    private static Settings settings(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .withSources(new EnvConfigSource(environment, 300))
                .withMapping(Settings.class)
                .build()
                .getConfigMapping(Settings.class);
    }

    /** The environment's names of a mapping's settings, as MicroProfile Config makes them. */
    private static Stream<String> names(String prefix, Class<?> mapping) {
        return Arrays.stream(mapping.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .flatMap(method -> names(prefix, method));
    }

    private static Stream<String> names(String prefix, Method method) {
        String name = prefix + method.getName().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
        Class<?> type = method.getReturnType();
        return type.isInterface() && type.getEnclosingClass() == Settings.class
                ? names(name + "_", type)
                : Stream.of(name);
    }
}
