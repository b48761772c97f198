package dev.bucketpress.markdown.html;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Removes from an author's HTML all that could harm readers: scripts, forms, foreign frames, forged ids, unsafe styles.
 */
public final class HtmlSanitizer {

    /** What relative links are resolved against while their scheme is checked; it is never written. */
    private static final String BASE_URI = "https://bucketpress.invalid/";

    private static final Safelist ALLOWED = Safelist.relaxed()
            .addTags("del", "details", "figcaption", "figure", "hr", "input", "ins", "kbd", "mark", "s", "samp")
            .addTags("section", "summary", "var", "center", "font", "abbr", "bdi", "bdo", "ruby", "rb", "rp", "rt")
            .addTags("address", "article", "aside", "big", "dfn", "footer", "header", "time", "tt", "wbr")
            .addTags("audio", "iframe", "source", "video")
            .addAttributes(":all", "dir", "lang", "style", "title")
            .addAttributes("a", "id", "class", "name", "target")
            .addAttributes("li", "id", "class", "value")
            .addAttributes("ol", "reversed")
            .addAttributes("sup", "id")
            .addAttributes("span", "id", "class")
            .addAttributes("blockquote", "class")
            .addAttributes("figure", "class")
            .addAttributes("div", "class", "align")
            .addAttributes("p", "align")
            .addAttributes("h1", "align")
            .addAttributes("h2", "align")
            .addAttributes("h3", "align")
            .addAttributes("h4", "align")
            .addAttributes("code", "class")
            .addAttributes("font", "color", "face", "size")
            .addAttributes("details", "open")
            .addAttributes("time", "datetime")
            .addAttributes("input", "type", "checked", "disabled", "readonly", "class")
            .addAttributes("table", "align", "border")
            .addAttributes("tr", "align")
            .addAttributes("th", "align")
            .addAttributes("td", "align")
            .addAttributes("img", "class", "loading")
            .addAttributes("audio", "controls", "loop", "muted", "preload", "src")
            .addAttributes("video", "controls", "height", "loop", "muted", "playsinline", "poster", "preload")
            .addAttributes("video", "src", "width")
            .addAttributes("source", "src", "type")
            .addAttributes("iframe", "height", "src", "width")
            .addProtocols("a", "href", "#", "tel", "mailto", "http", "https")
            .removeProtocols("a", "href", "ftp")
            .addProtocols("img", "src", "data")
            .addProtocols("audio", "src", "http", "https")
            .addProtocols("video", "src", "http", "https")
            .addProtocols("video", "poster", "http", "https")
            .addProtocols("source", "src", "http", "https")
            .addProtocols("iframe", "src", "http", "https")
            .preserveRelativeLinks(true);

    /**
     * The ids of footnotes and of the excerpt's anchor; any other is the author's own and could imitate one of the
     * page's.
     */
    private static final Pattern GENERATED_IDS = Pattern.compile("more|fn(?:ref)?-\\d+(?:-\\d+)?");

    /** Raster images only: SVG can hold scripts. */
    private static final Pattern RASTER_DATA =
            Pattern.compile("data:image/(?:png|jpe?g|gif|webp|avif);base64,[\\w+/=\\s]*", Pattern.CASE_INSENSITIVE);

    private static final Pattern ANY_DATA = Pattern.compile("\\s*data:.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final EmbedPolicy embeds;

    /** @param videoHosts hosts whose players may be embedded */
    public HtmlSanitizer(Set<String> videoHosts) {
        this.embeds = new EmbedPolicy(videoHosts);
    }

    Document clean(Document untrusted, HtmlWarnings warnings) {
        untrusted.setBaseUri(BASE_URI);
        Document clean = new Cleaner(ALLOWED).clean(untrusted);
        Element body = clean.body();
        warnOfRemoved(names(untrusted.body()), names(body), warnings);
        body.select("[id]").stream()
                .filter(element -> !GENERATED_IDS.matcher(element.id()).matches())
                .forEach(element -> element.removeAttr("id"));
        // The check box of a task list is the only form field that posts need.
        body.select("input:not([type=checkbox][disabled])").remove();
        body.select("a[target]:not([target=_blank])").removeAttr("target");
        body.select("img[src]").stream().filter(HtmlSanitizer::isUnsafeDataUrl).forEach(Element::remove);
        // Without controls, a recording cannot be played.
        body.select("audio, video").forEach(player -> player.attr("controls", true));
        body.select("[style]").forEach(HtmlSanitizer::style);
        embeds.apply(body, warnings);
        return clean;
    }

    private static Set<String> names(Element body) {
        return body.stream().map(Element::tagName).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * What stands in angle brackets may have been meant as text, unless its name is that of a custom element or of XML.
     */
    private static void warnOfRemoved(Set<String> written, Set<String> kept, HtmlWarnings warnings) {
        written.removeAll(kept);
        written.removeIf(name -> name.contains("-") || name.contains(":"));
        for (String name : written) {
            warnings.add(
                    "<" + name,
                    "The tag `<" + name + ">` is left out, since it could do readers harm or is none of HTML's."
                            + " If it is to be read as text, put it between back-quotes.");
        }
    }

    private static boolean isUnsafeDataUrl(Element image) {
        String address = image.attr("src");
        return ANY_DATA.matcher(address).matches()
                && !RASTER_DATA.matcher(address.strip()).matches();
    }

    private static void style(Element element) {
        String safe = StyleSanitizer.of(element.attr("style"));
        if (safe.isEmpty()) {
            element.removeAttr("style");
        } else {
            element.attr("style", safe);
        }
    }
}
