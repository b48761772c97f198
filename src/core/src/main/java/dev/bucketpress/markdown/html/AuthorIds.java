package dev.bucketpress.markdown.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The ids that authors give to places in their posts, for links such as {@code #below}. They are taken out until the
 * page's own are known, and then put back where those do not have them: links of the site lead to those.
 */
final class AuthorIds {

    static final AuthorIds NONE = new AuthorIds();

    /**
     * An element's id is a variable of the page's scripts (html.spec.whatwg.org, section 7.2.2.3). By these, libraries
     * find out how they were loaded.
     */
    private static final Pattern VARIABLES = Pattern.compile(
            "exports|module|define|require|process|global|globalThis|importScripts|katex|renderMathInElement|hljs");

    private static final Pattern USABLE = Pattern.compile("[\\p{L}\\p{N}_][^\\s\"'<>`]{0,99}");

    /** Browsers know this place themselves (section 7.4.6.4). */
    private static final String TOP = "top";

    private record Anchor(Element element, String id) {}

    private final List<Anchor> anchors = new ArrayList<>();

    private AuthorIds() {}

    static AuthorIds takenOutOf(Element body) {
        AuthorIds ids = new AuthorIds();
        body.select("a[name]").forEach(AuthorIds::nameAsId);
        for (Element element : body.select("[id]")) {
            if (!isGenerated(element)) {
                ids.anchors.add(new Anchor(element, element.id()));
                element.removeAttr("id");
            }
        }
        return ids;
    }

    /** Links lead to an element of that name just as to one of that id, but the name is obsolete. */
    private static void nameAsId(Element anchor) {
        if (anchor.id().isEmpty()) {
            anchor.id(anchor.attr("name"));
        }
        anchor.removeAttr("name");
    }

    /** The id of the excerpt's anchor, and those of footnotes, are none of the author's. */
    private static boolean isGenerated(Element element) {
        String id = element.id();
        return switch (element.normalName()) {
            case "span" -> id.equals("more");
            case "sup" -> id.startsWith("fnref-");
            case "li" -> id.startsWith("fn-") && element.closest("div.footnotes") != null;
            default -> false;
        };
    }

    /** Puts them back, but for those that would stand in the way of the page's own, which get a warning. */
    void putBack(Element body, HtmlWarnings warnings) {
        if (anchors.isEmpty()) {
            return;
        }
        Set<String> taken = new HashSet<>(body.select("[id]").eachAttr("id"));
        for (Anchor anchor : anchors) {
            String id = anchor.id();
            if (id.isBlank() || id.equals(TOP) || id.equals(anchor.element().id())) {
                continue;
            }
            if (!USABLE.matcher(id).matches() || VARIABLES.matcher(id).matches()) {
                warnings.add(
                        MarkdownSource.ofId(id),
                        "The id `" + id + "` is left out, since pages cannot have it. Choose another name.");
            } else if (!taken.add(id)) {
                warnings.add(
                        MarkdownSource.ofId(id),
                        "The id `" + id + "` is left out, since another place of the page has it, and links to" + " `#"
                                + id + "` lead there. Choose another name.");
            } else {
                give(anchor.element(), id);
            }
        }
    }

    /** A heading keeps the id that is made of its text. */
    private static void give(Element element, String id) {
        if (element.id().isEmpty()) {
            element.attr("id", id);
        } else {
            element.prependElement("span").attr("id", id);
        }
    }
}
