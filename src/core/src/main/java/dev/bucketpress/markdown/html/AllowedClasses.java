package dev.bucketpress.markdown.html;

import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * The classes that authors' HTML may carry: those of the renderer's own HTML and of Hexo's tags. By any other, a style
 * sheet of the page could place the element as it places its own: KaTeX's put some over all else.
 */
final class AllowedClasses {

    private static final String CLASS = "class";

    /** The elements that may carry them. */
    static final Set<String> ELEMENTS =
            Set.of("a", "blockquote", "code", "div", "figure", "img", "input", "li", "span");

    private static final Set<String> NAMES = Set.of(
            "alert",
            "alert-title",
            "note",
            "tip",
            "important",
            "warning",
            "caution",
            "default",
            "primary",
            "success",
            "info",
            "danger",
            "math",
            "display",
            "code",
            "pullquote",
            "cards",
            "left",
            "right",
            "center",
            "footnotes",
            "footnote-ref",
            "footnote-backref",
            "task-list-item",
            "task-list-item-checkbox",
            "toc");

    private AllowedClasses() {}

    /** Removes every other class of an element. */
    static void restrict(Element element) {
        String written = element.attr(CLASS);
        if (written.isEmpty() || isAllowed(written)) {
            return;
        }
        String allowed =
                element.classNames().stream().filter(AllowedClasses::isAllowed).collect(Collectors.joining(" "));
        if (allowed.isEmpty()) {
            element.removeAttr(CLASS);
        } else {
            element.attr(CLASS, allowed);
        }
    }

    /** Those that an element cannot have, as its author spelled them. */
    static Set<String> leftOutOf(Element element) {
        Set<String> names = element.classNames();
        if (ELEMENTS.contains(element.normalName())) {
            names.removeIf(AllowedClasses::isAllowed);
        }
        return names;
    }

    private static boolean isAllowed(String name) {
        return NAMES.contains(name)
                || name.startsWith(ProcessedHtml.LANGUAGE) && name.chars().noneMatch(Character::isWhitespace);
    }
}
