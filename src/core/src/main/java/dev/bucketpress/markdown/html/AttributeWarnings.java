package dev.bucketpress.markdown.html;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Warns of classes and event handlers that are left out of elements that are kept. Other attributes that are left out
 * show nothing and do nothing: nobody misses them.
 */
final class AttributeWarnings {

    private static final Pattern HANDLER = Pattern.compile("on[a-z]+");

    private final HtmlWarnings warnings;

    private AttributeWarnings(HtmlWarnings warnings) {
        this.warnings = warnings;
    }

    /** @param body with the attributes that its author wrote */
    static void of(Element body, HtmlWarnings warnings) {
        AttributeWarnings attributes = new AttributeWarnings(warnings);
        body.stream().skip(1).filter(AttributeWarnings::isKept).forEach(attributes::check);
    }

    private static boolean isKept(Element element) {
        return element.attributesSize() > 0
                && element.tag().namespace().equals(Parser.NamespaceHtml)
                && HtmlSanitizer.isAllowed(element);
    }

    private void check(Element element) {
        for (Attribute attribute : element.attributes()) {
            if (HANDLER.matcher(attribute.getKey().toLowerCase(Locale.ROOT)).matches()) {
                warnOfHandler(attribute.getKey().toLowerCase(Locale.ROOT));
            }
        }
        for (String name : AllowedClasses.leftOutOf(element)) {
            warnings.add(
                    MarkdownSource.ofClass(name),
                    "The class `" + HtmlWarnings.shown(name) + "` is left out: tags of a post have a few classes of the"
                            + " site's own, and no others. Take it out, or write a `style`.");
        }
    }

    private void warnOfHandler(String name) {
        String place = MarkdownSource.ofHandler(name);
        warnings.add(
                place,
                "The attribute `" + HtmlWarnings.shown(warnings.source().spelled(place, name))
                        + "` is left out, since no post runs scripts. Take it out.");
    }
}
