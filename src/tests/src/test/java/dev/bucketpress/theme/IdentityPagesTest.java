package dev.bucketpress.theme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.markdown.links.LinkResolver;
import dev.bucketpress.post.Permalink;
import dev.bucketpress.post.Post;
import dev.bucketpress.post.PostReader;
import dev.bucketpress.site.ListName;
import dev.bucketpress.site.Period;
import dev.bucketpress.site.Site;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.testing.PostSummaries;
import dev.bucketpress.testing.Templates;
import dev.bucketpress.testing.TestSite;
import dev.bucketpress.theme.identity.Identity;
import dev.bucketpress.theme.identity.IdentityBuilder;
import dev.bucketpress.theme.identity.IdentityPart;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an identity adds to pages. */
class IdentityPagesTest {

    private static final Identity ALL = identity(Map.ofEntries(
            Map.entry(IdentityPart.MENU, "首页=/,归档=/archives/,关于=/关于/,GitHub=https://github.com/me?a=1&b=2"),
            Map.entry(IdentityPart.SUBTITLE, "Of <many> things"),
            Map.entry(IdentityPart.LOGO, "/files/logo.svg"),
            Map.entry(IdentityPart.AVATAR, "https://example.org/me.png"),
            Map.entry(IdentityPart.LINKS, "Mail=mailto:me@example.org"),
            Map.entry(IdentityPart.FOOTER, "© 2026 [京ICP备1号](https://beian.miit.gov.cn/)"),
            Map.entry(IdentityPart.ICON, "/theme/icon.png"),
            Map.entry(IdentityPart.VERIFICATION, "google=AbC,bing=123"),
            Map.entry(IdentityPart.THEME_COLOR, "#fdfdfc,#16181b"),
            Map.entry(IdentityPart.LICENSE, "CC BY-NC-SA 4.0"),
            Map.entry(IdentityPart.OUTDATED_DAYS, "365")));

    @Test
    void aPageHasTheOwnersMenuPicturesColoursAndFooter() {
        assertThat(archives(TestSite.SITE, ALL))
                .contains("<a href=\"/\">首页</a>", "<a href=\"/archives/\" aria-current=\"page\">归档</a>")
                .contains("<a href=\"/%E5%85%B3%E4%BA%8E/\">关于</a>")
                .contains("<a href=\"https://github.com/me?a=1&amp;b=2\">GitHub</a>")
                .contains("<img class=\"logo\" src=\"/files/logo.svg\" alt=\"\">博客</a>")
                .contains("<link rel=\"icon\" href=\"/theme/icon.png\">")
                .contains("<meta name=\"theme-color\" content=\"#fdfdfc\" media=\"(prefers-color-scheme: light)\">")
                .contains("<meta name=\"theme-color\" content=\"#16181b\" media=\"(prefers-color-scheme: dark)\">")
                .contains("<a rel=\"me\" href=\"mailto:me@example.org\">Mail</a> <a href=\"/atom.xml\">")
                .contains("<p>© 2026 <a href=\"https://beian.miit.gov.cn/\" rel=\"noopener\">京ICP备1号</a></p></footer>")
                .doesNotContain("/tags/", "google-site-verification", "favicon.svg");
    }

    @Test
    void oneColourIsForLightAndForDark() {
        assertThat(archives(TestSite.SITE, identity(Map.of(IdentityPart.THEME_COLOR, "#fff"))))
                .contains("<meta name=\"theme-color\" content=\"#fff\">");
    }

    @Test
    void theHomePageAlsoHasSubtitleAvatarAndWhatSearchEnginesLookFor() {
        assertThat(home(TestSite.SITE, ALL))
                .contains(
                        "<title>博客 · Of &lt;many&gt; things</title>",
                        "<p class=\"subtitle\">Of &lt;many&gt; things</p>")
                .contains(
                        "<img class=\"avatar\" src=\"https://example.org/me.png\" alt=\"\" width=\"80\" height=\"80\">")
                .contains("<h1><img class=\"logo\" src=\"/files/logo.svg\" alt=\"\">博客</h1>")
                .contains("<meta name=\"google-site-verification\" content=\"AbC\">")
                .contains("<meta name=\"msvalidate.01\" content=\"123\">");
    }

