package dev.bucketpress.markdown.html;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Bounds what sizes within sizes come to: twenty of 200 %, one in the other, would be a million times the size of the
 * text around them. A size beyond the bounds is left out; its text stays.
 */
final class NestedSizes {

    /** Of letters, where those of the article are 1. */
    private static final double SMALLEST = 0.3;

    private static final double LARGEST = 6;

    private static final double LARGEST_ZOOM = 2;

    /** The deepest nesting of sub- and superscripts. Each moves its text up or down. */
    private static final int MOST_SHIFTED = 4;

    /** How many of the article's letters, of 1.0625 rem, go into one of CSS's units. */
    private static final double REM = 1 / 1.0625;

    private static final double PX = REM / 16;
    private static final double STEP = 1.2;

    /** Keywords of CSS (w3.org/TR/css-fonts-4, section 2.5), and the sizes 1 to 6 of {@code <font>}, in rem. */
    private static final Map<String, Double> KEYWORDS = Map.of(
            "xx-small",
            0.6,
            "x-small",
            0.75,
            "small",
            0.89,
            "medium",
            1.0,
            "large",
            1.2,
            "x-large",
            1.5,
            "xx-large",
            2.0);

    private static final List<Double> FONT_ELEMENT = List.of(0.6, 0.89, 1.0, 1.2, 1.5, 2.0);
    private static final double LARGEST_FONT_ELEMENT = 3;

    private static final String WHY =
            ", since what is in it would be smaller than 0.3 or larger than 6 times the text of"
                    + " the post, or be raised or lowered more than four times. Take sizes around it out.";

    private static final String SIZED = "big, small, sub, sup, font[size], [style]";
    private static final String FONT_SIZE = "font-size";
    private static final String ZOOM = "zoom";

    /** @param shifts the number of sub- and superscripts around */
    private record Size(double font, double zoom, int shifts) {

        static final Size OF_ARTICLE = new Size(1, 1, 0);

        Size within(Element element) {
            Size own =
                    switch (element.normalName()) {
                        case "big" -> times(STEP);
                        case "small" -> times(1 / STEP);
                        case "sub", "sup" -> new Size(font / STEP, zoom, shifts + 1);
                        case "font" ->
                            element.hasAttr("size")
                                    ? ofFontElement(element.attr("size").strip())
                                    : this;
                        default -> this;
                    };
            return element.hasAttr("style") ? own.styled(StyleDeclaration.of(element)) : own;
        }

        private Size times(double factor) {
            return new Size(font * factor, zoom, shifts);
        }

        private Size ofFontElement(String size) {
            boolean usual = size.matches("[1-6]");
            return new Size(
                    (usual ? FONT_ELEMENT.get(size.charAt(0) - '1') : LARGEST_FONT_ELEMENT) * REM, zoom, shifts);
        }

        private Size styled(Map<String, StyleDeclaration> declarations) {
            StyleDeclaration fontSize = declarations.get(FONT_SIZE);
            StyleDeclaration zoomed = declarations.get(ZOOM);
            return new Size(
                    fontSize == null ? font : font(fontSize.value()),
                    zoomed == null ? zoom : zoom * factor(zoomed.value()),
                    shifts);
        }

        private double font(String value) {
            Double keyword = KEYWORDS.get(value);
            if (keyword != null) {
                return keyword * REM;
            }
            return switch (value.replaceAll("[\\d.]", "")) {
                case "larger" -> font * STEP;
                case "smaller" -> font / STEP;
                case "px" -> number(value) * PX;
                case "pt" -> number(value) * PX * 4 / 3;
                case "rem" -> number(value) * REM;
                case "em" -> font * number(value);
                default -> font * factor(value);
            };
        }

        /** A number, or a percentage. */
        private static double factor(String value) {
            return value.endsWith("%") ? number(value) / 100 : number(value);
        }

        private static double number(String value) {
            return Double.parseDouble(value.replaceAll("[^\\d.]", ""));
        }

        boolean isWithinBounds() {
            double shown = font * zoom;
            return shown >= SMALLEST && shown <= LARGEST && zoom <= LARGEST_ZOOM && shifts <= MOST_SHIFTED;
        }
    }

    private final HtmlWarnings warnings;

    /** How many elements of each name there were so far. */
    private final Map<String, Integer> tags = new HashMap<>();

    private NestedSizes(HtmlWarnings warnings) {
        this.warnings = warnings;
    }

    static void bound(Element body, HtmlWarnings warnings) {
        if (body.selectFirst(SIZED) == null) {
            return;
        }
        new NestedSizes(warnings).bound(body);
    }

    private void bound(Element body) {
        Map<Element, Size> sizes = new IdentityHashMap<>();
        sizes.put(body, Size.OF_ARTICLE);
        body.stream()
                .skip(1)
                .filter(element -> !element.nameIs("img"))
                .forEach(element -> sizes.put(element, bounded(element, sizes.get(element.parent()))));
    }

    private Size bounded(Element element, @Nullable Size around) {
        Size outer = around == null ? Size.OF_ARTICLE : around;
        Size own = outer.within(element);
        tags.merge(element.normalName(), 1, Integer::sum);
        if (own.isWithinBounds()) {
            return own;
        }
        leaveOut(element);
        return outer;
    }

    private void leaveOut(Element element) {
        Map<String, StyleDeclaration> declarations = StyleDeclaration.of(element);
        List<String> sizes = Stream.of(FONT_SIZE, ZOOM)
                .map(declarations::remove)
                .filter(Objects::nonNull)
                .map(StyleDeclaration::written)
                .toList();
        if (sizes.isEmpty()) {
            String tag = "<" + element.normalName();
            warnings.add(
                    MarkdownSource.ofTag(tag, tags.get(element.normalName())),
                    "The size of the tag `" + tag + ">` is left out" + WHY);
        }
        sizes.forEach(size -> warnings.add(size, "The style `" + HtmlWarnings.shown(size) + "` is left out" + WHY));
        StyleDeclaration.write(element, declarations.values());
        element.removeAttr("size");
        switch (element.normalName()) {
            case "big", "small", "sub", "sup" -> element.tagName("span");
            default -> {
                // Its size was in its attributes.
            }
        }
    }
}
