package dev.bucketpress.theme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.site.ListName;
import dev.bucketpress.site.Period;
import dev.bucketpress.site.PostSummary;
import dev.bucketpress.site.Site;
import dev.bucketpress.testing.PostSummaries;
import dev.bucketpress.testing.Templates;
import dev.bucketpress.testing.TestSite;
import dev.bucketpress.testing.ThemeScript;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of lists, and the other pages around posts. */
class ListThemeTest {

    private static final PostSummary PLAIN = PostSummaries.PLAIN;
    private static final PostSummary HOSTILE = PostSummaries.HOSTILE;
    private static final String TITLE =
            "&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;]]&gt;&amp;&#39;";

    /** What is escaped as JSON is. */
    private static final Pattern DATA = Pattern.compile("<script type=\"application/ld[+]json\">[^<]*</script>");

    private final ListTheme theme = theme(TestSite.SITE);

    @Test
    void theHomePageShowsTheNewestPostsAndLinksToAllLists() throws IOException {
        String home = text(theme.home(PostSummaries.list(ListName.ALL, Period.ALL, PLAIN, HOSTILE)));

        assertThat(home.replace(ThemeScript.element(), ""))
                .startsWith("<!DOCTYPE html>\n<html lang=\"zh-CN\">")
                .contains("<title>博客</title>", "<h1>博客</h1>")
                .contains("<link rel=\"canonical\" href=\"https://blog.example.org/\">")
                .contains("<h2><a href=\"/plain/\">Plain</a></h2>")
                .contains("<time datetime=\"2020-02-02T10:00:00+08:00\">2020-02-02</time>")
                .contains("<a href=\"/archives/\">", "<a href=\"/tags/\">", "<a href=\"/categories/\">")
                .contains("type=\"application/atom+xml\" title=\"博客\" href=\"/atom.xml\"")
                .contains("type=\"application/feed+json\" title=\"博客\" href=\"/feed.json\"")
                .doesNotContain("<script>", "<script defer")
                .endsWith("</html>\n");
    }

    @Test
    void aSiteWithoutPostsSaysSo() {
        assertThat(text(theme.home(PostSummaries.list(ListName.ALL, Period.ALL))))
                .contains("这里还没有文章。");
        assertThat(text(theme.page(PostSummaries.list(ListName.ALL, Period.ALL))))
                .contains("这里还没有文章。");
        assertThat(text(theme.overview(ListName.Kind.TAG, List.of()))).contains("这里还没有文章。");
    }

    @Test
    void textsOfAuthorsAreEscapedInEveryList() throws IOException {
        String tag = "</title><script>'\"";
        OverviewPart part = new OverviewPart(new Link(tag, "/tags/x/"), 1, List.of());

        assertThat(List.of(
                        text(theme.home(PostSummaries.list(ListName.ALL, Period.ALL, HOSTILE))),
                        text(theme.page(PostSummaries.list(ListName.tag(tag), Period.ALL, HOSTILE))),
                        text(theme.page(PostSummaries.list(ListName.category(List.of(tag, tag)), Period.ALL, HOSTILE))),
                        text(theme.overview(ListName.Kind.TAG, List.of(part))),
                        text(theme.overview(ListName.Kind.CATEGORY, List.of(part)))))
                .allSatisfy(page -> assertThat(DATA.matcher(page.replace(ThemeScript.element(), ""))
                                .replaceFirst(""))
                        .contains("&lt;script&gt;")
                        .doesNotContain("<script", "<i>", "</p><", "'\"", "\"\""))
                .element(0)
                .asString()
                .contains("<a href=\"/2019/12/31/hostile/\">" + TITLE);
    }

    @ParameterizedTest
    @CsvSource({
        "C#, /tags/C%23/",
        "a/b, /tags/a~2Fb/",
        ".., /tags/~2E./",
        "中文, /tags/%E4%B8%AD%E6%96%87/",
        "Machine Learning, /tags/Machine_Learning/"
    })
    void aTagLinksToItsOwnPage(String tag, String path) {
        String page = text(theme.page(PostSummaries.list(ListName.tag(tag), Period.ALL, HOSTILE)));

        assertThat(text(theme.home(PostSummaries.list(ListName.ALL, Period.ALL, HOSTILE))))
                .contains("<a href=\"" + path + "\">" + tag + "</a>");
        assertThat(page)
                .contains("<title>" + tag + " · 博客</title>", "<h1>" + tag + "</h1>")
                .contains("<link rel=\"canonical\" href=\"https://blog.example.org" + path + "\">")
                .contains("title=\"博客\" href=\"/atom.xml\"")
                .contains("title=\"" + tag + " · 博客\" href=\"" + path + "atom.xml\"")
                .contains("title=\"" + tag + " · 博客\" href=\"" + path + "feed.json\"");
    }

    @Test
    void aPageHasBreadcrumbsAndLinksToAdjacentPeriods() {
        ListContents month = new ListContents(
                ListName.category(List.of("a", "b")),
                new Period("2020/02"),
                1,
                List.of(PLAIN),
                List.of(),
                Optional.of(new Period("2020/05")),
                Optional.of(new Period("2019/12")));

        assertThat(text(theme.page(month)))
                .contains("<h1>b · 2020 年 2 月</h1>")
                .contains("<span><a href=\"/categories/\">分类</a></span><span><a href=\"/categories/a/\">a</a></span>"
                        + "<span><a href=\"/categories/a/b/\">b</a></span>"
                        + "<span><a href=\"/categories/a/b/~/2020/\">2020</a></span></nav>")
                .contains("<a href=\"/categories/a/b/~/2020/05/\">← 较新 2020 年 5 月</a>")
                .contains("<a class=\"older\" href=\"/categories/a/b/~/2019/12/\">较早 2019 年 12 月 →</a>");
    }

