package dev.bucketpress.markdown.rawhtml;

import java.util.Map;
import java.util.Set;

/** What HTML says of elements by their names (html.spec.whatwg.org, chapters 4 and 16.2); names are in lower case. */
final class HtmlElements {

    /**
     * The elements of HTML, those included that are obsolete and that posts still use; not {@code <xmp>} and its like,
     * whose text would be left out with them.
     */
    private static final Set<String> HTML = names("""
            a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote
            body br button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div
            dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header
            hgroup hr html i iframe img input ins kbd label legend li link listing main map mark marquee math menu meta
            meter nav nobr noscript object ol optgroup option output p param picture pre progress q rb
            rp rt rtc ruby s samp script search section select slot small source span strike strong style sub summary
            sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr""");

    /** Void elements that show something, or break a line, wherever they stand. */
    private static final Set<String> VOID_IN_TEXT = names("br hr wbr");

    /** Void elements that need attributes to be anything at all. */
    private static final Set<String> VOID_WITH_ATTRIBUTES = names("area embed img param source track");

    /** Void elements that no sentence needs: where one stands in a sentence, the sentence is about it. */
    private static final Set<String> VOID_OF_PAGES = names("base basefont bgsound frame input link meta");

    /** What a page has once, around its text. */
    private static final Set<String> PAGES = names("body frameset head html title");

    /** Elements whose content is not HTML, up to their end tag. */
    private static final Set<String> RAW_TEXT = names("iframe noscript script style textarea title");

    private static final Set<String> TABLE_PARTS = names("caption col colgroup tbody td tfoot th thead tr");

    private static final Set<String> LISTS = Set.of("ul", "ol", "menu", "dir");

    /** The elements whose end tags may be left out, and what they stand in; nothing, where they stand anywhere. */
    private static final Map<String, Set<String>> END_MAY_BE_LEFT_OUT = Map.ofEntries(
            Map.entry("p", Set.of()),
            Map.entry("li", LISTS),
            Map.entry("dt", Set.of("dl")),
            Map.entry("dd", Set.of("dl")),
            Map.entry("option", Set.of("select", "datalist")),
            Map.entry("optgroup", Set.of("select")),
            Map.entry("rb", Set.of("ruby")),
            Map.entry("rp", Set.of("ruby")),
            Map.entry("rt", Set.of("ruby")),
            Map.entry("rtc", Set.of("ruby")),
            Map.entry("colgroup", Set.of("table")),
            Map.entry("caption", Set.of("table")),
            Map.entry("tbody", Set.of("table")),
            Map.entry("td", Set.of("table")),
            Map.entry("tfoot", Set.of("table")),
            Map.entry("th", Set.of("table")),
            Map.entry("thead", Set.of("table")),
            Map.entry("tr", Set.of("table")));

    /** Elements that hold blocks: one that is never closed changes the looks of what follows little. */
    private static final Set<String> GROUPS = names("""
            address article aside blockquote center details dialog div dl fieldset figure footer form header main menu
            nav ol section table ul""");

    private HtmlElements() {}

    private static Set<String> names(String text) {
        return Set.of(text.strip().split("\\s+"));
    }

    static boolean isHtml(String name) {
        return HTML.contains(name);
    }

    static boolean isVoid(String name) {
        return isVoidInText(name) || isVoidWithAttributes(name) || isVoidOfPages(name) || name.equals("col");
    }

    static boolean isVoidInText(String name) {
        return VOID_IN_TEXT.contains(name);
    }

    static boolean isVoidWithAttributes(String name) {
        return VOID_WITH_ATTRIBUTES.contains(name);
    }

    static boolean isVoidOfPages(String name) {
        return VOID_OF_PAGES.contains(name);
    }

    static boolean isOfPages(String name) {
        return PAGES.contains(name);
    }

    static boolean isRawText(String name) {
        return RAW_TEXT.contains(name);
    }

    /** Whether an element holds drawings or formulas, whose elements have other names than HTML's. */
    static boolean isForeign(String name) {
        return name.equals("svg") || name.equals("math");
    }

    static boolean isTablePart(String name) {
        return TABLE_PARTS.contains(name);
    }

    static boolean isGroup(String name) {
        return GROUPS.contains(name);
    }

    static boolean mayLackItsEnd(String name) {
        return END_MAY_BE_LEFT_OUT.containsKey(name);
    }

    /** What an element that may lack its end tag stands in. */
    static Set<String> parentsOf(String name) {
        return END_MAY_BE_LEFT_OUT.getOrDefault(name, Set.of());
    }
}
