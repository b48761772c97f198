package dev.bucketpress.markdown.html;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** HTML of a page as feeds carry it: it is shown on other people's sites, beside other people's posts. */
public final class FeedHtml {

    /** A feed and the lists it is made of carry many excerpts; what is longer than a few paragraphs is read on its page. */
    static final int MOST_BYTES = 2048;

    /** What means something on the post's own page, and could mean something else on another. */
    private static final List<String> OF_ITS_PAGE = List.of("id", "name", "class", "style", "target");

    private static final List<String> ADDRESSES = List.of("href", "src", "poster", "cite");

    /**
     * Feeds in XML have no place for these (w3.org/TR/xml, production 2), and jsoup may take one for the end of the text.
     * Other characters of the kind it writes as references.
     */
    private static final Pattern NO_CHARACTERS = Pattern.compile("[\\uFFFE\\uFFFF]");

    /** A frame is another site's page, whoever's player it is: feeds have none. */
    private static final HtmlSanitizer WITHOUT_FRAMES = new HtmlSanitizer(Set.of());

    private FeedHtml() {}

    /**
     * Keeps what can do readers no harm, whatever the site's own policy, and makes every address absolute.
     *
     * @param html of a page's body, or of a part of it
     * @param base the page's absolute URL
     * @return empty where nothing is left, or more than {@value #MOST_BYTES} bytes of UTF-8
     */
    public static Optional<String> of(String html, String base) {
        Document document = WITHOUT_FRAMES.clean(parse(html), new HtmlWarnings(""));
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        body.select("input").remove();
        OF_ITS_PAGE.forEach(body.select("*")::removeAttr);
        body.select("span").stream().filter(span -> span.attributes().isEmpty()).forEach(Element::unwrap);
        ADDRESSES.forEach(attribute -> resolve(body, attribute, base));
        return Optional.of(body.html().strip()).filter(FeedHtml::isWorthCarrying);
    }

    private static Document parse(String html) {
        return Jsoup.parseBodyFragment(NO_CHARACTERS.matcher(html).replaceAll(""));
    }

    /** Each element has a base of its own, which whoever wrote it may have set. */
    private static void resolve(Element body, String attribute, String base) {
        for (Element element : body.select("[" + attribute + "]")) {
            element.setBaseUri(base);
            element.attr(attribute, element.absUrl(attribute));
        }
    }

    private static boolean isWorthCarrying(String html) {
        return !html.isEmpty() && html.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }
}
