package dev.bucketpress.hexo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.cli.Bucketpress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code dry-run}. */
class HexoDryRunTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    @TempDir
    Path site;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream progress = new ByteArrayOutputStream();

    @BeforeEach
    void writeConfiguration() throws IOException {
        write("_config.yml", """
                title: A blog
                permalink: :year/:month/:day/:title/
                permalink_defaults:
                  lang: en
                default_category: misc
                timezone: Asia/Shanghai
                """);
    }

    private void write(String path, String text) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private int run(String... arguments) {
        return Bucketpress.commandLine(CLOCK)
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(progress, true, StandardCharsets.UTF_8))
                .execute(arguments);
    }

    private int runOverPosts(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "dry-run",
                site.resolve("source/_posts").toString(),
                "--hexo-config",
                site.resolve("_config.yml").toString()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    @Test
    void aSiteWhoseRendererJoinsLinesIsToldTheSetting() throws IOException {
        write("_config.yml", "timezone: UTC\nmarked:\n  breaks: false\n");
        write("source/_posts/hello.md", "---\ndate: 2020-02-02\n---\nBody\n");

        assertThat(runOverPosts()).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("""
                Settings that keep Hexo's URLs
                  BUCKETPRESS_PERMALINK=:year/:month/:day/:title/
                  BUCKETPRESS_SITE_TIME_ZONE=UTC
                Settings that keep how Hexo shows posts
                  BUCKETPRESS_LINE_BREAKS=joined

                """);
    }

    @Test
    void postsThatComeAndGoAreTold() throws IOException {
        write("_config.yml", "timezone: UTC\nfuture: false\n");
        write("source/_posts/later.md", "---\ndate: 2999-02-02\n---\nBody\n");
        write("source/_posts/over.md", "---\ndate: 2020-02-02\nexpires: 2020-02-03\n---\nBody\n");

        assertThat(runOverPosts()).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Settings that keep how Hexo shows posts\n  BUCKETPRESS_FUTURE=wait\n")
                .contains("/2999/02/02/later/")
                .contains("    1:1 warning: The post is not public before 2999-02-02T00:00Z.\n")
                .contains("not published: it expired at 2020-02-03T00:00Z");
    }

    @Test
    void eachPostIsListedWithItsUrlHereAndUnderHexo() throws IOException {
        write("source/_posts/hello.md", "---\ntitle: Hello\ndate: 2020-2-2 5:03:01\n---\nBody\n");
        write("source/_posts/zoned.md", "---\ntitle: Zoned\ndate: 2020-02-02T05:00:00+08:00\n---\nBody\n");
        write("source/_posts/旅行/你好.md", "---\ntitle: @home\ndate: 2020-02-02\n---\nBody\n");

        assertThat(runOverPosts()).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                Settings that keep Hexo's URLs
                  BUCKETPRESS_PERMALINK=:year/:month/:day/:title/
                  BUCKETPRESS_SITE_TIME_ZONE=Asia/Shanghai
                  BUCKETPRESS_PERMALINK_DEFAULTS_CATEGORY=misc
                  BUCKETPRESS_PERMALINK_DEFAULTS_LANG=en

                _posts/hello.md      /2020/02/02/hello/      =
                _posts/zoned.md      /2020/02/02/zoned/      Hexo: /2020/02/01/zoned/
                _posts/旅行/你好.md  /2020/02/02/旅行/你好/  Hexo: no page
                    2:8 warning: This value is not valid YAML and was taken as plain text; put it between quotes.

                Files: 3. Posts: 3. Not published: 0. With problems: 0. With warnings: 1.
                Posts at the URL they have under Hexo: 1. Pages of Hexo's that move or are missing: 1.
                """);
    }

    @Test
    void ofAWholeRepositoryTheBlogIsListedAndWhatIsIgnoredByItsName() throws IOException {
        write("README.md", "About the repository.\n");
        write("node_modules/hexo/README.md", "About Hexo.\n");
        write("themes/next/index.md", "About a theme.\n");
        write("source/_posts/hello.md", "---\ndate: 2020-02-02\n---\nBody\n");
        write("source/about/index.md", "---\ntitle: Me\n---\nBody\n");
        write("source/tags/index.md", "---\ntype: tags\n---\n");

        assertThat(run("dry-run", site.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                README.md               not published: by its name it is about the repository, and it is not in `_posts`
                source/_posts/hello.md  /2020/02/02/hello/
                source/about/index.md   /about/
                source/tags/index.md    not published: the site has a page of its own for this one (`type: tags`)

                Files: 4. Posts: 2. Not published: 2. With problems: 0. With warnings: 0.
                """);
    }

    @Test
    void aPageBelowTheSourceFolderKeepsTheUrlItHasUnderHexo() throws IOException {
        write("source/links.md", "---\ntitle: Friends\n---\nBody\n");
        write("source/about/index.md", "---\ntitle: Me\n---\nBody\n");

        assertThat(run(
                        "dry-run",
                        site.resolve("source").toString(),
                        "--hexo-config",
                        site.resolve("_config.yml").toString()))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("""

                about/index.md  /about/      =
                links.md        /links.html  =
                """);
    }

    @Test
    void problemsAreListedWithTheirPlaceAndFailTheRun() throws IOException {
        write("source/_posts/a.md", "---\ntitle: A\ndate: 2020-02-02\npermalink: same/\n---\nBody\n");
        write("source/_posts/b.md", "---\ntitle: B\ndate: 2020-02-02\npermalink: same/\n---\nBody\n");
        write("source/_posts/c.md", "---\ntitle: C\ndate: 2020-02-02\ndraft: true\n---\nBody\n");
        write("source/_posts/d.md", "---\ntitle: D\nupdated: never\ndate: 2020-02-02\n---\nBody\n");

        assertThat(runOverPosts()).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("""

                _posts/a.md  /same/                                =
                _posts/b.md  problem                               Hexo: /same/
                    1:1 problem: Its page `/same/` is that of `_posts/a.md` already. Give one of the two another \
                `urlname`, `permalink` or date.
                _posts/c.md  not published: it says `draft: true`  Hexo: /2020/02/02/c/
                _posts/d.md  problem                               Hexo: /2020/02/02/d/
                    3:10 problem: `never` is not a date. Write it as `2020-02-02 15:31:41`, or with its zone as \
                `2020-02-02T15:31:41+08:00`.

                Files: 4. Posts: 1. Not published: 1. With problems: 2. With warnings: 0.
                Posts at the URL they have under Hexo: 1. Pages of Hexo's that move or are missing: 3.
                """);
    }

    @Test
    void withoutHexosConfigurationOnlyWhatBecomesOfThePostsIsListed() throws IOException {
        write("posts/2020-02-02-a.md", "---\ntitle: A\n---\nBody\n");
        write("posts/_drafts/b.md", "Body\n");
        write("posts/_private/c.md", "Body\n");
        write("posts/pic.png", "");

        assertThat(run("dry-run", site.resolve("posts").toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                2020-02-02-a.md  /2020/02/02/2020-02-02-a/
                _drafts/b.md     not published: it is a draft

                Files: 2. Posts: 1. Not published: 1. With problems: 0. With warnings: 0.
                """);
    }

    @Test
    void aSiteBuiltInAnotherZoneHadOtherUrls() throws IOException {
        write("source/_posts/hello.md", "---\ndate: 2020-02-02 05:00:00\n---\nBody\n");

        assertThat(runOverPosts("--built-in=UTC")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("/2020/02/02/hello/  Hexo: /2020/02/01/hello/");
    }

    @Test
    void nothingIsWrittenAndProgressIsApartFromTheList() throws IOException {
        for (int i = 0; i < 260; i++) {
            write("source/_posts/p%03d.md".formatted(i), "---\ndate: 2020-02-02\n---\nBody\n");
        }

        runOverPosts();

        assertThat(progress.toString(StandardCharsets.UTF_8)).isEqualTo("250 of 260 files read\n");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Files: 260. Posts: 260.");
        assertThat(site)
                .isDirectoryNotContaining(file -> !List.of("source", "_config.yml")
                        .contains(file.getFileName().toString()));
    }

    @Test
    void wrongUsageAndUnreadableFilesAreReported() {
        assertThat(run("dry-run", site.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(run(
                        "dry-run",
                        site.toString(),
                        "--hexo-config",
                        site.resolve("nothing.yml").toString()))
                .isEqualTo(2);
        assertThat(run("dry-run", site.toString(), "--time-zone", "Mars")).isEqualTo(2);
        assertThat(run("dry-run")).isEqualTo(2);

        assertThat(progress.toString(StandardCharsets.UTF_8))
                .contains("There is no folder of posts at")
                .contains("Hexo's configuration cannot be read from")
                .contains("`Mars` is no time zone")
                .contains("Missing required parameter: 'FOLDER'");
        assertThat(out.size()).isZero();
    }
}
