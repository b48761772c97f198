package dev.bucketpress.intake;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Events and answers as JSON. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /** @throws UnknownEvent where it is no JSON */
    static JsonNode tree(byte[] event) {
        try {
            return MAPPER.readTree(event);
        } catch (IOException e) {
            throw new UnknownEvent("The event is not JSON.", new String(event, StandardCharsets.UTF_8));
        }
    }

    /** @throws UnknownEvent where it is no JSON */
    static JsonNode tree(String event) {
        return tree(event.getBytes(StandardCharsets.UTF_8));
    }

    /** The text at a path; nothing where there is none, or something else. */
    static String text(JsonNode node, String... path) {
        JsonNode at = node;
        for (String name : path) {
            at = at.path(name);
        }
        return at.isTextual() ? at.textValue() : "";
    }

    static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    static JsonGenerator writer(OutputStream to) throws IOException {
        return MAPPER.createGenerator(to);
    }
}
