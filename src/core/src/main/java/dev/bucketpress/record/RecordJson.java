package dev.bucketpress.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bucketpress.site.Translation;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The JSON of records: the names of the members that Bucketpress reads back, and the members that all records have. */
final class RecordJson {

    static final String SCHEMA_VERSION = "schemaVersion";
    static final String SOURCE = "source";
    static final String PAGE = "page";
    static final String KEY = "key";
    static final String ETAG = "etag";
    static final String WITHDRAWN = "withdrawn";
    static final String CHARACTERS = "characters";
    static final String WORDS = "words";
    static final String WARNINGS = "warnings";
    static final String KIND = "kind";
    static final String STANDALONE = "page";
    static final String TITLE = "title";
    static final String PATH = "path";
    static final String DATE = "date";
    static final String UPDATED = "updated";
    static final String LANGUAGE = "language";
    static final String TAGS = "tags";
    static final String CATEGORIES = "categories";
    static final String PINNED = "pinned";
    static final String SERIES = "series";
    static final String COVER = "cover";
    static final String DESCRIPTION = "description";
    static final String FRONT_MATTER = "frontMatter";
    static final String SUMMARY = "summary";
    static final String EXCERPT = "excerpt";
    static final String CONTENT = "content";
    static final String TRANSLATION = "translation";

    private static final String TRANSLATIONS = "translations";

    /** As Hexo's generators of search indexes know it, and as one would guess. */
    private static final List<String> SEARCH_KEYS = List.of("indexing", "search");

    private static final List<String> EXPIRY_KEYS = List.of("expires", "expiryDate");

    private static final int CURRENT_SCHEMA = 1;
    private static final String PAGES = "pages";
    private static final String REPORTED = "reported";
    private static final String FIRST_PUBLISHED = "firstPublished";
    private static final String WITHDRAWALS = "withdrawals";
    private static final String CHANGED = "changed";
    private static final String AWAITED = "awaited";
    private static final String UNFINISHED = "unfinished";
    private static final String ATTEMPTS = "attempts";
    private static final String FOLLOW_UPS = "followUps";
    private static final String REFERENCES = "references";

    /** Keeps numbers as they are written: {@code 1.10} is a version and not {@code 1.1}. */
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

    /** A copy with another publication history; a member that is there keeps its place. */
    static ObjectNode withHistory(ObjectNode json, PublicationHistory history) {
        ObjectNode copy = json.deepCopy();
        putHistory(copy, history, json.path(WITHDRAWN).asBoolean());
        return copy;
    }

    static void putHistory(ObjectNode json, PublicationHistory history, boolean withdrawn) {
        var pages = json.putArray(PAGES);
        history.pages().forEach(pages::add);
        json.put(WITHDRAWN, withdrawn);
        json.put(REPORTED, history.reported());
        history.firstPublished().ifPresent(time -> json.put(FIRST_PUBLISHED, time.toString()));
        if (history.withdrawals() > 0) {
            json.put(WITHDRAWALS, history.withdrawals());
        }
        if (history.changed()) {
            json.put(CHANGED, true);
        }
        history.awaited().ifPresentOrElse(progress -> json.put(AWAITED, progress), () -> json.remove(AWAITED));
        history.unfinished()
                .ifPresentOrElse(
                        unfinished -> json.putObject(UNFINISHED)
                                .put(ETAG, unfinished.etag())
                                .put(ATTEMPTS, unfinished.count()),
                        () -> json.remove(UNFINISHED));
        putFollowUps(json, history);
    }

    /** Only a withdrawal has them. What is missing in an earlier version's record stays so while it says the same. */
    private static void putFollowUps(ObjectNode json, PublicationHistory history) {
        if (history.withdrawals() == 0 || history.followUps().equals(withoutFollowUps(json))) {
            json.remove(FOLLOW_UPS);
            return;
        }
        ArrayNode ends = json.putArray(FOLLOW_UPS);
        history.followUps().forEach(end -> ends.add(end.toString()));
    }

    private static List<Instant> followUps(JsonNode json) {
        if (!json.has(FOLLOW_UPS)) {
            return withoutFollowUps(json);
        }
        List<Instant> ends = new ArrayList<>();
        json.path(FOLLOW_UPS).forEach(end -> ends.add(Instant.parse(end.asText())));
        return ends;
    }

