package dev.bucketpress.lists;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.bucketpress.theme.EntryView;
import dev.bucketpress.theme.FeedView;
import java.io.IOException;
import java.util.List;

/**
 * Writes a feed in JSON Feed 1.1 (jsonfeed.org/version/1.1). What it says comes from {@link FeedView}, as in Atom.
 */
final class JsonFeed {

    private static final String VERSION = "https://jsonfeed.org/version/1.1";

    private JsonFeed() {}

    static byte[] of(FeedView feed) {
        return ListsJson.object(json -> {
            json.writeStringField("version", VERSION);
            json.writeStringField("title", feed.title());
            json.writeStringField("home_page_url", feed.page());
            json.writeStringField("feed_url", feed.jsonUrl());
            if (feed.site().description().isPresent()) {
                json.writeStringField("description", feed.site().description().get());
            }
            if (feed.site().language().isPresent()) {
                json.writeStringField("language", feed.site().language().get());
            }
            if (feed.site().author().isPresent()) {
                String author = feed.site().author().get();
                ListsJson.writeObjects(json, "authors", List.of(author), name -> json.writeStringField("name", name));
            }
            ListsJson.writeObjects(json, "items", feed.entries(), entry -> write(json, entry));
        });
    }

    private static void write(JsonGenerator json, EntryView entry) throws IOException {
        json.writeStringField("id", entry.url());
        json.writeStringField("url", entry.url());
        json.writeStringField("title", entry.title());
        // An item must have one of the two.
        if (entry.post().excerpt().isPresent()) {
            json.writeStringField("content_html", entry.excerpt());
        } else {
            json.writeStringField("content_text", entry.summary());
        }
        if (!entry.summary().isEmpty()) {
            json.writeStringField("summary", entry.summary());
        }
        json.writeStringField("date_published", ListsJson.iso(entry.post().date()));
        json.writeStringField("date_modified", ListsJson.iso(entry.post().updated()));
        if (!entry.language().isEmpty()) {
            json.writeStringField("language", entry.language());
        }
        ListsJson.writeTexts(json, "tags", entry.terms());
    }
}
