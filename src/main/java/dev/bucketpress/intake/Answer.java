package dev.bucketpress.intake;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.bucketpress.press.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes what became of each key: {@code {"outcomes":[{"key","outcome","problem"}]}}. */
final class Answer {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Answer() {}

    static void write(List<Outcome> outcomes, OutputStream to) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(to)) {
            json.writeStartObject();
            json.writeArrayFieldStart("outcomes");
            for (Outcome outcome : outcomes) {
                json.writeStartObject();
                json.writeStringField("key", outcome.key());
                json.writeStringField("outcome", outcome.word());
                json.writeStringField("problem", outcome.problem().orElse(null));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}
