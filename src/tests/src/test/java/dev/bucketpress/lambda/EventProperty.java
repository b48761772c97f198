package dev.bucketpress.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.bucketpress.run.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Any bytes are an event that has an answer, or are refused as one of an unknown kind. */
public final class EventProperty {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EventProperty() {}

    /** @param bytes an event */
    public static void check(byte[] bytes) throws IOException {
        try {
            check(EventReader.read(bytes));
        } catch (UnknownEvent | RetryRequired e) {
            assertThat(e.getMessage()).isNotBlank();
            assertThat(e.getMessage().codePoints()).noneMatch(Character::isISOControl);
        }
    }

    private static void check(Event event) throws IOException {
        Map<ObjectChange.Address, Outcome> outcomes = new HashMap<>();
        for (ObjectChange change : event.changes()) {
            if (change instanceof ObjectChange.Named named) {
                checkAddress(named.address());
                outcomes.put(named.address(), outcome(named.address().key()));
            } else if (change instanceof ObjectChange.Unreadable unreadable) {
                assertThat(unreadable.why()).isNotBlank();
            }
        }
        assertThat(JSON.readTree(event.answer(new EventOutcomes(outcomes))).isObject())
                .isTrue();
    }

    /** An address is one that S3 can have: another would be taken for it where it is written as UTF-8. */
    private static void checkAddress(ObjectChange.Address address) {
        for (String name : List.of(address.bucket(), address.key())) {
            assertThat(name).isNotEmpty();
            assertThat(new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(name);
        }
    }

    /** One of each kind of answer, by the key's length. */
    private static Outcome outcome(String key) {
        return switch (key.length() % 3) {
            case 0 -> new Outcome.Unchanged(key);
            case 1 -> new Outcome.Refused(key, "it is " + key);
            default -> new Outcome.Postponed(key, "it is " + key);
        };
    }
}
