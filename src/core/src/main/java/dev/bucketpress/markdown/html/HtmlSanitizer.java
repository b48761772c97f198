package dev.bucketpress.markdown.html;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** Keeps of an author's HTML what can do readers no harm. */
public final class HtmlSanitizer {

    /** Only what a relative link is resolved against while its scheme is checked; it is never written. */
    private static final String ANYWHERE = "https://bucketpress.invalid/";

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

    /** The ids that footnotes and the excerpt's anchor get; any other is the author's own and could forge one. */
    private static final Pattern OUR_IDS = Pattern.compile("more|fn(?:ref)?-\\d+(?:-\\d+)?");

    /** Kinds that are pixels and nothing else; a drawing in SVG is a document with scripts. */
    private static final Pattern PIXELS =
            Pattern.compile("data:image/(?:png|jpe?g|gif|webp|avif);base64,[\\w+/=\\s]*", Pattern.CASE_INSENSITIVE);

    private static final Pattern DATA = Pattern.compile("\\s*data:.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final EmbedPolicy players;

    /** @param videoHosts whose players may be shown in frames */
    public HtmlSanitizer(Set<String> videoHosts) {
        this.players = new EmbedPolicy(videoHosts);
    }

    Document clean(Document written, HtmlWarnings remarks) {
        written.setBaseUri(ANYWHERE);
        Document clean = new Cleaner(ALLOWED).clean(written);
        Element body = clean.body();
        remarkMissing(names(written.body()), names(body), remarks);
        body.select("[id]").stream()
                .filter(element -> !OUR_IDS.matcher(element.id()).matches())
                .forEach(element -> element.removeAttr("id"));
        // Of form fields only the box of a task list is more than a trap.
        body.select("input:not([type=checkbox][disabled])").remove();
        body.select("a[target]:not([target=_blank])").removeAttr("target");
        body.select("img[src]").stream().filter(HtmlSanitizer::isDisguised).forEach(Element::remove);
        // Without its buttons, a recording cannot be heard.
        body.select("audio, video").forEach(player -> player.attr("controls", true));
        body.select("[style]").forEach(HtmlSanitizer::style);
        players.admit(body, remarks);
        return clean;
    }

    private static Set<String> names(Element body) {
        return body.stream().map(Element::tagName).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What is between angle brackets may have been meant as text; no text is a custom element's or XML's own. */
    private static void remarkMissing(Set<String> written, Set<String> kept, HtmlWarnings remarks) {
        written.removeAll(kept);
        written.removeIf(name -> name.contains("-") || name.contains(":"));
        for (String name : written) {
            remarks.add(
                    "<" + name,
                    "The tag `<" + name + ">` is left out, since it could do readers harm or is none of HTML's."
                            + " If it is to be read as text, put it between back-quotes.");
        }
    }

    private static boolean isDisguised(Element image) {
        String address = image.attr("src");
        return DATA.matcher(address).matches()
                && !PIXELS.matcher(address.strip()).matches();
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
