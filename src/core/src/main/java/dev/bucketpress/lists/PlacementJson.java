package dev.bucketpress.lists;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.bucketpress.lists.Placement.Position;
import dev.bucketpress.lists.Placement.State;
import dev.bucketpress.site.Period;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Placements as JSON, as they are stored under {@code api/listed/}. */
final class PlacementJson {

    /** The same positions are to be the same bytes. */
    private static final Comparator<Position> IN_ORDER =
            Comparator.comparing((Position position) -> position.list().id()).thenComparing(Position::month);

    private PlacementJson() {}

    static byte[] of(Placement placement) {
        return ListsJson.versioned(json -> {
            json.writeNumberField("turn", placement.revision());
            json.writeStringField("state", stored(placement.state()));
            json.writeStringField("since", placement.since().toString());
            json.writeStringField("print", placement.fingerprint());
            ListsJson.writeObjects(
                    json,
                    "places",
                    placement.positions().stream().sorted(IN_ORDER).toList(),
                    position -> write(json, position));
        });
    }

    private static void write(JsonGenerator json, Position position) throws IOException {
        ListsJson.writeList(json, position.list());
        json.writeStringField("month", position.month().path());
    }

    /** @throws IOException where the bytes are not what this version wrote or could have */
    static Placement read(byte[] bytes) throws IOException {
        return ListsJson.read(
                bytes,
                json -> new Placement(
                        json.path("turn").asLong(),
                        state(json.path("state").asText()),
                        Instant.parse(json.path("since").asText()),
                        json.path("print").asText(),
                        ListsJson.items(json.path("places"))
                                .map(PlacementJson::position)
                                .collect(Collectors.toUnmodifiableSet())));
    }

    private static Position position(JsonNode json) {
        return new Position(ListsJson.list(json), new Period(json.path("month").asText()));
    }

    private static String stored(State state) {
        return switch (state) {
            case SETTLED -> "settled";
            case LEASED -> "claimed";
            case CONTESTED -> "contested";
        };
    }

    private static State state(String stored) {
        for (State state : State.values()) {
            if (stored(state).equals(stored)) {
                return state;
            }
        }
        throw new IllegalArgumentException("no state: " + stored);
    }
}
