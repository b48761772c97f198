package dev.bucketpress.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.testing.ThemedSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the files of the theme folder. */
class ThemeFolderTest {

    private static final String TEMPLATE = "_theme/templates/post.html";
    private static final String REPORT = TEMPLATE + ".problem.txt";
    private static final String STYLE = "<link rel=\"stylesheet\" href=\"/theme/style.css\">";

    private final ThemedSite site = new ThemedSite(true);

    @Test
    void theOwnersStyleFollowsTheBuiltInOne() {
        site.drop("_theme/style.css", ":root { --link: red }");
        site.drop("a.md", "Text");

        assertThat(page("a")).containsSubsequence("--link: #0b57b5", "</style>", STYLE, "</head>");
        assertThat(site.published().text("theme/style.css")).isEqualTo(":root { --link: red }");
        assertThat(site.published().content("theme/style.css").contentType()).isEqualTo("text/css; charset=utf-8");
    }

    @Test
    void theOwnersHtmlStandsWhereItsFileSaysAsItIs() {
        site.drop("_theme/head.html", "<meta name=\"a\" content=\"1&2\">");
        site.drop("_theme/post-end.html", "<section id=\"comments\"></section>");
        site.drop("_theme/footer.html", "<p>© <b>me</b></p>");
        site.drop("a.md", "Text");

        assertThat(page("a"))
                .containsSubsequence(
                        "<meta name=\"a\" content=\"1&2\">",
                        "</head>",
                        "Text",
                        "</article>",
                        "<section id=\"comments\"></section>",
                        "</main>",
                        "<p>© <b>me</b></p></footer>");
    }

    @Test
    void listsHaveTheOwnersLookToo() {
        site.drop("_theme/style.css", "");
        site.drop("_theme/footer.html", "<p>© me</p>");
        site.drop("a.md", "Text");
        site.list("a.md");

        for (String key : new String[] {"index.html", "archives/index.html", "404.html"}) {
            assertThat(site.published().text(key)).as(key).contains(STYLE, "<p>© me</p></footer>");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"comments: false", "comments: False", "comments: {enable: false}"})
    void whatStandsBelowPostsIsLeftOutWhereTheAuthorDoesNotWantIt(String frontMatter) {
        site.drop("_theme/post-end.html", "<section id=\"comments\"></section>");
        site.drop("a.md", "---\n" + frontMatter + "\n---\nText");

        assertThat(page("a")).contains("Text").doesNotContain("id=\"comments\"");
    }

    @ParameterizedTest
    @CsvSource({
        "_theme/a.js, theme/a.js, text/javascript; charset=utf-8",
        "_theme/fonts/a.woff2, theme/fonts/a.woff2, font/woff2",
        "_theme/a.svg, theme/a.svg, image/svg+xml",
        "_theme/a.png, theme/a.png, image/png",
        "_theme/a.unknown, theme/a.unknown, application/octet-stream"
    })
    void anyOtherFileIsCopiedAndItsCopyGoesWithIt(String key, String copy, String type) {
        site.drop(key, "bytes");

        assertThat(site.published().text(copy)).isEqualTo("bytes");
        assertThat(site.published().content(copy).contentType()).isEqualTo(type);

        site.remove(key);

        assertThat(site.published().keys()).doesNotContain(copy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"_theme/.DS_Store", "_theme/a.js~", "_theme/", "_theme/a/.a.js.swp", "_theme/Thumbs.db"})
    void whatToolsLeaveBehindIsNotCopied(String key) {
        site.drop(key, "bytes");

        assertThat(site.published().keys()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"svg, ' type=\"image/svg+xml\"'", "ico, ''", "png, ''"})
    void anIconInTheFolderIsTheSites(String extension, String type) {
        site.drop("_theme/favicon." + extension, "icon");
        site.drop("a.md", "Text");

        assertThat(page("a")).contains("<link rel=\"icon\"" + type + " href=\"/theme/favicon." + extension + "\">");
    }

