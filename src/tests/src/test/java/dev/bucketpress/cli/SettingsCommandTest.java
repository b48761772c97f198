package dev.bucketpress.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.hexo.HexoConfig;
import dev.bucketpress.hexo.HexoSettings;
import dev.bucketpress.hexo.HexoSettings.Setting;
import dev.bucketpress.testing.StackTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsCommandTest {

    private static final String BLOG = """
            title: Alice's blog
            subtitle: 一封信
            description: 'Letters, and more'
            author: 爱丽丝
            language: zh-CN
            timezone: Asia/Shanghai
            url: https://blog.example.org/
            permalink: :year/:month/:day/:title/
            default_category: misc
            """;

    @TempDir
    Path folder;

    private CommandOutput settings(String config, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("_config.yml"), config);
        String[] line = new String[3 + more.length];
        line[0] = "settings";
        line[1] = "--hexo-config";
        line[2] = file.toString();
        System.arraycopy(more, 0, line, 3, more.length);
        return CommandOutput.of(line);
    }

    @Test
    void theEnvironmentAndTheParametersOfADeploymentArePrinted() throws IOException {
        CommandOutput output = settings(BLOG);

        assertThat(output.out()).isEqualTo("""
                # The environment of the function, of dev mode and of commands:
                BUCKETPRESS_SITE_TITLE='Alice'\\''s blog'
                BUCKETPRESS_SITE_SUBTITLE='一封信'
                BUCKETPRESS_SITE_URL=https://blog.example.org
                BUCKETPRESS_SITE_LANGUAGE=zh-CN
                BUCKETPRESS_SITE_AUTHOR='爱丽丝'
                BUCKETPRESS_SITE_DESCRIPTION='Letters, and more'
                BUCKETPRESS_PERMALINK=:year/:month/:day/:title/
                BUCKETPRESS_SITE_TIME_ZONE=Asia/Shanghai
                BUCKETPRESS_PERMALINK_DEFAULTS_CATEGORY=misc

                # infra/deploy STACK \\
                SiteTitle='Alice'\\''s blog' \\
                SiteSubtitle='一封信' \\
                SiteUrl=https://blog.example.org \\
                SiteLanguage=zh-CN \\
                SiteAuthor='爱丽丝' \\
                SiteDescription='Letters, and more' \\
                Permalink=:year/:month/:day/:title/ \\
                SiteTimeZone=Asia/Shanghai \\
                DefaultCategory=misc
                """);
        assertThat(output.err()).isEmpty();
        assertThat(output.exitCode()).isZero();
    }

    @Test
    void eitherIsPrintedAlone() throws IOException {
        assertThat(settings(BLOG, "--format", "env").out())
                .startsWith("BUCKETPRESS_SITE_TITLE=")
                .endsWith("BUCKETPRESS_PERMALINK_DEFAULTS_CATEGORY=misc\n");
        assertThat(settings(BLOG, "--format", "deploy").out())
                .startsWith("SiteTitle=")
                .endsWith("DefaultCategory=misc\n");
    }

    @Test
    void everyParameterIsOneOfTheStacksOwnAndAllowedThere() throws IOException {
        StackTemplate stack = StackTemplate.with(Map.of());
        List<Setting> settings = HexoSettings.of(
                        HexoConfig.read(Files.writeString(folder.resolve("_config.yml"), BLOG + "future: false\n")))
                .settings();

        assertThat(settings).hasSize(10).allSatisfy(setting -> {
            Map<String, Object> parameter = stack.parameter(setting.parameter().orElseThrow());
            assertThat(setting.value())
                    .matches(parameter.getOrDefault("AllowedPattern", ".*").toString());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "marked: {breaks: false}, joined",
        "marked: {breaks: }, joined",
        "marked: {breaks: 0}, joined",
        "marked: {breaks: true}, ",
        "marked: {smartypants: false}, ",
        "marked: , ",
        "'marked: false', ",
    })
    void linesAreJoinedWhereHexosRendererJoinsThem(String marked, String value) throws IOException {
        CommandOutput output = settings(BLOG + marked);

        assertThat(output.out().contains("BUCKETPRESS_LINE_BREAKS=joined\n")).isEqualTo(value != null);
        assertThat(output.out().contains("LineBreaks=joined\n")).isEqualTo(value != null);
        assertThat(output.exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"future: false, true", "future: 0, true", "future: , true", "future: true, false", "'', false"})
    void postsWaitForTheirDatesWhereHexoLeavesThemOut(String future, boolean waits) throws IOException {
        CommandOutput output = settings(BLOG + future);

        assertThat(output.out().contains("BUCKETPRESS_FUTURE=wait\n")).isEqualTo(waits);
        assertThat(output.out().contains("Future=wait\n")).isEqualTo(waits);
        assertThat(output.exitCode()).isZero();
    }

    @Test
    void whatCannotBeKeptIsSaid() throws IOException {
        CommandOutput output = settings("""
                url: http://example.org/blog
                language: [en, zh_CN]
                permalink: :category/:title/
                permalink_defaults:
                  lang: en
                  post_lang: en
                new_post_name: :year-:month-:day-:title.md
                filename_case: 1
                tag_dir: labels
                """);

        assertThat(output.exitCode()).isEqualTo(1);
        assertThat(output.out()).contains("SITE_URL=http://example.org\n", "SITE_LANGUAGE=en\n");
        assertThat(output.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("`url` is in the folder `/blog`;"),
                        line -> assertThat(line).startsWith("`timezone` is not given,"),
                        line -> assertThat(line).startsWith("`language` names several;"),
                        line -> assertThat(line).startsWith("`new_post_name` is `:year-:month-:day-:title.md`,"),
                        line -> assertThat(line).startsWith("`category_map` and `filename_case` are not followed:"),
                        line -> assertThat(line).startsWith("the permalink default `post_lang` has no name"),
                        line -> assertThat(line).startsWith("`tag_dir` is `labels`;"),
                        line -> assertThat(line)
                                .startsWith("infra/deploy has no parameter for bucketpress.permalink-defaults.lang;"),
                        line -> assertThat(line)
                                .startsWith(
                                        "infra/deploy has no parameter for bucketpress.permalink-defaults.post_lang;"));
    }

    @Test
    void aConfigurationThatSaysNothingGivesHexosOwnPermalink() throws IOException {
        CommandOutput output = settings("theme: landscape\nlanguage: ''\nurl: example.org\n", "--format", "env");

        assertThat(output.exitCode()).isEqualTo(1);
        assertThat(output.out()).isEqualTo("BUCKETPRESS_PERMALINK=:year/:month/:day/:title/\n");
        assertThat(output.err())
                .contains("`url` is `example.org`, which is no URL of the web; set bucketpress.site.url yourself.");
    }
}
