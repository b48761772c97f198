package dev.bucketpress.lists;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.bucketpress.lists.Placement.Position;
import dev.bucketpress.lists.Placement.State;
import dev.bucketpress.search.Searched;
import dev.bucketpress.site.Period;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Placements as JSON, as they are stored under {@code api/listed/}. */
final class PlacementJson {

    /** The same positions are to be the same bytes. */
    private static final Comparator<Position> IN_ORDER =
            Comparator.comparing((Position position) -> position.list().id()).thenComparing(Position::month);

    /** Of leases of earlier versions, which lasted for a quarter of an hour from {@code since} on. */
    private static final Duration EARLIER_LEASE = Duration.ofMinutes(15);

    private static final String UNTIL = "until";
    private static final String SINCE = "since";
    private static final String SEARCH = "search";
    private static final String NUMBER = "number";

    private PlacementJson() {}

    static byte[] of(Placement placement) {
        return ListsJson.versioned(json -> {
            json.writeNumberField("turn", placement.revision());
            json.writeStringField("state", stored(placement.state()));
            boolean settled = placement.state() == State.SETTLED;
            if (!settled) {
                json.writeStringField(UNTIL, placement.until().toString());
            }
            // An earlier version may be at work at the same time.
            Instant since = settled ? Instant.EPOCH : placement.until().minus(EARLIER_LEASE);
            json.writeStringField(SINCE, since.toString());
            json.writeStringField("print", placement.fingerprint());
            ListsJson.writeObjects(
                    json,
                    "places",
                    placement.positions().stream().sorted(IN_ORDER).toList(),
                    position -> write(json, position));
            if (!placement.searched().equals(Searched.NOWHERE)) {
                write(json, placement.searched());
            }
        });
    }

    private static void write(JsonGenerator json, Position position) throws IOException {
        ListsJson.writeList(json, position.list());
        json.writeStringField("month", position.month().path());
    }

    private static void write(JsonGenerator json, Searched searched) throws IOException {
        json.writeObjectFieldStart(SEARCH);
        json.writeStringField("index", searched.index());
        json.writeStringField("token", searched.token());
        json.writeStringField("text", searched.text());
        if (searched.number().isPresent()) {
            json.writeNumberField(NUMBER, searched.number().getAsInt());
        }
        json.writeArrayFieldStart("others");
        for (int number : new TreeSet<>(searched.others())) {
            json.writeNumber(number);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static Searched searched(JsonNode json) {
        return new Searched(
                json.path("index").asText(),
                json.path("token").asText(),
                json.path("text").asText(),
                json.has(NUMBER) ? OptionalInt.of(json.path(NUMBER).asInt()) : OptionalInt.empty(),
                ListsJson.items(json.path("others")).map(JsonNode::asInt).collect(Collectors.toUnmodifiableSet()));
    }

    /** @throws IOException where the bytes are not what this version wrote or could have */
    static Placement read(byte[] bytes) throws IOException {
        return ListsJson.read(
                bytes,
                json -> new Placement(
                        json.path("turn").asLong(),
                        state(json.path("state").asText()),
                        until(json),
                        json.path("print").asText(),
                        ListsJson.items(json.path("places"))
                                .map(PlacementJson::position)
                                .collect(Collectors.toUnmodifiableSet()),
                        searched(json.path(SEARCH))));
    }

    private static Instant until(JsonNode json) {
        return json.has(UNTIL)
                ? Instant.parse(json.path(UNTIL).asText())
                : Instant.parse(json.path(SINCE).asText()).plus(EARLIER_LEASE);
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
