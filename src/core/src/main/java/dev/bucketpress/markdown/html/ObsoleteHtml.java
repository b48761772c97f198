package dev.bucketpress.markdown.html;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Writes obsolete elements and attributes as HTML and CSS of today that look the same (html.spec.whatwg.org, sections
 * 15.3 "Non-replaced elements" and 16.2 "Non-conforming features"): {@code <center>}, {@code <font>}, {@code align=}.
 */
final class ObsoleteHtml {

    private static final Evaluator ALIGNED_CELLS = Selector.evaluatorOf("th[align], td[align]");

    private static final String ALIGN = "align";
    private static final String WIDTH = "width";
    private static final String HEIGHT = "height";

    private static final Pattern ALIGNMENT_OF_TEXT = Pattern.compile("left|right|center|justify");
    private static final Pattern ALIGNMENT_OF_PICTURE = Pattern.compile("top|middle|bottom|baseline");
    private static final Pattern SIDE = Pattern.compile("left|right");
    private static final Pattern PIXELS = Pattern.compile("\\d{1,4}");
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,4})(?:\\.\\d+)?(px|%)?");
    private static final Pattern COLOUR = Pattern.compile("#?(?:\\p{XDigit}{3}|\\p{XDigit}{6})");
    private static final Pattern COLOUR_NAME = Pattern.compile("(?!transparent|currentcolor)[a-z]{3,20}");
    private static final Pattern FONT_FACE = Pattern.compile("[\\p{L}\\p{N}\\s,-]{1,100}");
    private static final Pattern FONT_SIZE = Pattern.compile("[+-]?[1-7]");

    /** What the sizes 1 to 7 of {@code <font>} are called today (section 15.3.4). */
    private static final List<String> FONT_SIZES =
            List.of("x-small", "small", "medium", "large", "x-large", "xx-large", "xxx-large");

    private static final int USUAL_SIZE = 3;

    private static final Set<String> BULLETS = Set.of("disc", "circle", "square", "none");

    private ObsoleteHtml() {}

    static void replaceIn(Element body) {
        body.getAllElements().forEach(ObsoleteHtml::replace);
    }

    /** The only obsolete attribute of what Markdown alone becomes: the alignment of a column. */
    static void replaceInCells(Element body) {
        body.select(ALIGNED_CELLS).forEach(ObsoleteHtml::alignText);
    }

    private static void replace(Element element) {
        switch (element.normalName()) {
            case "center" -> center(element.tagName("div"));
            case "font" -> font(neutral(element));
            case "big" -> style(neutral(element), "font-size", "larger");
            case "tt" -> style(neutral(element), "font-family", "monospace");
            case "strike" -> element.tagName("s");
            case "rb" -> element.unwrap();
            case "table" -> table(element);
            case "td", "th" -> cell(element);
            case "col", "colgroup" -> size(element, WIDTH);
            case "ul" -> bullets(element);
            case "img", "video", "iframe" -> picture(element);
            case "audio" -> size(element, WIDTH);
            default -> alignText(element);
        }
    }

    /** Obsolete elements within lines may hold blocks; those of today may not. */
    private static Element neutral(Element element) {
        return element.tagName(element.children().stream().anyMatch(Element::isBlock) ? "div" : "span");
    }

    private static void center(Element element) {
        element.removeAttr(ALIGN);
        style(element, "text-align", "center");
        element.children().stream().filter(child -> child.nameIs("table")).forEach(ObsoleteHtml::centerTable);
    }

    private static void centerTable(Element table) {
        style(table, "margin-inline", "auto");
        style(table, WIDTH, "fit-content");
    }

    private static void font(Element font) {
        String colour = taken(font, "color");
        if (COLOUR.matcher(colour).matches()) {
            style(font, "color", colour.startsWith("#") ? colour : "#" + colour);
        } else if (COLOUR_NAME.matcher(colour).matches()) {
            style(font, "color", colour);
        }
        String size = taken(font, "size");
        if (FONT_SIZE.matcher(size).matches()) {
            style(font, "font-size", FONT_SIZES.get(size(size) - 1));
        }
        String face = taken(font, "face");
        if (FONT_FACE.matcher(face).matches()) {
            style(font, "font-family", face);
        }
    }

    /** A sign makes it relative to the usual size. */
    private static int size(String written) {
        int size = Integer.parseInt(written);
        boolean relative = written.startsWith("+") || size < 0;
        return Math.max(1, Math.min(FONT_SIZES.size(), relative ? USUAL_SIZE + size : size));
    }

    private static void table(Element table) {
        List.of("border", "summary").forEach(table::removeAttr);
        size(table, WIDTH);
        String align = taken(table, ALIGN);
        if (SIDE.matcher(align).matches()) {
            style(table, "float", align);
        } else if (align.equals("center")) {
            centerTable(table);
        }
    }

    private static void cell(Element cell) {
        cell.removeAttr("axis");
        if (cell.nameIs("td")) {
            cell.removeAttr("abbr");
        }
        size(cell, WIDTH);
        alignText(cell);
    }

    private static void bullets(Element list) {
        String type = taken(list, "type");
        if (BULLETS.contains(type)) {
            style(list, "list-style-type", type);
        }
    }

    private static void picture(Element picture) {
        String align = taken(picture, ALIGN);
        if (SIDE.matcher(align).matches()) {
            style(picture, "float", align);
        } else if (ALIGNMENT_OF_PICTURE.matcher(align).matches()) {
            style(picture, "vertical-align", align);
        }
        sizeBeyondPixels(picture, WIDTH);
        sizeBeyondPixels(picture, HEIGHT);
    }

    /** Of pictures the attributes are of today, as numbers of pixels. */
    private static void sizeBeyondPixels(Element picture, String attribute) {
        if (!PIXELS.matcher(picture.attr(attribute)).matches()) {
            size(picture, attribute);
        }
    }

    private static void size(Element element, String attribute) {
        var length = LENGTH.matcher(taken(element, attribute));
        if (length.matches()) {
            style(element, attribute, length.group(1) + ("%".equals(length.group(2)) ? "%" : "px"));
        }
    }

    private static void alignText(Element element) {
        String align = taken(element, ALIGN);
        if (ALIGNMENT_OF_TEXT.matcher(align).matches()) {
            style(element, "text-align", align);
        }
    }

    /** The value of an attribute, in lower case, which the element has no more. */
    private static String taken(Element element, String attribute) {
        if (!element.hasAttr(attribute)) {
            return "";
        }
        String value = element.attr(attribute).strip().toLowerCase(Locale.ROOT);
        element.removeAttr(attribute);
        return value;
    }

    /** What the element's own style says comes later, and counts. */
    private static void style(Element element, String property, String value) {
        String own = element.attr("style");
        element.attr("style", property + ": " + value + (own.isEmpty() ? "" : "; " + own));
    }
}
