package dev.bucketpress.lists;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.bucketpress.site.ListName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What lists, and what is kept of posts' places in them, have in common as JSON. */
final class ListsJson {

    static final int SCHEMA = 1;
    static final String SCHEMA_VERSION = "schemaVersion";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ListsJson() {}

    /** What fills an object. */
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

    /** @throws IOException where the bytes are no object of a schema that this version knows */
    static JsonNode read(byte[] bytes) throws IOException {
        JsonNode json = MAPPER.readTree(bytes);
        if (json == null || json.path(SCHEMA_VERSION).asInt() != SCHEMA) {
            throw new IOException("not of schema version " + SCHEMA);
        }
        return json;
    }

    static void writeTexts(JsonGenerator json, String name, Collection<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    static Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    static void writeList(JsonGenerator json, ListName list) throws IOException {
        json.writeStringField("kind", list.kind().name().toLowerCase(Locale.ROOT));
        writeTexts(json, "names", list.names());
    }

    /** @throws IllegalArgumentException where it names no list */
    static ListName list(JsonNode json) {
        ListName.Kind kind = ListName.Kind.valueOf(json.path("kind").asText().toUpperCase(Locale.ROOT));
        return new ListName(kind, texts(json.path("names")));
    }
}
