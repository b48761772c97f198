package dev.bucketpress.record;

import com.fasterxml.jackson.databind.JsonNode;
import dev.bucketpress.markdown.html.FeedHtml;
import dev.bucketpress.site.PostSummary;
import dev.bucketpress.site.Site;
import dev.bucketpress.site.SourceKey;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the summary of a published post or page from the members of its record. */
final class PostSummaryJson {

    private PostSummaryJson() {}

    /** @throws java.time.DateTimeException where a date cannot be read */
    static PostSummary read(JsonNode json, SourceKey source, Site site) {
        String path = json.path(RecordJson.PATH).asText();
        if (RecordJson.isStandalone(json)) {
            return page(json, source, path);
        }
        List<List<String>> categories = new ArrayList<>();
        json.path(RecordJson.CATEGORIES).forEach(names -> categories.add(texts(names)));
        // What feeds have of the whole body was made fit for them before.
        Optional<String> whole =
                Optional.ofNullable(json.path(RecordJson.CONTENT).textValue());
        // A record has the excerpt as the post's page has it: neither safe under every policy, nor with absolute URLs.
        Optional<String> excerpt = Optional.ofNullable(
                        json.path(RecordJson.EXCERPT).textValue())
                .flatMap(html -> FeedHtml.of(html, site.url(path)));
        return new PostSummary(
                source.value(),
                false,
                path,
                json.path(RecordJson.TITLE).asText(),
                date(json.path(RecordJson.DATE)),
                date(json.path(RecordJson.UPDATED)),
                language(json, site),
                texts(json.path(RecordJson.TAGS)),
                categories,
                json.path(RecordJson.SUMMARY).asText(),
                whole.or(() -> excerpt),
                new PostSummary.Display(
                        json.path(RecordJson.PINNED).asInt(),
                        Optional.ofNullable(json.path(RecordJson.SERIES).textValue()),
                        Optional.ofNullable(json.path(RecordJson.COVER).textValue()),
                        RecordJson.translations(json),
                        0));
    }

    /** Nothing is shown of a page but its address. */
    private static PostSummary page(JsonNode json, SourceKey source, String path) {
        return new PostSummary(
                source.value(),
                true,
                path,
                json.path(RecordJson.TITLE).asText(),
                date(json.path(RecordJson.DATE)),
                date(json.path(RecordJson.UPDATED)),
                Optional.empty(),
                List.of(),
                List.of(),
                "",
                Optional.empty(),
                PostSummary.Display.PLAIN.with(RecordJson.translations(json)));
    }

    private static Optional<String> language(JsonNode json, Site site) {
        return Optional.ofNullable(json.path(RecordJson.LANGUAGE).textValue())
                .filter(language ->
                        !site.language().filter(language::equalsIgnoreCase).isPresent());
    }

    private static OffsetDateTime date(JsonNode json) {
        return OffsetDateTime.parse(json.asText());
    }

    private static List<String> texts(JsonNode json) {
        List<String> texts = new ArrayList<>();
        json.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
