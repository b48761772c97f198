package dev.bucketpress.markdown.html;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.bucketpress.text.OffsetWarning;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds and escapes what looks like an HTML tag but is none, such as the {@code <Foo>} of {@code List<Foo>}. Browsers
 * and sanitizers drop it silently; here it is shown as text, with a warning.
 */
public final class UnknownTags {

    /** The most different names that are recorded; the rest of a hostile post is not worth the memory. */
    private static final int MAX = 1000;

    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9:._-]*)");

    /** HTML's elements, obsolete ones included, and the commonest of SVG and MathML. */
    private static final Set<String> HTML = Set.of("""
            a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote
            body br button canvas caption center cite code col colgroup command content data datalist dd del details
            dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5
            h6 head header hgroup hr html i iframe image img input ins isindex kbd keygen label legend li link listing
            main map mark marquee math menu menuitem meta meter multicol nav nextid nobr noembed noframes noscript
            object ol optgroup option output p param picture plaintext pre progress q rb rbc rp rt rtc ruby s samp
            script search section select selectedcontent shadow slot small source spacer span strike strong style sub
            summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr
            xmp animate circle clippath defs desc ellipse filter foreignobject g line lineargradient marker mask path
            pattern polygon polyline radialgradient rect stop symbol text textpath tspan use view
            annotation mfrac mi mn mo mover mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr
            munder munderover semantics""".split("\\s+"));

    /** The first occurrence of each, by its name in lower case. */
    private final Map<String, OffsetWarning> warnings = new LinkedHashMap<>();

    /** Records the unknown tags in raw HTML of a body. */
    public void record(BasedSequence html) {
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            String name = tag.group(2).toLowerCase(Locale.ROOT);
            if (warnings.size() < MAX && isUnknown(name) && !warnings.containsKey(name)) {
                int offset = html.subSequence(tag.start(), tag.end()).getStartOffset();
                warnings.put(name, new OffsetWarning(offset, message(tag.group(2))));
            }
        }
    }

    /** A name with a hyphen is that of a custom element, one with a colon is XML's: markup was meant. */
    private static boolean isUnknown(String name) {
        return name.indexOf('-') < 0 && name.indexOf(':') < 0 && !HTML.contains(name);
    }

    private static String message(String name) {
        return "`<" + name + ">` is no HTML and is shown as text. To say so, put it into `code`.";
    }

    /** One warning for each name. */
    public List<OffsetWarning> warnings() {
        return List.copyOf(warnings.values());
    }

    /** The HTML with every such tag escaped. */
    public String escape(String html) {
        if (warnings.isEmpty()) {
            return html;
        }
        return TAG.matcher(html)
                .replaceAll(tag -> Matcher.quoteReplacement(
                        isFound(tag.group(2)) ? "&lt;" + tag.group().substring(1) : tag.group()));
    }

    private boolean isFound(String name) {
        return warnings.containsKey(name.toLowerCase(Locale.ROOT));
    }
}
