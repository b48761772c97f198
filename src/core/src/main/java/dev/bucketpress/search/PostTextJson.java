package dev.bucketpress.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.SortedMap;
import java.util.TreeMap;

/** Versions of posts as JSON: each in a file of its own, and the newest in one together. */
final class PostTextJson {

    private static final String NUMBER = "number";
    private static final String TURN = "turn";
    private static final String POSTS = "posts";

    private PostTextJson() {}

    static byte[] of(PostText text) {
        ObjectNode json = SearchJson.begin();
        put(json, text);
        return SearchJson.bytes(json);
    }

    static byte[] of(RecentTexts recent) {
        ObjectNode json = SearchJson.begin().put(TURN, recent.turn());
        ArrayNode posts = json.putArray(POSTS);
        recent.texts().forEach((number, text) -> put(posts.addObject().put(NUMBER, number), text));
        return SearchJson.bytes(json);
    }

    private static void put(ObjectNode json, PostText text) {
        json.put("source", text.source())
                .put("path", text.path())
                .put("title", text.title())
                .put("date", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(text.date()));
        SearchJson.addAll(json.putArray("tags"), text.tags());
        SearchJson.addAll(json.putArray("blocks"), text.blocks());
    }

    /** @throws IOException where the bytes are no text of a version that this one knows */
    static PostText text(byte[] bytes) throws IOException {
        return SearchJson.read(bytes, PostTextJson::text);
    }

    /** @throws IOException where the bytes are no texts of a version that this one knows */
    static RecentTexts recent(byte[] bytes) throws IOException {
        return SearchJson.read(bytes, json -> {
            SortedMap<Integer, PostText> texts = new TreeMap<>();
            json.path(POSTS).forEach(post -> texts.put(post.path(NUMBER).asInt(), text(post)));
            return new RecentTexts(json.path(TURN).asLong(), texts);
        });
    }

    private static PostText text(JsonNode json) {
        return new PostText(
                json.path("source").asText(),
                json.path("path").asText(),
                json.path("title").asText(),
                OffsetDateTime.parse(json.path("date").asText()),
                SearchJson.texts(json.path("tags")),
                SearchJson.texts(json.path("blocks")));
    }
}
