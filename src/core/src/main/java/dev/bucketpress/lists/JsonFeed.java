package dev.bucketpress.lists;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.bucketpress.site.ListName;
import dev.bucketpress.site.PageKey;
import dev.bucketpress.site.Period;
import dev.bucketpress.site.Site;
import dev.bucketpress.theme.ListLine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */
record JsonFeed(Site site) {

    private static final String VERSION = "https://jsonfeed.org/version/1.1";

    /** A feed of a list's newest posts. */
    byte[] json(ListName list, List<ListLine> newest) {
        return ListsJson.object(json -> {
            json.writeStringField("version", VERSION);
            json.writeStringField("title", title(list));
            json.writeStringField("home_page_url", site.url(list.equals(ListName.ALL) ? "/" : list.path(Period.ALL)));
            json.writeStringField("feed_url", site.url(PageKey.pathOf(list.besideKey("feed.json"))));
            if (site.description().isPresent()) {
                json.writeStringField("description", site.description().get());
            }
            if (site.language().isPresent()) {
                json.writeStringField("language", site.language().get());
            }
            if (site.author().isPresent()) {
                json.writeArrayFieldStart("authors");
                json.writeStartObject();
                json.writeStringField("name", site.author().get());
                json.writeEndObject();
                json.writeEndArray();
            }
            json.writeArrayFieldStart("items");
            for (ListLine line : newest) {
                json.writeStartObject();
                write(json, line);
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private String title(ListName list) {
        return list.equals(ListName.ALL) ? site.title() : list.name() + " · " + site.title();
    }

    private void write(JsonGenerator json, ListLine line) throws IOException {
        String url = site.url(line.path());
        json.writeStringField("id", url);
        json.writeStringField("url", url);
        json.writeStringField("title", line.title());
        // An item has one of the two at least.
        if (line.excerpt().isPresent()) {
            json.writeStringField("content_html", line.excerpt().get());
        } else {
            json.writeStringField("content_text", line.summary());
        }
        if (!line.summary().isEmpty()) {
            json.writeStringField("summary", line.summary());
        }
        json.writeStringField("date_published", ListEntryJson.iso(line.date()));
        json.writeStringField("date_modified", ListEntryJson.iso(line.updated()));
        List<String> tags = new ArrayList<>(line.tags());
        line.categories().forEach(tags::addAll);
        ListsJson.writeTexts(json, "tags", tags.stream().distinct().toList());
    }
}
