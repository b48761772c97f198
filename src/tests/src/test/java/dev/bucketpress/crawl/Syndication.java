package dev.bucketpress.crawl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.bucketpress.testing.FeedSchemas;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The feeds and sitemaps of a site, as programs read them. */
final class Syndication {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FeedSchemas schemas = new FeedSchemas();
    private final PublicSite site;
    private final Links links;
    private final Set<String> inSitemaps = new TreeSet<>();

    /** @param links is told of those of every feed and sitemap */
    Syndication(PublicSite site, Links links) {
        this.site = site;
        this.links = links;
    }

    Syndication read() throws IOException {
        for (String key : site.keys()) {
            if (key.endsWith("atom.xml")) {
                readAtom(key);
            } else if (key.endsWith("feed.json")) {
                readJson(key);
            } else if (key.matches("sitemap.*\\.xml")) {
                readSitemap(key);
            } else if (key.equals("robots.txt")) {
                expectType(key, "text/plain; charset=utf-8");
                site.text(key)
                        .lines()
                        .filter(line -> line.startsWith("Sitemap: "))
                        .forEach(line -> follow(key, line.substring("Sitemap: ".length())));
            }
        }
        return this;
    }

    private void readAtom(String key) {
        expectType(key, "application/xml; charset=utf-8");
        schemas.faultOfAtom(site.bytes(key)).ifPresent(fault -> links.addFault(key, fault));
        Document feed = xml(key);
        feed.select("id").eachText().forEach(id -> follow(key, id));
        feed.select("link").eachAttr("href").forEach(link -> follow(key, link));
        feed.select("content").eachText().forEach(html -> readHtml(key, html));
        expectOnceEach(key, feed.select("id").eachText());
    }

    private void readJson(String key) throws IOException {
        expectType(key, "application/json");
        schemas.faultsOfJsonFeed(site.bytes(key)).forEach(fault -> links.addFault(key, fault));
        JsonNode feed = JSON.readTree(site.bytes(key));
        follow(key, feed.path("home_page_url").asText());
        follow(key, feed.path("feed_url").asText());
        feed.path("items").forEach(item -> {
            follow(key, item.path("url").asText());
            readHtml(key, item.path("content_html").asText());
        });
        expectOnceEach(key, feed.findValuesAsText("id"));
    }

    /** Readers show it wherever they like, so that every address in it has to be absolute. */
    private void readHtml(String key, String html) {
        Element body = Jsoup.parseBodyFragment(html).body();
        links.followAll(key, URI.create(""), body);
        body.select("[href],[src]").stream()
                .map(element -> element.attr("href") + element.attr("src"))
                .filter(link -> !URI.create(link).isAbsolute())
                .forEach(link -> links.addFault(key, "has the relative link " + link));
    }

    private void readSitemap(String key) {
        expectType(key, "application/xml; charset=utf-8");
        schemas.faultOfSitemap(site.bytes(key)).ifPresent(fault -> links.addFault(key, fault));
        xml(key).select("loc")
                .eachText()
                .forEach(link ->
                        follow(key, link).filter(page -> page.endsWith(".html")).ifPresent(inSitemaps::add));
    }

    private Document xml(String key) {
        return Jsoup.parse(site.text(key), "", Parser.xmlParser());
    }

    private Optional<String> follow(String from, String link) {
        return links.follow(from, URI.create(link));
    }

    private void expectType(String key, String type) {
        // Some S3 servers write parameters closer together.
        if (!site.type(key).replace("; ", ";").equals(type.replace("; ", ";"))) {
            links.addFault(key, "is of type " + site.type(key));
        }
    }

    private void expectOnceEach(String key, List<String> ids) {
        if (Set.copyOf(ids).size() < ids.size()) {
            links.addFault(key, "has an id twice");
        }
    }

    /** The keys of the pages in sitemaps. */
    Set<String> inSitemaps() {
        return inSitemaps;
    }
}
