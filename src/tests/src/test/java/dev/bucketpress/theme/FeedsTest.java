package dev.bucketpress.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.site.ListName;
import dev.bucketpress.site.Site;
import dev.bucketpress.testing.PostSummaries;
import dev.bucketpress.testing.Templates;
import dev.bucketpress.testing.TestSite;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Feeds in Atom and sitemaps, as an XML parser reads them. */
class FeedsTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final ListTheme theme = theme(TestSite.SITE);

    @Test
    void aFeedNamesItselfAndItsAddresses() throws Exception {
        Document feed = parsed(theme.atom(ListName.tag("C#"), List.of(PostSummaries.PLAIN, PostSummaries.HOSTILE)));

        assertThat(feed.getDocumentElement().getNamespaceURI()).isEqualTo(ATOM);
        assertThat(texts(feed, ATOM, "title").get(0)).isEqualTo("C# · 博客");
        assertThat(texts(feed, ATOM, "id").get(0)).isEqualTo("https://blog.example.org/tags/C%23/atom.xml");
        assertThat(links(feed))
                .startsWith(
                        "self https://blog.example.org/tags/C%23/atom.xml",
                        "alternate https://blog.example.org/tags/C%23/");
        assertThat(texts(feed, ATOM, "name")).containsExactly("博客");
        assertThat(feed.getDocumentElement().getAttribute("xml:lang")).isEqualTo("zh-CN");
    }

    @Test
    void aPostInAnotherLanguageSaysSo() throws Exception {
        Document feed = parsed(theme.atom(
                ListName.ALL,
                List.of(PostSummaries.inLanguage("en"), PostSummaries.PLAIN, PostSummaries.inLanguage("中文"))));

        assertThat(elements(feed, ATOM, "entry").stream().map(entry -> entry.getAttribute("xml:lang")))
                .containsExactly("en", "", "");
    }

    @Test
    void aFeedIsAsNewAsTheLatestUpdateOfItsPosts() throws Exception {
        Document feed = parsed(theme.atom(ListName.ALL, List.of(PostSummaries.PLAIN, PostSummaries.HOSTILE)));

        assertThat(texts(feed, ATOM, "updated"))
                .containsExactly("2020-03-01T00:00:00+08:00", "2020-02-02T10:00:00+08:00", "2020-03-01T00:00:00+08:00");
        assertThat(texts(feed, ATOM, "published")).allMatch(date -> OffsetDateTime.parse(date) != null);
    }

    @Test
    void aFeedWithoutPostsIsValid() throws Exception {
        Document feed = parsed(theme.atom(ListName.ALL, List.of()));

        assertThat(texts(feed, ATOM, "updated")).containsExactly("1970-01-01T00:00:00Z");
        assertThat(links(feed))
                .containsExactly("self https://blog.example.org/atom.xml", "alternate https://blog.example.org/");
    }

    @Test
    void textsAreEscapedAndLoseCharactersThatXmlCannotHold() throws Exception {
        Document feed = parsed(theme.atom(ListName.ALL, List.of(PostSummaries.HOSTILE)));

        assertThat(texts(feed, ATOM, "title")).contains("</title><script>alert(\"1\")</script>]]>&' ");
        assertThat(texts(feed, ATOM, "id")).contains("https://blog.example.org/2019/12/31/hostile/");
        assertThat(texts(feed, ATOM, "summary")).containsExactly("</p><script>'\"");
        assertThat(texts(feed, ATOM, "content")).containsExactly("<p>a &amp; b ]]> </p>");
        assertThat(elements(feed, ATOM, "category").stream().map(category -> category.getAttribute("term")))
                .containsExactly("\"><script>", "C#", "a/b", "..", "中文", "Machine Learning", "<i>", "'\"");
    }

    @Test
    void aPostWithoutSummaryAndExcerptHasNoneInTheFeed() throws Exception {
        Document feed = parsed(theme.atom(ListName.ALL, List.of(PostSummaries.PLAIN)));

        assertThat(texts(feed, ATOM, "summary")).isEmpty();
        assertThat(texts(feed, ATOM, "content")).isEmpty();
    }

    @Test
    void aSitemapHoldsListsAndPostsWithTheirLatestUpdate() throws Exception {
        Document sitemap = parsed(theme(below()).sitemap(List.of("/", "/tags/a'b/"), List.of(PostSummaries.HOSTILE)));

        assertThat(sitemap.getDocumentElement().getLocalName()).isEqualTo("urlset");
        assertThat(texts(sitemap, SITEMAP, "loc"))
                .containsExactly(
                        "https://example.org/blog/",
                        "https://example.org/blog/tags/a'b/",
                        "https://example.org/blog/2019/12/31/hostile/");
        assertThat(texts(sitemap, SITEMAP, "lastmod")).containsExactly("2020-03-01T00:00:00+08:00");
    }

    @Test
    void theSitemapIndexNamesEachSitemap() throws Exception {
        Document index = parsed(theme(below()).sitemapIndex(List.of("/api/a.xml", "/api/b.xml")));

        assertThat(index.getDocumentElement().getLocalName()).isEqualTo("sitemapindex");
        assertThat(texts(index, SITEMAP, "loc"))
                .containsExactly("https://example.org/blog/api/a.xml", "https://example.org/blog/api/b.xml");
    }

    private static Site below() {
        return new Site(
                "Below",
                URI.create("https://example.org/blog"),
                TestSite.SITE.zone(),
                Optional.empty(),
                Optional.of("Ann"),
                Optional.empty());
    }

    private static ListTheme theme(Site site) {
        return new ListTheme(Templates.ENGINE, site);
    }

    private static Document parsed(byte[] xml) throws Exception {
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        parsers.setNamespaceAware(true);
        return parsers.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static List<String> links(Document feed) {
        return elements(feed, ATOM, "link").stream()
                .map(link -> link.getAttribute("rel") + " " + link.getAttribute("href"))
                .toList();
    }

    private static List<String> texts(Document document, String namespace, String name) {
        return elements(document, namespace, name).stream()
                .map(Element::getTextContent)
                .toList();
    }

    private static List<Element> elements(Document document, String namespace, String name) {
        NodeList found = document.getElementsByTagNameNS(namespace, name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }
}