    @Test
    void pathsOfASiteInAFolderStartThere() {
        Site below = new Site(
                "x",
                URI.create("https://example.org/blog"),
                TestSite.SITE.zone(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(archives(below, ALL))
                .contains("<a href=\"/blog/\">首页</a>", "src=\"/blog/files/logo.svg\"", "href=\"/blog/theme/icon.png\"")
                .contains("<a href=\"https://github.com/me?a=1&amp;b=2\">", "href=\"mailto:me@example.org\"");
    }

    @Test
    void withoutAnIdentityNothingIsAdded() {
        assertThat(home(TestSite.SITE, Identity.NONE) + post(Identity.NONE))
                .contains("<a href=\"/tags/\">标签</a>", "type=\"image/svg+xml\" href=\"/favicon.svg\"")
                .doesNotContain("theme-color", ".avatar", "logo", "subtitle", "license", "outdated", "rel=\"me\"");
    }

    @Test
    void belowAPostStandItsAuthorItsAddressAndTheLicence() {
        assertThat(post(ALL, "author: Ann"))
                .containsSubsequence(
                        "<dl class=\"license\">",
                        "<dt>作者</dt>\n<dd>Ann</dd>",
                        "<dd><a href=\"https://blog.example.org/hello/\">https://blog.example.org/hello/</a></dd>",
                        "<dt>许可协议</dt>",
                        "licenses/by-nc-sa/4.0/",
                        "</dl>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"license: false", "copyright: false"})
    void aPostMayBeUnderNoLicence(String frontMatter) {
        assertThat(post(ALL, frontMatter)).doesNotContain("<dl class=\"license\">");
    }

    @Test
    void aPostMayHaveALicenceOfItsOwnAndNoneDoesHarm() {
        assertThat(post(ALL, "license: cc0")).contains("creativecommons.org/publicdomain/zero/1.0/");
        assertThat(post(ALL, "license: '转载自 <script>x</script>[Ann](https://example.org/)'"))
                .contains("转载自", "<a href=\"https://example.org/\"")
                .doesNotContain("<script>x", "by-nc-sa");
    }

    @Test
    void anOldPostsNoticeIsThereForTheScriptToShow() {
        assertThat(post(ALL)).contains("<p class=\"outdated\" data-days=\"365\">本文很久没有更新，部分内容可能已过时。</p>");
    }

    @Test
    void howMuchThereIsToReadIsToldInMinutesAndWords() {
        assertThat(post(Identity.NONE)).contains("<span class=\"words\">2 字</span>");
        assertThat(post(Identity.NONE, "lang: en")).contains("1 min read", "<span class=\"words\">2 words</span>");
    }

    @Test
    void thePageForMissingPagesLeadsHomeOnce() {
        String missing = new String(new ListTheme(Templates.ENGINE, TestSite.SITE, ALL).missing(), UTF_8);

        assertThat(missing.substring(missing.indexOf("<main")))
                .containsOnlyOnce("href=\"/\"")
                .contains("<li><a href=\"https://github.com/me?a=1&amp;b=2\">GitHub</a></li>");
    }

    @Test
    void anIdentityThatTheThemeFolderChangesShowsOnTheNextPage() {
        ListTheme theme = new ListTheme(Templates.ENGINE, TestSite.SITE, Identity.NONE);
        String file = "_theme/site.yml";
        OwnTheme own = new OwnTheme(Set.of(file), Map.of(file, "links:\n  GitHub: https://github.com/me\n"));

        assertThat(new String(theme.missing(), UTF_8)).doesNotContain("GitHub");
        assertThat(new String(theme.with(own).missing(), UTF_8)).contains("GitHub");
    }

    private static Identity identity(Map<IdentityPart, String> parts) {
        IdentityBuilder identity = new IdentityBuilder(Identity.NONE);
        assertThat(parts)
                .allSatisfy(
                        (part, value) -> assertThat(part.set(identity, value)).isTrue());
        return identity.build();
    }

    private static String home(Site site, Identity identity) {
        ListTheme theme = new ListTheme(Templates.ENGINE, site, identity);
        return new String(theme.home(PostSummaries.list(ListName.ALL, Period.ALL, PostSummaries.PLAIN)), UTF_8);
    }

    private static String archives(Site site, Identity identity) {
        ListTheme theme = new ListTheme(Templates.ENGINE, site, identity);
        return new String(theme.page(PostSummaries.list(ListName.ALL, Period.ALL, PostSummaries.PLAIN)), UTF_8);
    }

    private static String post(Identity identity, String... frontMatter) {
        String text = "---\ndate: 2020-02-02\n" + String.join("\n", frontMatter) + "\n---\nBody **text**\n";
        Post post = (Post) new PostReader(TestSite.SITE, new Permalink(":urlname/"))
                .read(new SourceKey("hello.md"), text.getBytes(UTF_8), Instant.EPOCH);
        RenderedBody body = (RenderedBody)
                new Markdown(HtmlPolicy.SAFE).render(post.body().markdown(), Optional.empty(), LinkResolver.NONE);
        return new String(
                new PostTheme(Templates.ENGINE, TestSite.SITE, identity, CodeDisplay.PLAIN).page(post, body, List.of()),
                UTF_8);
    }
}