    @Test
    void theArchiveIsByYearAndHasNoBreadcrumbs() {
        PostSummary earlier = PostSummaries.of("Earlier", "2019-12-31T10:00:00+08:00");

        assertThat(text(theme.page(PostSummaries.list(ListName.ALL, Period.ALL, PLAIN, earlier))))
                .contains("<h1>归档</h1>", "<p>2 篇文章</p>")
                .containsSubsequence("<h2>2020</h2>", ">02-02</time>", "Plain", "<h2>2019</h2>", ">12-31</time>")
                .doesNotContain("<nav class=\"trail\">", "<nav class=\"turn\">");
        assertThat(text(theme.page(PostSummaries.list(ListName.ALL, new Period("2020"), PLAIN))))
                .contains("<h1>2020</h1>", "<a href=\"/archives/\">归档</a>")
                .doesNotContain("<h2>");
    }

    @Test
    void aSplitListSaysHowManyPostsItShowsAndLinksToTheRest() {
        assertThat(text(theme.page(split(Period.ALL, "2020"))))
                .contains("340 篇文章，以下是最新的 1 篇", "<a href=\"#by-date\">", "<h2 id=\"by-date\">按年份</h2>")
                .contains("<a href=\"/archives/2020/\">2020 <small>(99)</small></a>");
        assertThat(text(theme.page(split(new Period("2020"), "2020/02"))))
                .contains("<h2 id=\"by-date\">按月份</h2>")
                .contains("<a href=\"/archives/2020/02/\">2 月 <small>(99)</small></a>");
    }

    private static ListContents split(Period period, String part) {
        return new ListContents(
                ListName.ALL,
                period,
                340,
                List.of(PLAIN),
                List.of(new ListContents.Part(new Period(part), 99)),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void categoriesAreATreeHoweverDeep() {
        OverviewPart deep = new OverviewPart(new Link("innermost", "/x/"), 1, List.of());
        for (int i = 0; i < 20_000; i++) {
            deep = new OverviewPart(new Link("c", "/x/"), 1, List.of(deep));
        }

        assertThat(text(theme.overview(ListName.Kind.CATEGORY, List.of(deep, deep))))
                .contains(
                        "<h1>分类</h1>",
                        "<li style=\"--depth: 20000\"><a href=\"/x/\"><bdi>innermost</bdi> <small>(1)</small></a>");
    }

    @Test
    void theNotFoundPageLinksAbsolutelyAndIsNotIndexed() {
        String missing = text(theme(below("en")).missing());

        assertThat(missing)
                .contains("There is no page here.", "<meta name=\"robots\" content=\"noindex\">")
                .contains("href=\"/blog/\"", "href=\"/blog/archives/\"", "href=\"/blog/tags/\"")
                .doesNotContain("canonical", "og:url")
                .doesNotContain("href=\"a", "href=\"t", "src=");
    }

    @ParameterizedTest
    @CsvSource({
        "zh, 归档",
        "zh-CN, 归档",
        "zh-Hans-HK, 归档",
        "zh-TW, 彙整",
        "zh-HK, 彙整",
        "zh-Hant, 彙整",
        "ja-JP, アーカイブ",
        "en, Archives",
        "fr, Archives",
        "'\">', Archives",
        "'', Archives"
    })
    void pagesAreInTheSitesLanguage(String language, String word) {
        assertThat(text(theme(below(language)).missing())).contains("<a href=\"/blog/archives/\">" + word + "</a>");
    }

    @Test
    void linksOfASiteInAFolderStartThere() {
        ListTheme below = theme(below("en"));
        String home = text(below.home(PostSummaries.list(ListName.ALL, Period.ALL, HOSTILE)));

        assertThat(home)
                .contains("<link rel=\"canonical\" href=\"https://example.org/blog/\">")
                .contains(
                        "href=\"/blog/2019/12/31/hostile/\"", "href=\"/blog/tags/C%23/\"", "href=\"/blog/feed.json\"");
        assertThat(home.replaceAll("href=\"(/blog/|https://example\\.org/blog/|#)", ""))
                .doesNotContain("href=");
        assertThat(text(below.robots())).endsWith("\nSitemap: https://example.org/blog/sitemap.xml\n");
    }

    @Test
    void theSameListGivesTheSameBytes() {
        ListContents contents = PostSummaries.list(ListName.tag("t"), Period.ALL, HOSTILE, PLAIN);

        assertThat(theme(TestSite.SITE).page(contents)).isEqualTo(theme.page(contents));
        assertThat(theme(TestSite.SITE).atom(ListName.ALL, contents.posts()))
                .isEqualTo(theme.atom(ListName.ALL, contents.posts()));
    }

    private static Site below(String language) {
        return new Site(
                "Below",
                URI.create("https://example.org/blog"),
                TestSite.SITE.zone(),
                Optional.of(language),
                Optional.empty(),
                Optional.empty());
    }

    private static ListTheme theme(Site site) {
        return new ListTheme(Templates.ENGINE, site);
    }

    private static String text(byte[] page) {
        return new String(page, UTF_8);
    }
}
