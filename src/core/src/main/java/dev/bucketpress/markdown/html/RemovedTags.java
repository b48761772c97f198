package dev.bucketpress.markdown.html;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Tells authors which of their tags are left out, and whether that is for their readers' sake. */
final class RemovedTags {

    /** What runs, loads, covers or asks for something; {@code <input>} too, but for the box of a task. */
    private static final Set<String> HARMFUL = Set.of(
            "applet",
            "base",
            "button",
            "dialog",
            "embed",
            "form",
            "frame",
            "frameset",
            "input",
            "link",
            "math",
            "object",
            "option",
            "script",
            "select",
            "style",
            "svg",
            "textarea");

    private static final Map<String, String> HARMLESS = Map.of(
            "picture",
            "the tag `<img>` in it is shown. Nothing has to be mended.",
            "meta",
            "a post does not change its page's head, and nothing that can be seen is missing. For a picture whose"
                    + " host asks for it, write `<img referrerpolicy=\"no-referrer\" src=\"…\">`.");

    private RemovedTags() {}

    /** Adds a warning for each name of which nothing is kept. */
    static void warn(Element written, Element kept, HtmlWarnings warnings) {
        Set<String> names = names(written);
        names.removeAll(names(kept));
        names.stream().sorted().forEach(name -> warnings.add("<" + name, message(name)));
    }

    private static Set<String> names(Element body) {
        Set<String> names = new HashSet<>();
        body.stream().forEach(element -> names.add(element.normalName()));
        // It does nothing where it is left out.
        names.remove("source");
        // What is in a drawing or a formula goes with it.
        if (names.contains("svg") || names.contains("math")) {
            body.select("svg *, math *").forEach(inside -> names.remove(inside.normalName()));
        }
        return names;
    }

    private static String message(String name) {
        String leftOut = "The tag `<" + name + ">` is left out";
        if (HARMFUL.contains(name)) {
            return leftOut + ", since it could do readers harm."
                    + " If it is to be read as text, put it between back-quotes.";
        }
        return leftOut + ": " + HARMLESS.getOrDefault(name, "posts have no use for it. What stands in it is shown.");
    }
}