    /** An earlier version left no note of the runs that withdrew a post; one of them may have died. */
    private static List<Instant> withoutFollowUps(JsonNode json) {
        return json.path(WITHDRAWALS).asInt() > 0 ? List.of(Instant.EPOCH) : List.of();
    }

    /** The key is left out of a record without references. */
    static void putReferences(ObjectNode json, SortedMap<String, String> references) {
        if (!references.isEmpty()) {
            ObjectNode members = json.putObject(REFERENCES);
            references.forEach(members::put);
        }
    }

    /** The key is left out of a record without translations. */
    static void putTranslations(ObjectNode json, List<Translation> translations) {
        if (!translations.isEmpty()) {
            ArrayNode members = json.putArray(TRANSLATIONS);
            translations.forEach(translation -> members.addObject()
                    .put(LANGUAGE, translation.language())
                    .put(PATH, translation.path())
                    .put(TITLE, translation.title()));
        }
    }

    static List<Translation> translations(JsonNode json) {
        List<Translation> translations = new ArrayList<>();
        json.path(TRANSLATIONS)
                .forEach(member -> translations.add(new Translation(
                        member.path(LANGUAGE).asText(),
                        member.path(PATH).asText(),
                        member.path(TITLE).asText())));
        return translations;
    }

    /** Whether it is the record of a standalone page; that of a post says nothing of its kind. */
    static boolean isStandalone(JsonNode json) {
        return json.path(KIND).asText().equals(STANDALONE);
    }

    static boolean isSearched(JsonNode json) {
        JsonNode frontMatter = json.path(FRONT_MATTER);
        return SEARCH_KEYS.stream()
                .map(key -> frontMatter.path(key).asText())
                .noneMatch(value -> value.equalsIgnoreCase("false"));
    }

    static boolean expires(JsonNode json) {
        JsonNode frontMatter = json.path(FRONT_MATTER);
        return EXPIRY_KEYS.stream().anyMatch(frontMatter::hasNonNull);
    }

    static SortedMap<String, String> references(ObjectNode json) {
        SortedMap<String, String> references = new TreeMap<>();
        json.path(REFERENCES)
                .properties()
                .forEach(member ->
                        references.put(member.getKey(), member.getValue().asText()));
        return references;
    }

    static ObjectNode tombstone(String sourceKey, PublicationHistory history) {
        ObjectNode json = begin();
        json.putObject(SOURCE).put(KEY, sourceKey);
        putHistory(json, history, true);
        return json;
    }

    static byte[] bytes(ObjectNode json) {
        try {
            return MAPPER.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON can always be written", e);
        }
    }

    /** @throws IOException where the bytes are not a record of a schema that this version knows */
    static ObjectNode read(byte[] bytes) throws IOException {
        if (MAPPER.readTree(bytes) instanceof ObjectNode json
                && json.path(SCHEMA_VERSION).asInt() == CURRENT_SCHEMA) {
            return json;
        }
        throw new IOException("not a record of schema version " + CURRENT_SCHEMA);
    }

    /** @throws IOException where a time of the history cannot be parsed */
    static PublicationHistory history(ObjectNode json) throws IOException {
        try {
            return parseHistory(json);
        } catch (DateTimeException e) {
            throw new IOException("a moment of its history cannot be read", e);
        }
    }

    private static PublicationHistory parseHistory(ObjectNode json) {
        List<String> pages = new ArrayList<>();
        json.path(PAGES).forEach(page -> pages.add(page.asText()));
        Optional<Instant> firstPublished = Optional.ofNullable(json.get(FIRST_PUBLISHED))
                .map(JsonNode::asText)
                .map(Instant::parse);
        return new PublicationHistory(
                pages,
                json.path(REPORTED).asBoolean(),
                firstPublished,
                json.path(WITHDRAWALS).asInt(),
                json.path(CHANGED).asBoolean(),
                Optional.ofNullable(json.get(AWAITED)).map(JsonNode::asText),
                Optional.ofNullable(json.get(UNFINISHED))
                        .map(unfinished -> new UnfinishedAttempts(
                                unfinished.path(ETAG).asText(),
                                unfinished.path(ATTEMPTS).asInt())),
                followUps(json));
    }
}
