package dev.bucketpress.hexo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each URL is what Hexo 8 itself gave; {@code HexoOracle} asks it again, about many more. */
class HexoSiteTest {

    private static final Instant CREATED = Instant.parse("2021-01-02T03:04:05Z");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private static String url(String config, ZoneId machine, String path, String text) {
        HexoConfig hexo = HexoConfig.of(JsYaml.keys(config).orElseThrow());
        return new HexoSite(hexo, machine).url(path, text, CREATED).orElse("none");
    }

    private static String url(String permalink, String frontMatter) {
        String config = "permalink: '" + permalink + "'\ntimezone: Asia/Shanghai\n";
        return url(config, SHANGHAI, "a/hello.md", "---\n" + frontMatter.replace(';', '\n') + "\n---\nBody\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                ":year/:month/:day/:title/        | date: 2020-2-3 04:05:06             | /2020/02/03/a/hello/",
                ":i_month-:i_day/:hour:minute:second/:name | date: 2020-02-03 04:05:06  | /2-3/040506/hello",
                ":timestamp/:hash/                | date: 2020-02-03 04:05:06           | /1580673906/330b32888454/",
                ":year/:month/:day/               | date: 2020-02-03T04:05:06+08:00     | /2020/02/02/",
                ":year/:month/:day/               | date: '2020-02-03T23:05:06+08:00'   | /2020/02/03/",
                ":month/:day/                     | date: 2020-13-45 99:99:99           | /02/18/",
                ":year/                           | date: yesterday                     | /2021/",
                ":year/                           | title: x                            | /2021/",
                ":urlname/                        | title: x                            | /undefined/",
                ":urlname/                        | urlname: 0123                       | /123/",
                ":urlname/                        | urlname: 1e10                       | /10000000000/",
                ":urlname/                        | urlname: 12345678901234567890       | /12345678901234567000/",
                ":urlname/                        | urlname: 1e-7                       | /1e-7/",
                ":urlname/                        | urlname: 1e21                       | /1e+21/",
                ":urlname/                        | urlname: 0x1F                       | /31/",
                ":urlname/                        | urlname:                            | /null/",
                ":post_title/                     | title: Hello, Wörld! 你好           | /hello-world-你好/",
                ":category/:name/                 | categories: [My Cat, 中文]          | /My-Cat/中文/hello/",
                ":category/:name/                 | title: x                            | /uncategorized/hello/",
                ":name/                           | permalink: own                      | /own",
                ":name/                           | permalink: 2020                     | none",
                ":name/                           | title: @foo                         | none",
                ":name/                           | title: a;title: b                   | none",
                ":name/                           | published: false                    | none",
                ":name/                           | draft: true                         | /hello/",
            })
    void aPostStandsWhereHexoHasIt(String permalink, String frontMatter, String url) {
        assertThat(url(permalink, frontMatter)).isEqualTo(url);
    }

    @Test
    void aMachineInAnotherZoneMovesADay() {
        String config = "permalink: ':year/:month/:day/:title/'\ntimezone: Asia/Shanghai\n";
        String text = "---\ndate: 2020-02-03 04:05:06\n---\n";

        assertThat(url(config, ZoneId.of("UTC"), "a.md", text)).isEqualTo("/2020/02/02/a/");
    }

    @Test
    void theRestOfTheConfigurationCounts() {
        assertThat(url("permalink: ':lang/:title'\npermalink_defaults: {lang: en}", SHANGHAI, "a.md", "x"))
                .isEqualTo("/en/a");
        assertThat(url("permalink: ':title'\npost_asset_folder: true", SHANGHAI, "a.md", "x"))
                .isEqualTo("/a/");
        assertThat(url("new_post_name: ':year-:month-:day-:title.md'", SHANGHAI, "2020-02-03-a.md", "x"))
                .isEqualTo("/2020/02/03/a/");
        assertThat(url("new_post_name: ':year-:title.md'\npermalink: ':title/'", SHANGHAI, "b/a.md", "x"))
                .isEqualTo("/b-a/");
        assertThat(url(
                        "permalink: ':category/'\nfilename_case: 1\ncategory_map: {中文: Zh}",
                        SHANGHAI,
                        "a.md",
                        "---\ncategories: [中文, B]\n---\n"))
                .isEqualTo("/zh/b/");
        assertThat(url("permalink: ':category/'\ndefault_category: 杂", SHANGHAI, "a.md", "x"))
                .isEqualTo("/杂/");
    }
}
