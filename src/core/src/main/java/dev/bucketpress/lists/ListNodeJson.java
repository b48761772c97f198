package dev.bucketpress.lists;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.bucketpress.site.ListName;
import dev.bucketpress.site.Period;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A node as it stands in the public bucket, for other programs too. */
final class ListNodeJson {

    private static final String TOKEN = "token";
    private static final String PARTING = "parting";
    private static final String PERIOD = "period";
    private static final String COUNT = "count";
    private static final String REVISION = "revision";
    private static final String OLDEST = "oldest";
    private static final String NEWEST = "newest";
    private static final String PARTS = "parts";
    private static final String POSTS = "posts";

    private ListNodeJson() {}

    static byte[] of(ListNode node) {
        return ListsJson.object(json -> {
            json.writeNumberField(ListsJson.SCHEMA_VERSION, ListsJson.SCHEMA);
            json.writeObjectFieldStart("list");
            ListsJson.writeList(json, node.list());
            json.writeEndObject();
            json.writeStringField(PERIOD, node.period().path());
            json.writeStringField("path", node.list().path(node.period()));
            json.writeNumberField(COUNT, node.count());
            json.writeNumberField(REVISION, node.revision());
            json.writeStringField(TOKEN, node.token());
            if (node.isParted()) {
                json.writeStringField(PARTING, node.parting().orElseThrow());
                writeParts(json, node);
            }
            writePosts(json, node);
        });
    }

    private static void writeParts(JsonGenerator json, ListNode node) throws IOException {
        json.writeArrayFieldStart(PARTS);
        for (ChildNode part : node.parts().values()) {
            json.writeStartObject();
            json.writeStringField(PERIOD, part.period().path());
            json.writeNumberField(COUNT, part.count());
            json.writeNumberField(REVISION, part.revision());
            json.writeStringField(OLDEST, part.oldest().path());
            json.writeStringField(NEWEST, part.newest().path());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writePosts(JsonGenerator json, ListNode node) throws IOException {
        json.writeArrayFieldStart(POSTS);
        for (ListEntry entry : node.entries()) {
            json.writeStartObject();
            ListEntryJson.write(json, entry);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** @throws IOException where the bytes are no node that this version wrote or could have */
    static ListNode read(ListName list, Period period, byte[] bytes) throws IOException {
        JsonNode json = ListsJson.read(bytes);
        try {
            return new ListNode(
                    list,
                    period,
                    json.path(REVISION).asLong(),
                    json.path(TOKEN).asText(),
                    Optional.ofNullable(json.get(PARTING)).map(JsonNode::asText),
                    json.path(COUNT).asInt(),
                    ListsJson.items(json.path(POSTS)).map(ListEntryJson::read).toList(),
                    parts(json.path(PARTS)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static NavigableMap<Period, ChildNode> parts(JsonNode json) {
        NavigableMap<Period, ChildNode> parts = new TreeMap<>();
        for (JsonNode part : json) {
            Period period = new Period(part.path(PERIOD).asText());
            parts.put(
                    period,
                    new ChildNode(
                            period,
                            part.path(COUNT).asInt(),
                            part.path(REVISION).asLong(),
                            new Period(part.path(OLDEST).asText()),
                            new Period(part.path(NEWEST).asText())));
        }
        return parts;
    }
}
