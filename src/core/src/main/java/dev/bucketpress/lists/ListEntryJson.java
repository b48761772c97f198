package dev.bucketpress.lists;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.bucketpress.theme.ListLine;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** An entry as JSON. */
final class ListEntryJson {

    private ListEntryJson() {}

    static byte[] of(ListEntry entry) {
        return ListsJson.object(json -> write(json, entry));
    }

    /** Writes the members of an object. */
    static void write(JsonGenerator json, ListEntry entry) throws IOException {
        ListLine line = entry.line();
        json.writeStringField("source", entry.source());
        json.writeStringField("path", line.path());
        json.writeStringField("title", line.title());
        json.writeStringField("date", iso(line.date()));
        json.writeStringField("updated", iso(line.updated()));
        ListsJson.writeTexts(json, "tags", line.tags());
        json.writeArrayFieldStart("categories");
        for (List<String> names : line.categories()) {
            json.writeStartArray();
            for (String name : names) {
                json.writeString(name);
            }
            json.writeEndArray();
        }
        json.writeEndArray();
        json.writeStringField("summary", line.summary());
        if (line.excerpt().isPresent()) {
            json.writeStringField("excerpt", line.excerpt().get());
        }
    }

    static ListEntry read(JsonNode json) {
        ListLine line = new ListLine(
                json.path("path").asText(),
                json.path("title").asText(),
                OffsetDateTime.parse(json.path("date").asText()),
                OffsetDateTime.parse(json.path("updated").asText()),
                ListsJson.texts(json.path("tags")),
                ListsJson.items(json.path("categories")).map(ListsJson::texts).toList(),
                json.path("summary").asText(),
                Optional.ofNullable(json.get("excerpt")).map(JsonNode::asText));
        return new ListEntry(json.path("source").asText(), line);
    }

    static String iso(OffsetDateTime date) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date);
    }
}
