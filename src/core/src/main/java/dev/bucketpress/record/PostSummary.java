package dev.bucketpress.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the record of a published post says that lists and feeds need.
 *
 * @param path of its page on the site, percent-encoded
 * @param title as its author wrote it
 * @param updated the same as the date where the author says nothing
 * @param tags in the author's order
 * @param categories paths from the outermost category to the innermost
 * @param summary plain text; empty where the post has none, or its record is of a version that knew no summaries
 * @param excerpt HTML as the post's page has it: neither safe elsewhere under every policy, nor with absolute addresses
 */
public record PostSummary(
        String path,
        String title,
        OffsetDateTime date,
        OffsetDateTime updated,
        List<String> tags,
        List<List<String>> categories,
        String summary,
        Optional<String> excerpt) {

    /** @throws java.time.DateTimeException where a date cannot be read */
    static PostSummary of(JsonNode json) {
        List<List<String>> categories = new ArrayList<>();
        json.path(RecordJson.CATEGORIES).forEach(path -> categories.add(texts(path)));
        return new PostSummary(
                json.path(RecordJson.PATH).asText(),
                json.path(RecordJson.TITLE).asText(),
                date(json.path(RecordJson.DATE)),
                date(json.path(RecordJson.UPDATED)),
                texts(json.path(RecordJson.TAGS)),
                List.copyOf(categories),
                json.path(RecordJson.SUMMARY).asText(),
                Optional.ofNullable(json.path(RecordJson.EXCERPT).textValue()));
    }

    private static OffsetDateTime date(JsonNode json) {
        return OffsetDateTime.parse(json.asText());
    }

    private static List<String> texts(JsonNode json) {
        List<String> texts = new ArrayList<>();
        json.forEach(text -> texts.add(text.asText()));
        return List.copyOf(texts);
    }
}
