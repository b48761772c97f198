package dev.bucketpress.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The members of a record that Bucketpress reads back, and how records become bytes. */
final class RecordJson {

    static final String SCHEMA_VERSION = "schemaVersion";
    static final String SOURCE = "source";
    static final String PAGE = "page";
    static final String KEY = "key";
    static final String ETAG = "etag";
    static final String WARNINGS = "warnings";
    static final String TITLE = "title";
    static final String PATH = "path";
    static final String DATE = "date";
    static final String UPDATED = "updated";
    static final String TAGS = "tags";
    static final String CATEGORIES = "categories";
    static final String SUMMARY = "summary";
    static final String EXCERPT = "excerpt";

    private static final int CURRENT_SCHEMA = 1;
    private static final String PAGES = "pages";
    private static final String WITHDRAWN = "withdrawn";
    private static final String REPORTED = "reported";
    private static final String FIRST_PUBLISHED = "firstPublished";
    private static final String WITHDRAWALS = "withdrawals";

    /** A number stays as it is written: {@code 1.10} is a version and not {@code 1.1}. */
    static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .nodeFactory(NODES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private RecordJson() {}

    static ObjectNode begin() {
        return NODES.objectNode().put(SCHEMA_VERSION, CURRENT_SCHEMA);
    }

    /** Sets what is remembered of a post; a member that is there keeps its place. */
    static ObjectNode withMemory(ObjectNode json, PublicationHistory memory) {
        ObjectNode copy = json.deepCopy();
        putMemory(copy, memory, json.path(WITHDRAWN).asBoolean());
        return copy;
    }

    static void putMemory(ObjectNode json, PublicationHistory memory, boolean withdrawn) {
        var pages = json.putArray(PAGES);
        memory.pages().forEach(pages::add);
        json.put(WITHDRAWN, withdrawn);
        json.put(REPORTED, memory.reported());
        memory.firstPublished().ifPresent(moment -> json.put(FIRST_PUBLISHED, moment.toString()));
        if (memory.withdrawals() > 0) {
            json.put(WITHDRAWALS, memory.withdrawals());
        }
    }

    static ObjectNode ofTombstone(PostRecord.Tombstone tombstone) {
        ObjectNode json = begin();
        json.putObject(SOURCE).put(KEY, tombstone.sourceKey());
        putMemory(json, tombstone.memory(), true);
        return json;
    }

    static byte[] bytes(ObjectNode json) {
        try {
            return MAPPER.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON can always be written", e);
        }
    }

    /** @throws IOException where the bytes are not a record of a schema this version knows */
    static PostRecord read(byte[] bytes) throws IOException {
        if (!(MAPPER.readTree(bytes) instanceof ObjectNode json)
                || json.path(SCHEMA_VERSION).asInt() != CURRENT_SCHEMA) {
            throw new IOException("not a record of schema version " + CURRENT_SCHEMA);
        }
        PublicationHistory memory;
        try {
            memory = memory(json);
        } catch (DateTimeException e) {
            throw new IOException("the moment of first publication cannot be read", e);
        }
        if (json.path(WITHDRAWN).asBoolean()) {
            return new PostRecord.Tombstone(json.path(SOURCE).path(KEY).asText(), memory);
        }
        JsonNode page = json.path(PAGE);
        if (!page.path(KEY).isTextual()) {
            throw new IOException("the record of a published post names its page");
        }
        PageVersion stamp = new PageVersion(
                page.path(KEY).asText(),
                page.path(ETAG).asText(),
                page.path("size").asLong(),
                page.path("sha256").asText());
        return new PostRecord.Live(stamp, memory, json);
    }

    private static PublicationHistory memory(ObjectNode json) {
        List<String> pages = new ArrayList<>();
        json.path(PAGES).forEach(page -> pages.add(page.asText()));
        Optional<Instant> firstPublished = Optional.ofNullable(json.get(FIRST_PUBLISHED))
                .map(JsonNode::asText)
                .map(Instant::parse);
        return new PublicationHistory(
                pages,
                json.path(REPORTED).asBoolean(),
                firstPublished,
                json.path(WITHDRAWALS).asInt());
    }
}
