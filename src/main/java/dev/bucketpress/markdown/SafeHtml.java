package dev.bucketpress.markdown;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** Keeps of an author's HTML what can do readers no harm. */
final class SafeHtml {

    /** Only what a relative link is resolved against while its scheme is checked; it is never written. */
    private static final String ANYWHERE = "https://bucketpress.invalid/";

    private static final Safelist ALLOWED = Safelist.relaxed()
            .addTags(
                    "del",
                    "details",
                    "figcaption",
                    "figure",
                    "footer",
                    "hr",
                    "input",
                    "ins",
                    "kbd",
                    "mark",
                    "s",
                    "samp")
            .addTags("section", "summary", "var", "center", "font", "abbr", "bdi", "bdo", "ruby", "rb", "rp", "rt")
            .addAttributes("a", "id", "title", "class")
            .addAttributes("li", "id", "class")
            .addAttributes("sup", "id")
            .addAttributes("span", "id", "class")
            .addAttributes("blockquote", "class")
            .addAttributes("img", "class")
            .addAttributes("figure", "class")
            .addAttributes("div", "class")
            .addAttributes("code", "class")
            .addAttributes("font", "color", "size")
            .addAttributes("details", "open")
            .addAttributes("abbr", "title")
            .addAttributes("input", "type", "checked", "disabled", "readonly", "class")
            .addAttributes("th", "align")
            .addAttributes("td", "align")
            .addProtocols("a", "href", "#", "tel", "mailto", "http", "https")
            .removeProtocols("a", "href", "ftp")
            .preserveRelativeLinks(true);

    /** The ids that footnotes and the excerpt's anchor get; any other is the author's own and could forge one. */
    private static final Pattern OUR_IDS = Pattern.compile("more|fn(?:ref)?-\\d+(?:-\\d+)?");

    private SafeHtml() {}

    static Document clean(Document written) {
        written.setBaseUri(ANYWHERE);
        Document clean = new Cleaner(ALLOWED).clean(written);
        for (Element element : clean.body().select("[id]")) {
            if (!OUR_IDS.matcher(element.id()).matches()) {
                element.removeAttr("id");
            }
        }
        // Of form fields only the box of a task list is more than a trap.
        clean.body().select("input:not([type=checkbox][disabled])").remove();
        return clean;
    }
}
