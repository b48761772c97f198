package dev.bucketpress.crawl;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Walks through a site from its home, by the links that readers see. */
final class Crawler {

    private final PublicSite site;
    private final Links links;
    private final Deque<String> ahead = new ArrayDeque<>();
    private final Set<String> walked = new TreeSet<>();
    private final Map<String, Set<String>> texts = new TreeMap<>();

    /** @param links is told of those of every page */
    Crawler(PublicSite site, Links links) {
        this.site = site;
        this.links = links;
    }

    Crawler walk() {
        ahead.push("index.html");
        while (!ahead.isEmpty()) {
            String key = ahead.pop();
            if (walked.add(key)) {
                read(key);
            }
        }
        return this;
    }

    private void read(String key) {
        URI url = PublicSite.url(key);
        Document page = Jsoup.parse(site.text(key));
        links.addParts(key, page.select("[id]").eachAttr("id"));
        links.followAll(key, url, page);
        for (Element link : page.select("a[href], form[action]")) {
            PublicSite.key(url.resolve(link.attr(link.hasAttr("href") ? "href" : "action")))
                    .filter(site::has)
                    .ifPresent(to -> addLink(to, link.wholeText()));
        }
    }

    private void addLink(String to, String text) {
        texts.computeIfAbsent(to, t -> new HashSet<>()).add(text);
        if (to.endsWith(".html")) {
            ahead.push(to);
        }
    }

    /** The keys of the pages there is a way to. */
    Set<String> walked() {
        return walked;
    }

    /** The words that lead to a page. */
    Set<String> texts(String key) {
        return texts.getOrDefault(key, Set.of());
    }
}
