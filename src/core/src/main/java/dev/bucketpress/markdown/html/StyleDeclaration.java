package dev.bucketpress.markdown.html;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * A declaration of a {@code style} attribute.
 *
 * @param property in lower case
 * @param value in lower case; empty of what is no declaration
 * @param written as its author spelled it
 */
record StyleDeclaration(String property, String value, String written) {

    private static final String STYLE = "style";

    StyleDeclaration(String property, String value) {
        this(property, value, property + ": " + value);
    }

    /** The declarations of an element by property, in order; of two of one property, the last counts. */
    static Map<String, StyleDeclaration> of(Element element) {
        Map<String, StyleDeclaration> declarations = new LinkedHashMap<>();
        for (String written : element.attr(STYLE).split(";")) {
            String[] parts = written.toLowerCase(Locale.ROOT).split(":", 2);
            String property = parts[0].strip();
            String value = parts.length == 2 ? parts[1].strip() : "";
            if (!written.isBlank()) {
                declarations.put(property, new StyleDeclaration(property, value, written.strip()));
            }
        }
        return declarations;
    }

    /** Gives an element these declarations and no other. */
    static void write(Element element, Collection<StyleDeclaration> declarations) {
        if (declarations.isEmpty()) {
            element.removeAttr(STYLE);
        } else {
            element.attr(
                    STYLE, declarations.stream().map(StyleDeclaration::written).collect(Collectors.joining("; ")));
        }
    }
}
