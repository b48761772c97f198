package dev.bucketpress.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bucketpress.search.SearchIndex.Level;
import dev.bucketpress.search.SearchIndex.Unused;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The index as JSON. */
final class SearchIndexJson {

    private SearchIndexJson() {}

    static byte[] of(SearchIndex index) {
        ObjectNode json = SearchJson.begin()
                .put("born", index.born().toString())
                .put("turn", index.turn())
                .put("next", index.next());
        ArrayNode recent = json.putArray("recent");
        index.recent().forEach(recent::add);
        ArrayNode levels = json.putArray("levels");
        index.levels().forEach(level -> level.ifPresentOrElse(l -> put(levels.addObject(), l), levels::addNull));
        ArrayNode unused = json.putArray("unused");
        index.unused()
                .forEach(files -> unused.addObject()
                        .put("level", files.level())
                        .put("generation", files.generation())
                        .put("shards", files.shards())
                        .put("since", files.since().toString()));
        return SearchJson.bytes(json);
    }

    private static void put(ObjectNode json, Level level) {
        json.put("generation", level.generation())
                .put("shards", level.shards())
                .put("bytes", level.bytes())
                .put("first", level.first())
                .put("last", level.last())
                .put("posts", level.posts());
        ArrayNode gone = json.putArray("gone");
        int before = 0;
        for (int number : level.gone()) {
            gone.add(number - before);
            before = number;
        }
    }

    /** @throws IOException where the bytes are no index of a version that this one knows */
    static SearchIndex read(byte[] bytes) throws IOException {
        return SearchJson.read(bytes, json -> {
            SortedSet<Integer> recent = new TreeSet<>();
            json.path("recent").forEach(number -> recent.add(number.asInt()));
            return new SearchIndex(
                    instant(json.path("born")),
                    json.path("turn").asLong(),
                    json.path("next").asInt(),
                    recent,
                    SearchJson.items(json.path("levels"))
                            .map(SearchIndexJson::level)
                            .toList(),
                    SearchJson.items(json.path("unused"))
                            .map(SearchIndexJson::unused)
                            .toList());
        });
    }

    private static Optional<Level> level(JsonNode json) {
        return json.isNull()
                ? Optional.empty()
                : Optional.of(new Level(
                        json.path("generation").asText(),
                        json.path("shards").asInt(),
                        json.path("bytes").asLong(),
                        json.path("first").asInt(),
                        json.path("last").asInt(),
                        json.path("posts").asInt(),
                        gone(json.path("gone"))));
    }

    private static SortedSet<Integer> gone(JsonNode json) {
        SortedSet<Integer> gone = new TreeSet<>();
        int number = 0;
        for (JsonNode distance : json) {
            number += distance.asInt();
            gone.add(number);
        }
        return gone;
    }

    private static Unused unused(JsonNode json) {
        return new Unused(
                json.path("level").asInt(),
                json.path("generation").asText(),
                json.path("shards").asInt(),
                instant(json.path("since")));
    }

    private static Instant instant(JsonNode json) {
        return Instant.parse(json.asText());
    }
}
