package dev.bucketpress.markdown.html;

import dev.bucketpress.markdown.links.LinkSchemes;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Removes from an author's HTML all that could harm readers: scripts, forms, foreign frames, unsafe styles. Ids are
 * left to {@link AuthorIds}.
 */
public final class HtmlSanitizer {

    /** What relative links are resolved against while their scheme is checked; it is never written. */
    private static final String BASE_URI = "https://bucketpress.invalid/";

    private static final Safelist ALLOWED = Safelist.relaxed()
            .addTags("del", "details", "figcaption", "figure", "hr", "input", "ins", "kbd", "mark", "s", "samp")
            .addTags("section", "summary", "var", "center", "font", "abbr", "bdi", "bdo", "ruby", "rb", "rp", "rt")
            .addTags("address", "article", "aside", "big", "dfn", "footer", "header", "time", "tt", "wbr")
            .addTags("audio", "iframe", "source", "video")
            .addAttributes(":all", "dir", "id", "lang", "style", "title")
            .addAttributes("a", "name", "target")
            .addAttributes("li", "value")
            .addAttributes("ol", "reversed")
            .addAttributes("div", "align")
            .addAttributes("p", "align")
            .addAttributes("h1", "align")
            .addAttributes("h2", "align")
            .addAttributes("h3", "align")
            .addAttributes("h4", "align")
            .addAttributes("font", "color", "face", "size")
            .addAttributes("details", "open")
            .addAttributes("time", "datetime")
            .addAttributes("input", "type", "checked", "disabled", "readonly")
            .addAttributes("table", "align", "border")
            .addAttributes("tr", "align")
            .addAttributes("th", "align")
            .addAttributes("td", "align")
            .addAttributes("img", "loading", "referrerpolicy", "sizes", "srcset")
            .addAttributes("audio", "controls", "loop", "muted", "preload", "src")
            .addAttributes("video", "controls", "height", "loop", "muted", "playsinline", "poster", "preload")
            .addAttributes("video", "src", "width")
            .addAttributes("source", "src", "type")
            .addAttributes("iframe", "height", "src", "width")
            .addProtocols("a", "href", "#")
            .addProtocols("a", "href", LinkSchemes.OF_LINKS.toArray(String[]::new))
            .addProtocols("img", "src", "data")
            .addProtocols("audio", "src", "http", "https")
            .addProtocols("video", "src", "http", "https")
            .addProtocols("video", "poster", "http", "https")
            .addProtocols("source", "src", "http", "https")
            .addProtocols("iframe", "src", "http", "https")
            .preserveRelativeLinks(true);

    static {
        AllowedClasses.ELEMENTS.forEach(name -> ALLOWED.addAttributes(name, "class"));
    }

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
        Document clean = new Cleaner(new SafeAddresses(ALLOWED)).clean(untrusted);
        Element body = clean.body();
        AddressWarnings.of(untrusted.body(), warnings);
        Removal.of(body.getAllElements().stream()
                .filter(element -> !isKept(element, warnings))
                .toList());
        if (!warnings.areOfMarkdownAlone()) {
            RemovedTags.warn(untrusted.body(), body, warnings);
            AttributeWarnings.of(untrusted.body(), warnings);
            embeds.apply(body, warnings);
            NestedSizes.bound(body, warnings);
        }
        return clean;
    }

    /** Whether an element is kept, with some of its attributes; its contents are in any case. */
    static boolean isAllowed(Element element) {
        return ALLOWED.isSafeTag(element.normalName());
    }

    /** Restricts an element that is to be kept. */
    private static boolean isKept(Element element, HtmlWarnings warnings) {
        // In a drawing or formula, even the name of one of HTML's is none of HTML's, and is written otherwise.
        if (!element.tag().namespace().equals(Parser.NamespaceHtml)) {
            element.tagName(element.normalName(), Parser.NamespaceHtml);
        }
        AllowedClasses.restrict(element);
        if (element.hasAttr("style")) {
            StyleSanitizer.restrict(element, warnings);
        }
        return switch (element.normalName()) {
            case "img" -> isKeptImage(element, warnings);
            case "input" -> isKeptField(element);
            case "source" -> isOfMedia(element);
            default -> {
                restrict(element);
                yield true;
            }
        };
    }

    private static void restrict(Element element) {
        switch (element.normalName()) {
            case "a" -> restrictTarget(element);
            // Without controls, a recording cannot be played.
            case "audio", "video" -> element.attr("controls", true);
            default -> {
                // All of it is safe but its style.
            }
        }
    }

    private static void restrictTarget(Element link) {
        if (!link.attr("target").equalsIgnoreCase("_blank")) {
            link.removeAttr("target");
        }
    }

    private static boolean isKeptImage(Element image, HtmlWarnings warnings) {
        PictureAttributes.check(image);
        boolean unsafe = isUnsafeDataUrl(image);
        if (unsafe) {
            warnOfData(image.attr("src").strip(), warnings);
        }
        return !unsafe;
    }

    /** The check box of a task is the only form field that posts need. */
    private static boolean isKeptField(Element field) {
        field.attr("disabled", true);
        return field.attr("type").equalsIgnoreCase("checkbox");
    }

    /** Those of {@code <picture>} would be left over. */
    private static boolean isOfMedia(Element source) {
        return source.closest("audio, video") != null;
    }

    private static boolean isUnsafeDataUrl(Element image) {
        String address = image.attr("src");
        return ANY_DATA.matcher(address).matches()
                && !RASTER_DATA.matcher(address.strip()).matches();
    }

    private static void warnOfData(String address, HtmlWarnings warnings) {
        warnings.add(
                address,
                "A picture that is written as `data:` and is none of PNG, JPEG, GIF, WebP or AVIF is left out."
                        + " Upload it as a file, and write its path.");
    }
}
