package dev.bucketpress.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bucketpress.post.frontmatter.FrontMatterValue;
import dev.bucketpress.text.ControlCharacters;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Converts front matter to JSON. A scalar becomes a number, a boolean or null only where YAML 1.2's core schema says so
 * (yaml.org/spec/1.2.2, section 10.3) and JSON writes it back as the same characters; everything else is a string.
 */
final class FrontMatterJson {

    private static final JsonNodeFactory JSON = RecordJson.NODES;

    /** A JSON number (RFC 8259, section 6) without an exponent, with no more digits than a double distinguishes. */
    private static final Pattern NUMBER = Pattern.compile("-?(?=[\\d.]{1,16}$)(?:0|[1-9]\\d{0,14})(?:\\.\\d+)?");

    private static final String MINUS_ZERO = "-0";

    private FrontMatterJson() {}

    static ObjectNode of(Map<String, FrontMatterValue> entries) {
        ObjectNode json = JSON.objectNode();
        entries.forEach((key, value) -> json.set(ControlCharacters.without(key), of(value)));
        return json;
    }

    private static JsonNode of(FrontMatterValue value) {
        if (value instanceof FrontMatterValue.Mapping mapping) {
            return of(mapping.entries());
        }
        if (value instanceof FrontMatterValue.Sequence sequence) {
            ArrayNode json = JSON.arrayNode();
            sequence.items().forEach(item -> json.add(of(item)));
            return json;
        }
        FrontMatterValue.Scalar scalar = (FrontMatterValue.Scalar) value;
        return scalar.plain() ? plain(scalar.written()) : text(scalar.written());
    }

    private static JsonNode plain(String text) {
        return switch (text) {
            case "true" -> JSON.booleanNode(true);
            case "false" -> JSON.booleanNode(false);
            case "null" -> JSON.nullNode();
            default -> isNumber(text) ? JSON.numberNode(new BigDecimal(text)) : text(text);
        };
    }

    private static JsonNode text(String written) {
        return JSON.textNode(ControlCharacters.without(written));
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches()
                && !text.equals(MINUS_ZERO)
                && new BigDecimal(text).toString().equals(text);
    }
}
