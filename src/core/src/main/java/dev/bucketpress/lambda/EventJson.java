package dev.bucketpress.lambda;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Parses events and writes answers as JSON. */
final class EventJson {

    /** Refuses text after the event, which would be lost otherwise. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private EventJson() {}

    /** @throws UnknownEvent where it is not JSON */
    static JsonNode tree(byte[] event) {
        try {
            return MAPPER.readTree(event);
        } catch (IOException e) {
            throw new UnknownEvent("The event is not JSON.", new String(event, StandardCharsets.UTF_8));
        }
    }

    /** @throws UnknownEvent where it is not JSON */
    static JsonNode tree(String event) {
        return tree(event.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The text at a path; the empty string where there is none, or where it holds half of a character, as in {@code
     * "\\ud800"}: written as UTF-8, that would be the name of something else.
     */
    static String text(JsonNode node, String... path) {
        JsonNode at = node;
        for (String name : path) {
            at = at.path(name);
        }
        return at.isTextual() && isUnicode(at.textValue()) ? at.textValue() : "";
    }

    private static boolean isUnicode(String text) {
        return text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** Writes the members of an object. */
    @FunctionalInterface
    interface Members {
        void write(JsonGenerator json) throws IOException;
    }

    static byte[] object(Members members) {
        ByteArrayOutputStream object = new ByteArrayOutputStream();
        try (JsonGenerator json = MAPPER.createGenerator(object)) {
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return object.toByteArray();
    }

    /** Writes a list of objects. */
    static <T> void writeObjects(JsonGenerator json, String name, List<T> items, Function<T, Members> of)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (T item : items) {
            json.writeStartObject();
            of.apply(item).write(json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
