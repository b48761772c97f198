package dev.bucketpress.markdown.html;

import dev.bucketpress.markdown.limits.LimitExceededException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Makes HTML of a page fit for feeds, which are shown on other people's sites, beside other people's posts. */
public final class FeedHtml {

    /**
     * A feed, and the lists it is made of, hold many excerpts; what is longer than a few paragraphs is read on its
     * page.
     */
    static final int MAX_BYTES = 2048;

    /** A list holds a hundred posts at most, and so a few megabytes where feeds have the whole of each. */
    static final int MAX_WHOLE_BYTES = 16 * 1024;

    /** HTML that is longer, in characters, is not read for the few bytes that may be left of it. */
    private static final int MAX_READ = 64 * MAX_BYTES;

    /** Attributes that refer to the post's own page and could mean something else on another. */
    private static final List<String> PAGE_ATTRIBUTES = List.of("id", "name", "class", "style", "target");

    private static final List<String> URL_ATTRIBUTES = List.of("href", "src", "poster", "cite");

    /** A frame is another site's page, whichever player it shows: feeds have none. */
    private static final HtmlSanitizer WITHOUT_FRAMES = new HtmlSanitizer(Set.of());

    private FeedHtml() {}

    /**
     * Sanitizes HTML, whatever the site's own policy, and makes every URL absolute.
     *
     * @param html of a page's body, or of a part of it
     * @param base the page's absolute URL
     * @return empty where nothing is left, or more than {@value #MAX_BYTES} bytes of UTF-8
     */
    public static Optional<String> of(String html, String base) {
        return of(html, base, MAX_BYTES);
    }

    /** The same of the whole body of a post, of which up to {@value #MAX_WHOLE_BYTES} bytes may be left. */
    public static Optional<String> whole(String html, String base) {
        return of(html, base, MAX_WHOLE_BYTES);
    }

    private static Optional<String> of(String html, String base, int maxBytes) {
        try {
            return html.length() > MAX_READ
                    ? Optional.empty()
                    : Optional.of(cleaned(html, base)).filter(cleaned -> fits(cleaned, maxBytes));
        } catch (LimitExceededException e) {
            return Optional.empty();
        }
    }

    private static String cleaned(String html, String base) {
        Document document =
                WITHOUT_FRAMES.clean(BoundedParser.parse(html, html, tag -> 0), new HtmlWarnings(MarkdownSource.NONE));
        Element body = document.body();
        Removal.of(body.select("input"));
        PAGE_ATTRIBUTES.forEach(body.select("*")::removeAttr);
        body.select("span").stream().filter(span -> span.attributes().isEmpty()).forEach(Element::unwrap);
        URL_ATTRIBUTES.forEach(attribute -> resolve(body, attribute, base));
        body.select("img[srcset]").forEach(image -> resolveSrcset(image, base));
        return RoundTrip.settle(document).body().html().strip();
    }

    /** Each element has a base URI of its own, which an author may have set. */
    private static void resolve(Element body, String attribute, String base) {
        for (Element element : body.select("[" + attribute + "]")) {
            element.setBaseUri(base);
            element.attr(attribute, element.absUrl(attribute));
        }
    }

    private static void resolveSrcset(Element image, String base) {
        Srcset absolute = Srcset.of(image.attr("srcset")).map(address -> absolute(address, base));
        image.attr("srcset", absolute.filter(address -> !address.isEmpty()).value());
    }

    private static String absolute(String address, String base) {
        Element alone = new Element("img").attr("src", address);
        alone.setBaseUri(base);
        return alone.absUrl("src");
    }

    private static boolean fits(String html, int maxBytes) {
        return !html.isEmpty() && html.getBytes(StandardCharsets.UTF_8).length <= maxBytes;
    }
}
