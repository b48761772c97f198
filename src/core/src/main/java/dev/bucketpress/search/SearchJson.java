package dev.bucketpress.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What the JSON files of the index have in common. */
final class SearchJson {

    private static final String VERSION = "version";
    private static final int CURRENT = 1;

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private SearchJson() {}

    static ObjectNode begin() {
        return JsonNodeFactory.instance.objectNode().put(VERSION, CURRENT);
    }

    /** An object without version, in one line. */
    static String line(Consumer<ObjectNode> writer) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        writer.accept(json);
        return new String(bytes(json), StandardCharsets.UTF_8);
    }

    static byte[] bytes(ObjectNode json) {
        try {
            return MAPPER.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON can always be written", e);
        }
    }

    /** @throws IOException where the bytes are no file of a version that this one knows */
    static <T> T read(byte[] bytes, Function<JsonNode, T> reader) throws IOException {
        JsonNode json = MAPPER.readTree(bytes);
        if (json == null || json.path(VERSION).asInt() != CURRENT) {
            throw new IOException("not of version " + CURRENT);
        }
        try {
            return reader.apply(json);
        } catch (DateTimeException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    static void addAll(ArrayNode json, Collection<String> texts) {
        texts.forEach(json::add);
    }

    static List<String> texts(JsonNode array) {
        return items(array).map(JsonNode::asText).toList();
    }

    static Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
