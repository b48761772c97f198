package dev.bucketpress.lists;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.bucketpress.site.ListName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Writes and reads the JSON of this package. */
final class ListsJson {

    private static final int CURRENT_SCHEMA = 1;
    private static final String SCHEMA_VERSION = "schemaVersion";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ListsJson() {}

    /** Writes the members of an object. */
    @FunctionalInterface
    interface Members {
        void write(JsonGenerator json) throws IOException;
    }

    /** Writes one item of an array. */
    @FunctionalInterface
    interface Item<T> {
        void write(T item) throws IOException;
    }

    /** An object in UTF-8. */
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

    /** An object that names the version of its schema, which {@link #read} expects. */
    static byte[] versioned(Members members) {
        return object(json -> {
            json.writeNumberField(SCHEMA_VERSION, CURRENT_SCHEMA);
            members.write(json);
        });
    }

    /** @throws IOException where the bytes are no object of a schema that this version knows */
    static <T> T read(byte[] bytes, Function<JsonNode, T> reader) throws IOException {
        JsonNode json = MAPPER.readTree(bytes);
        if (json == null || json.path(SCHEMA_VERSION).asInt() != CURRENT_SCHEMA) {
            throw new IOException("not of schema version " + CURRENT_SCHEMA);
        }
        try {
            return reader.apply(json);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Writes an array; each item is an object with the members that {@code item} writes. */
    static <T> void writeObjects(JsonGenerator json, String name, Iterable<T> items, Item<T> item) throws IOException {
        json.writeArrayFieldStart(name);
        for (T each : items) {
            json.writeStartObject();
            item.write(each);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static void writeTexts(JsonGenerator json, String name, Collection<String> texts) throws IOException {
        json.writeFieldName(name);
        writeTexts(json, texts);
    }

    static void writeTexts(JsonGenerator json, Collection<String> texts) throws IOException {
        json.writeStartArray();
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

    /** In ISO 8601, with the offset. */
    static String iso(OffsetDateTime date) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date);
    }

    /** Writes the members that name a list. */
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
