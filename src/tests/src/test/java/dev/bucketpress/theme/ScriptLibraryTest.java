package dev.bucketpress.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.markdown.links.LinkResolver;
import dev.bucketpress.post.Permalink;
import dev.bucketpress.post.Post;
import dev.bucketpress.post.PostReader;
import dev.bucketpress.site.Site;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.testing.Templates;
import dev.bucketpress.testing.TestSite;
import dev.bucketpress.testing.ThemeScript;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages load, and which pages do. */
class ScriptLibraryTest {

    private static final String FORMULAS = "/assets/katex-0.18.11/katex.min.js";
    private static final String CODE = "/assets/highlight-11.11.1/highlight.min.js";

    static Stream<Asset> assets() {
        return Stream.concat(
                Stream.of(ScriptLibrary.SITE, ScriptLibrary.SEARCH, ScriptLibrary.SEARCH_FIELD),
                Stream.of(ScriptLibrary.KATEX, ScriptLibrary.HIGHLIGHT, ScriptLibrary.MERMAID)
                        .flatMap(library -> library.assets().stream()));
    }

    @ParameterizedTest
    @MethodSource("assets")
    void everyAssetIsInTheApplication(Asset asset) {
        assertThat(asset.bytes()).hasSizeGreaterThan(200);
        assertThat(asset.contentType()).isIn("font/woff2", "text/css; charset=utf-8", "text/javascript; charset=utf-8");
        assertThat(asset.key()).startsWith("assets/");
    }

    @Test
    void everyFontOfTheStyleSheetIsAnAsset() {
        String css = new String(asset("katex.min.css").bytes(), StandardCharsets.UTF_8);

        assertThat(ScriptLibrary.KATEX.assets())
                .filteredOn(asset -> asset.key().endsWith(".woff2"))
                .allMatch(
                        asset -> css.contains(asset.key().substring(asset.key().indexOf("fonts/"))))
                .hasSize(css.split("\\.woff2\\)").length - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "$5 and $10", "```\nplain\n```", "`$x$`"})
    void aPageOfTextLoadsTheSitesScriptAlone(String body) throws IOException {
        String page = page(TestSite.SITE, body);
        assertThat(page).contains("<script defer src=\"/" + ScriptLibrary.SITE.key() + "\" data-copy=\"");
        assertThat(page.replace(ThemeScript.element(), "").replaceFirst("<script defer", ""))
                .doesNotContain("<script defer", "<script>", "<link rel=\"preload\"", ".hljs-");
    }

    @Test
    void aPageWithFormulasLoadsKatexFromItsOwnSite() {
        assertThat(page(TestSite.SITE, "$x$"))
                .contains("<link rel=\"preload\" as=\"style\" href=\"/assets/katex-0.18.11/katex.min.css\">")
                .contains(" data-formula-style=\"/assets/katex-0.18.11/katex.min.css\"")
                .contains(" data-scripts=\"" + FORMULAS + "\"></script>")
                .doesNotContain(CODE, ".hljs-");
    }

    @Test
    void aPageWithCodeLoadsTheHighlighterAndItsLanguages() {
        assertThat(page(TestSite.SITE, "```java\nx\n```\n\n```scala\nx\n```\n\n```klingon\nx\n```"))
                .contains(
                        " data-scripts=\"" + CODE + " /assets/highlight-11.11.1/languages/scala.min.js\"",
                        ".hljs-keyword")
                .doesNotContain("java.min.js", "klingon.min.js", FORMULAS);
    }

    @Test
    void aPageWithADiagramNamesWhatDrawsItAndLoadsNoHighlighterForIt() {
        assertThat(page(TestSite.SITE, "```mermaid\ngraph TD\n```"))
                .contains("data-mermaid=\"/assets/mermaid-11.14.0/mermaid.min.js\"")
                .doesNotContain(CODE);
    }

    @Test
    void theSitesScriptsAreSmallEnoughForWhenTheyAreLoaded() throws IOException {
        assertThat(compressed(ScriptLibrary.SITE)).isLessThan(8 * 1024);
        assertThat(compressed(ScriptLibrary.SEARCH)).isLessThan(12 * 1024);
        assertThat(compressed(ScriptLibrary.SEARCH_FIELD)).isLessThan(1024);
    }

    private static int compressed(Asset script) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(script.bytes());
        }
        return compressed.size();
    }

    @Test
    void aSiteBelowAFolderLoadsFromThere() {
        Site below = new Site(
                "x",
                URI.create("https://example.org/blog"),
                TestSite.SITE.zone(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(page(below, "$x$")).contains(" data-scripts=\"/blog" + FORMULAS + "\"");
    }

    private static Asset asset(String name) {
        return assets().filter(asset -> asset.key().endsWith("/" + name))
                .findFirst()
                .orElseThrow();
    }

    private static String page(Site site, String body) {
        Post post = (Post) new PostReader(site, new Permalink(":year/:urlname/"))
                .read(
                        new SourceKey("hello.md"),
                        ("---\ndate: 2020-02-02\n---\n" + body).getBytes(StandardCharsets.UTF_8),
                        Instant.EPOCH);
        RenderedBody rendered = (RenderedBody)
                new Markdown(HtmlPolicy.SAFE).render(post.body().markdown(), Optional.empty(), LinkResolver.NONE);
        return new String(
                new PostTheme(Templates.ENGINE, site).page(post, rendered, List.of()), StandardCharsets.UTF_8);
    }
}
