package dev.bucketpress.lists;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.bucketpress.site.Period;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is kept of a post's places, as JSON. */
final class PlacementJson {

    /** The same places are to be the same bytes. */
    private static final Comparator<ListPosition> IN_ORDER =
            Comparator.comparing((ListPosition place) -> place.list().id()).thenComparing(ListPosition::month);

    private PlacementJson() {}

    static byte[] of(Placement listed) {
        return ListsJson.object(json -> {
            json.writeNumberField(ListsJson.SCHEMA_VERSION, ListsJson.SCHEMA);
            json.writeNumberField("turn", listed.turn());
            json.writeStringField("state", listed.state().name().toLowerCase(Locale.ROOT));
            json.writeStringField("since", listed.since().toString());
            json.writeStringField("print", listed.print());
            json.writeArrayFieldStart("places");
            List<ListPosition> places =
                    listed.places().stream().sorted(IN_ORDER).toList();
            for (ListPosition place : places) {
                write(json, place);
            }
            json.writeEndArray();
        });
    }

    private static void write(JsonGenerator json, ListPosition place) throws IOException {
        json.writeStartObject();
        ListsJson.writeList(json, place.list());
        json.writeStringField("month", place.month().path());
        json.writeEndObject();
    }

    /** @throws IOException where the bytes are not what this version wrote or could have */
    static Placement read(byte[] bytes) throws IOException {
        JsonNode json = ListsJson.read(bytes);
        try {
            return new Placement(
                    json.path("turn").asLong(),
                    Placement.State.valueOf(json.path("state").asText().toUpperCase(Locale.ROOT)),
                    Instant.parse(json.path("since").asText()),
                    json.path("print").asText(),
                    ListsJson.items(json.path("places"))
                            .map(place -> new ListPosition(
                                    ListsJson.list(place),
                                    new Period(place.path("month").asText())))
                            .collect(Collectors.toUnmodifiableSet()));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
