package dev.bucketpress.lists;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.bucketpress.post.Period;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is kept of a post's places, as JSON. */
final class ListedJson {

    /** The same places are to be the same bytes. */
    private static final Comparator<Place> IN_ORDER =
            Comparator.comparing((Place place) -> place.list().slot()).thenComparing(Place::month);

    private ListedJson() {}

    static byte[] of(Listed listed) {
        return Json.object(json -> {
            json.writeNumberField(Json.SCHEMA_VERSION, Json.SCHEMA);
            json.writeNumberField("turn", listed.turn());
            json.writeStringField("state", listed.state().name().toLowerCase(Locale.ROOT));
            json.writeStringField("since", listed.since().toString());
            json.writeStringField("print", listed.print());
            json.writeArrayFieldStart("places");
            List<Place> places = listed.places().stream().sorted(IN_ORDER).toList();
            for (Place place : places) {
                write(json, place);
            }
            json.writeEndArray();
        });
    }

    private static void write(JsonGenerator json, Place place) throws IOException {
        json.writeStartObject();
        Json.writeList(json, place.list());
        json.writeStringField("month", place.month().path());
        json.writeEndObject();
    }

    /** @throws IOException where the bytes are not what this version wrote or could have */
    static Listed read(byte[] bytes) throws IOException {
        JsonNode json = Json.read(bytes);
        try {
            return new Listed(
                    json.path("turn").asLong(),
                    Listed.State.valueOf(json.path("state").asText().toUpperCase(Locale.ROOT)),
                    Instant.parse(json.path("since").asText()),
                    json.path("print").asText(),
                    Json.items(json.path("places"))
                            .map(place -> new Place(
                                    Json.list(place),
                                    new Period(place.path("month").asText())))
                            .collect(Collectors.toUnmodifiableSet()));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
