package dev.bucketpress.markdown.html;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keeps of an author's {@code style} attribute what colours, sizes and aligns the element itself and affects nothing
 * else.
 */
final class StyleSanitizer {

    private static final Pattern COLOUR = Pattern.compile(
            "[a-z]{3,20}|#[0-9a-f]{3,8}|(?:rgb|hsl)a?\\(\\s*[\\d.%]+(?:deg)?(?:[\\s,/]+[\\d.%]+){2,3}\\s*\\)");
    private static final Pattern LENGTH = Pattern.compile("auto|(?:\\d{1,4}|\\d{0,3}\\.\\d{1,4})(?:px|em|rem|pt|%)?");
    private static final Pattern FONT_SIZE = Pattern.compile(
            "(?:xx?-)?(?:small|large)|medium|smaller|larger|\\d{1,2}(?:\\.\\d+)?(?:px|em|rem|pt)|\\d{2,3}%");
    private static final Pattern ZOOM = Pattern.compile("(?:1?[1-9]?|10)\\d%|200%|[01]?\\.\\d{1,3}|[12]");
    private static final Pattern WORD = Pattern.compile("[a-z-]{3,20}|[1-9]00");

    private static final Map<String, Pattern> PROPERTIES = Map.ofEntries(
            Map.entry("color", COLOUR),
            Map.entry("background", COLOUR),
            Map.entry("background-color", COLOUR),
            Map.entry("width", LENGTH),
            Map.entry("height", LENGTH),
            Map.entry("max-width", LENGTH),
            Map.entry("max-height", LENGTH),
            Map.entry("text-indent", LENGTH),
            Map.entry("font-size", FONT_SIZE),
            Map.entry("zoom", ZOOM),
            Map.entry("text-align", WORD),
            Map.entry("vertical-align", WORD),
            Map.entry("text-decoration", WORD),
            Map.entry("font-weight", WORD),
            Map.entry("font-style", WORD),
            Map.entry("float", WORD));

    private StyleSanitizer() {}

    /** The declarations that are allowed; empty where none is. */
    static String of(String style) {
        return Arrays.stream(style.toLowerCase(Locale.ROOT).split(";"))
                .map(String::strip)
                .filter(StyleSanitizer::isAllowed)
                .collect(Collectors.joining("; "));
    }

    private static boolean isAllowed(String declaration) {
        String[] parts = declaration.split(":", 2);
        Pattern values = PROPERTIES.get(parts[0].strip());
        return parts.length == 2
                && values != null
                && values.matcher(parts[1].strip()).matches();
    }
}
