package dev.bucketpress.markdown.html;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Keeps of an author's {@code style} attribute what colours, sizes and aligns the element itself and affects nothing
 * else. What sizes come to that are nested is bounded by {@link NestedSizes}.
 */
final class StyleSanitizer {

    private static final Pattern COLOUR = Pattern.compile(
            "[a-z]{3,20}|#[0-9a-f]{3,8}|(?:rgb|hsl)a?\\(\\s*[\\d.%]+(?:deg)?(?:[\\s,/]+[\\d.%]+){2,3}\\s*\\)");

    /** Not less opaque than by half: a link that nobody sees could be followed all the same. */
    private static final Pattern COLOUR_OF_TEXT =
            Pattern.compile("(?!transparent)[a-z]{3,20}|#(?:[0-9a-f]{3}[89a-f]?|[0-9a-f]{6}(?:[89a-f][0-9a-f])?)"
                    + "|(?:rgb|hsl)a?\\(\\s*[\\d.%]+(?:deg)?(?:[\\s,/]+[\\d.%]+){2}"
                    + "(?:[\\s,/]+(?:1(?:\\.0*)?|0?\\.[5-9]\\d*|(?:[5-9]\\d|100)(?:\\.\\d*)?%))?\\s*\\)");

    private static final Pattern LENGTH = Pattern.compile("auto|(?:\\d{1,4}|\\d{0,3}\\.\\d{1,4})(?:px|pt)?"
            + "|(?:\\d{1,3}|\\d{0,3}\\.\\d{1,4})%|(?:\\d{1,2}|\\d{0,2}\\.\\d{1,4})r?em");
    private static final Pattern INDENT =
            Pattern.compile("(?:\\d{1,2}|\\d?\\.\\d{1,4})(?:px|pt|%)?|\\d?(?:\\.\\d{1,4})?r?em");
    private static final Pattern FONT_SIZE = Pattern.compile(
            "(?:xx?-)?(?:small|large)|medium|smaller|larger|\\d{1,2}(?:\\.\\d+)?(?:px|em|rem|pt)|\\d{2,3}%");
    private static final Pattern ZOOM = Pattern.compile("(?:1?[1-9]?|10)\\d%|200%|[01]?\\.\\d{1,3}|[12]");
    private static final Pattern WORD = Pattern.compile("[a-z-]{3,20}|[1-9]00");

    private static final Map<String, Pattern> PROPERTIES = Map.ofEntries(
            Map.entry("color", COLOUR_OF_TEXT),
            Map.entry("background", COLOUR),
            Map.entry("background-color", COLOUR),
            Map.entry("width", LENGTH),
            Map.entry("height", LENGTH),
            Map.entry("max-width", LENGTH),
            Map.entry("max-height", LENGTH),
            Map.entry("text-indent", INDENT),
            Map.entry("font-size", FONT_SIZE),
            Map.entry("zoom", ZOOM),
            Map.entry("text-align", WORD),
            Map.entry("vertical-align", WORD),
            Map.entry("text-decoration", WORD),
            Map.entry("font-weight", WORD),
            Map.entry("font-style", WORD),
            Map.entry("float", WORD));

    /** What is as high as it is told, and never lower than what is in it. */
    private static final Set<String> WITH_HEIGHT = Set.of("img", "video", "audio", "input", "table", "tr", "th", "td");

    private static final String OF_OTHERS =
            ": posts set the colours, sizes and alignment of what is in them, and nothing"
                    + " else. Take it out, or set one of these.";
    private static final String OF_OTHER_VALUES = ", since its value is none that posts set. Write a colour that can be"
            + " seen, a size that is no larger than usual, or one of CSS's words.";
    private static final String OF_HEIGHTS =
            ", since its text would run out of it. Take it out, or set it of a picture.";

    private static final Pattern FRACTION = Pattern.compile("auto|(?:\\d{0,2}(?:\\.\\d+)?|100)%");

    private StyleSanitizer() {}

    /** Removes every other declaration of an element, with a warning. */
    static void restrict(Element element, HtmlWarnings warnings) {
        Map<String, StyleDeclaration> declarations = StyleDeclaration.of(element);
        declarations.values().removeIf(declaration -> !isAllowed(declaration, warnings));
        declarations.computeIfPresent("max-width", (property, width) -> withinItsLine(width));
        if (!WITH_HEIGHT.contains(element.normalName())) {
            declarations.computeIfPresent("max-height", (property, height) -> withoutIt(height, warnings));
            declarations.computeIfPresent(
                    "height", (property, height) -> new StyleDeclaration("min-height", height.value()));
        }
        StyleDeclaration.write(element, declarations.values());
    }

    private static boolean isAllowed(StyleDeclaration declaration, HtmlWarnings warnings) {
        Pattern values = PROPERTIES.get(declaration.property());
        boolean allowed = values != null && values.matcher(declaration.value()).matches();
        if (!allowed) {
            warn(declaration, values == null ? OF_OTHERS : OF_OTHER_VALUES, warnings);
        }
        return allowed;
    }

    private static @Nullable StyleDeclaration withoutIt(StyleDeclaration height, HtmlWarnings warnings) {
        warn(height, OF_HEIGHTS, warnings);
        return null;
    }

    private static void warn(StyleDeclaration declaration, String why, HtmlWarnings warnings) {
        warnings.add(
                declaration.written(),
                "The style `" + HtmlWarnings.shown(declaration.written()) + "` is left out" + why);
    }

    /** Of a picture wider than the screen, what is outside of the article would be cut. */
    private static StyleDeclaration withinItsLine(StyleDeclaration width) {
        return FRACTION.matcher(width.value()).matches()
                ? width
                : new StyleDeclaration("max-width", "min(" + width.value() + ", 100%)");
    }
}