    @Test
    void aTemplateReplacesTheBuiltInOneWholeWithWhatIncludesIt() {
        site.drop("_theme/templates/layout.html", "<title>{layout.title}</title>{#insert main /}");
        site.drop("a.md", "---\ntitle: <Title>\n---\nText");

        assertThat(page("a")).startsWith("<title>&lt;Title&gt;</title>").contains("<article>", "Text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{#if}", "{page.unknown}", "{#include post.html /}", "{#include no-such.html /}"})
    void aTemplateThatFailsHasAReportBesideItAndTheBuiltInOneServes(String template) {
        site.drop(TEMPLATE, "<p>\n" + template);
        site.drop("a.md", "Text");

        assertThat(page("a")).contains("<article>");
        assertThat(site.source().text(REPORT))
                .startsWith(TEMPLATE + " has a problem.")
                .contains("The template does not");

        site.drop(TEMPLATE, "<p>{page.title}");
        site.drop("a.md", "New text");

        assertThat(page("a")).isEqualTo("<p>a");
        assertThat(site.source().keys()).doesNotContain(REPORT);
    }

    @Test
    void aReportSaysInWhichLineTheTemplateFailsAndGoesWithIt() {
        site.drop(TEMPLATE, "<p>\n{page.unknown}");

        assertThat(site.outcome()).startsWith("rejected " + TEMPLATE + ": line 2");
        assertThat(site.source().text(REPORT)).contains("Line 2,");

        site.remove(TEMPLATE);

        assertThat(site.source().keys()).doesNotContain(REPORT);
    }

    @Test
    void aTemplateOfListsThatFailsHasAReportToo() {
        site.drop("_theme/templates/home.html", "{page.unknown}");
        site.drop("a.md", "Text");
        site.list("a.md");

        assertThat(site.published().text("index.html")).contains("<ul class=\"newest\">");
        assertThat(site.source().keys()).contains("_theme/templates/home.html.problem.txt");
    }

    @Test
    void aChangeReachesAPostThatIsLookedAtAgain() {
        site.drop("a.md", "Text");
        site.drop("_theme/footer.html", "<p>© me</p>");
        assertThat(page("a")).doesNotContain("© me");

        site.tell("a.md");

        assertThat(page("a")).contains("© me");
    }

    @Test
    void aChangeOfAListsTemplateReachesListsThatAreLookedAtAgain() {
        site.drop("a.md", "Text");
        site.list("a.md");
        site.drop("_theme/templates/home.html", "{#for entry in page.entries}{entry.title}{/for}");

        site.list("a.md");

        assertThat(site.published().text("index.html")).isEqualTo("a");
    }

    @Test
    void withTheBuiltInThemeNothingOfTheFolderCountsButItsPlainData() {
        ThemedSite builtIn = new ThemedSite(false);
        builtIn.drop("_theme/style.css", "");
        builtIn.drop("_theme/head.html", "<script></script>");
        builtIn.drop("_theme/templates/post.html", "mine");
        builtIn.drop("_theme/site.yml", "menu:\n  Mine: /mine/\n");
        builtIn.drop("a.md", "Text");

        assertThat(builtIn.published().text("a/index.html"))
                .contains("<article>", "<a href=\"/mine/\">Mine</a>")
                .doesNotContain("/theme/", "<script></script>");
        assertThat(builtIn.published().keys()).noneMatch(key -> key.startsWith("theme/"));
    }

    @Test
    void whatIsWrongInThePlainDataIsReportedBesideIt() {
        ThemedSite builtIn = new ThemedSite(false);

        builtIn.drop("_theme/site.yml", "subtitle: Mine\nmenu: 1\n");

        assertThat(builtIn.source().text("_theme/site.yml.problem.txt")).contains("Line 2,", "`menu`");
    }

    private String page(String name) {
        return site.published().text(name + "/index.html");
    }
}
