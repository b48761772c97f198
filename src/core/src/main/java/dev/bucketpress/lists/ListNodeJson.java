package dev.bucketpress.lists;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.bucketpress.lists.ListNode.Child;
import dev.bucketpress.site.ListName;
import dev.bucketpress.site.Period;
import dev.bucketpress.site.PostSummary;
import dev.bucketpress.site.Translation;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Nodes and their posts as JSON, as they are public under {@code api/lists/} for other programs too. */
final class ListNodeJson {

    private static final String TOKEN = "token";
    private static final String SPLIT_TOKEN = "parting";
    private static final String PERIOD = "period";
    private static final String COUNT = "count";
    private static final String WORDS = "words";
    private static final String REVISION = "revision";
    private static final String OLDEST = "oldest";
    private static final String NEWEST = "newest";
    private static final String NEWEST_POST = "newestPost";
    private static final String OLDEST_POST = "oldestPost";
    private static final String CHILDREN = "parts";
    private static final String INDEX = "index";
    private static final String POSTS = "posts";
    private static final String PATH = "path";
    private static final String TITLE = "title";
    private static final String LANGUAGE = "language";
    private static final String KIND = "kind";
    private static final String STANDALONE = "page";
    private static final String PINNED = "pinned";
    private static final String SERIES = "series";
    private static final String COVER = "cover";
    private static final String TRANSLATIONS = "translations";

    private ListNodeJson() {}

    static byte[] of(ListNode node) {
        return ListsJson.versioned(json -> {
            json.writeObjectFieldStart("list");
            ListsJson.writeList(json, node.list());
            json.writeEndObject();
            json.writeStringField(PERIOD, node.period().path());
            json.writeStringField(PATH, node.list().path(node.period()));
            json.writeNumberField(COUNT, node.count());
            // The script of pages reads these two alone, out of the first 512 bytes.
            writeWords(json, node.words());
            json.writeNumberField(REVISION, node.revision());
            json.writeStringField(TOKEN, node.token());
            if (node.isSplit()) {
                json.writeStringField(SPLIT_TOKEN, node.splitToken().orElseThrow());
                ListsJson.writeObjects(json, CHILDREN, node.children().values(), child -> write(json, child));
            }
            // The script of pages reads the beginning of the file alone, since excerpts may be of any length.
            ListsJson.writeObjects(json, INDEX, node.posts(), post -> writeEntry(json, post));
            ListsJson.writeObjects(json, POSTS, node.posts(), post -> write(json, post));
            if (!node.pinned().isEmpty()) {
                ListsJson.writeObjects(json, PINNED, node.pinned(), post -> write(json, post));
            }
        });
    }

    private static void write(JsonGenerator json, Child child) throws IOException {
        json.writeStringField(PERIOD, child.period().path());
        json.writeNumberField(COUNT, child.count());
        writeWords(json, child.words());
        json.writeNumberField(REVISION, child.revision());
        json.writeStringField(OLDEST, child.oldest().path());
        json.writeStringField(NEWEST, child.newest().path());
        if (child.ends().isPresent()) {
            writeLink(json, NEWEST_POST, child.ends().get().newest());
            writeLink(json, OLDEST_POST, child.ends().get().oldest());
        }
    }

    /** Only a site that says how many words it has counts them. */
    private static void writeWords(JsonGenerator json, long words) throws IOException {
        if (words > 0) {
            json.writeNumberField(WORDS, words);
        }
    }

    private static void writeLink(JsonGenerator json, String name, PostLink post) throws IOException {
        json.writeObjectFieldStart(name);
        writeLink(json, post);
        json.writeEndObject();
    }

    private static void writeLink(JsonGenerator json, PostLink post) throws IOException {
        json.writeStringField(PATH, post.path());
        json.writeStringField(TITLE, post.title());
        if (post.language().isPresent()) {
            json.writeStringField(LANGUAGE, post.language().get());
        }
    }

    private static void writeEntry(JsonGenerator json, PostSummary post) throws IOException {
        writeLink(json, PostLink.to(post));
        json.writeStringField("date", post.date().toLocalDate().toString());
        ListsJson.writeTexts(json, "tags", post.tags());
    }

    /** A post as an object of its own. Equal summaries have equal bytes. */
    static byte[] of(PostSummary post) {
        return ListsJson.object(json -> write(json, post));
    }

    private static void write(JsonGenerator json, PostSummary post) throws IOException {
        json.writeStringField("source", post.source());
        if (post.standalone()) {
            json.writeStringField(KIND, STANDALONE);
        }
        json.writeStringField(PATH, post.path());
        json.writeStringField(TITLE, post.title());
        json.writeStringField("date", ListsJson.iso(post.date()));
        json.writeStringField("updated", ListsJson.iso(post.updated()));
        if (post.language().isPresent()) {
            json.writeStringField(LANGUAGE, post.language().get());
        }
        ListsJson.writeTexts(json, "tags", post.tags());
        json.writeArrayFieldStart("categories");
        for (List<String> names : post.categories()) {
            ListsJson.writeTexts(json, names);
        }
        json.writeEndArray();
        json.writeStringField("summary", post.summary());
        if (post.excerpt().isPresent()) {
            json.writeStringField("excerpt", post.excerpt().get());
        }
        if (post.isPinned()) {
            json.writeNumberField(PINNED, post.display().pinned());
        }
        if (post.display().series().isPresent()) {
            json.writeStringField(SERIES, post.display().series().get());
        }
        if (post.display().cover().isPresent()) {
            json.writeStringField(COVER, post.display().cover().get());
        }
        if (!post.display().translations().isEmpty()) {
            ListsJson.writeObjects(json, TRANSLATIONS, post.display().translations(), each -> write(json, each));
        }
        writeWords(json, post.display().words());
    }

    private static void write(JsonGenerator json, Translation translation) throws IOException {
        json.writeStringField(LANGUAGE, translation.language());
        json.writeStringField(PATH, translation.path());
        json.writeStringField(TITLE, translation.title());
    }

    /** @throws IOException where the bytes are no node that this version wrote or could have */
    static ListNode read(ListName list, Period period, byte[] bytes) throws IOException {
        return ListsJson.read(
                bytes,
                json -> new ListNode(
                        list,
                        period,
                        json.path(REVISION).asLong(),
                        json.path(TOKEN).asText(),
                        Optional.ofNullable(json.get(SPLIT_TOKEN)).map(JsonNode::asText),
                        json.path(COUNT).asInt(),
                        ListsJson.items(json.path(POSTS))
                                .map(ListNodeJson::post)
                                .toList(),
                        ListsJson.items(json.path(PINNED))
                                .map(ListNodeJson::post)
                                .toList(),
                        children(json.path(CHILDREN))));
    }

    private static PostSummary post(JsonNode json) {
        return new PostSummary(
                json.path("source").asText(),
                json.path(KIND).asText().equals(STANDALONE),
                json.path(PATH).asText(),
                json.path(TITLE).asText(),
                OffsetDateTime.parse(json.path("date").asText()),
                OffsetDateTime.parse(json.path("updated").asText()),
                Optional.ofNullable(json.get(LANGUAGE)).map(JsonNode::asText),
                ListsJson.texts(json.path("tags")),
                ListsJson.items(json.path("categories")).map(ListsJson::texts).toList(),
                json.path("summary").asText(),
                Optional.ofNullable(json.get("excerpt")).map(JsonNode::asText),
                new PostSummary.Display(
                        json.path(PINNED).asInt(),
                        Optional.ofNullable(json.get(SERIES)).map(JsonNode::asText),
                        Optional.ofNullable(json.get(COVER)).map(JsonNode::asText),
                        ListsJson.items(json.path(TRANSLATIONS))
                                .map(ListNodeJson::translation)
                                .toList(),
                        json.path(WORDS).asInt()));
    }

    private static Translation translation(JsonNode json) {
        return new Translation(
                json.path(LANGUAGE).asText(),
                json.path(PATH).asText(),
                json.path(TITLE).asText());
    }

    private static NavigableMap<Period, Child> children(JsonNode json) {
        NavigableMap<Period, Child> children = new TreeMap<>();
        for (JsonNode child : json) {
            Period period = period(child, PERIOD);
            children.put(
                    period,
                    new Child(
                            period,
                            child.path(COUNT).asInt(),
                            child.path(WORDS).asLong(),
                            child.path(REVISION).asLong(),
                            period(child, OLDEST),
                            period(child, NEWEST),
                            ends(child)));
        }
        return children;
    }

    private static Optional<ListNode.Ends> ends(JsonNode child) {
        return Optional.ofNullable(child.get(NEWEST_POST))
                .map(newest -> new ListNode.Ends(link(newest), link(child.path(OLDEST_POST))));
    }

    private static PostLink link(JsonNode json) {
        return new PostLink(
                json.path(PATH).asText(),
                json.path(TITLE).asText(),
                Optional.ofNullable(json.get(LANGUAGE)).map(JsonNode::asText));
    }

    private static Period period(JsonNode json, String name) {
        return new Period(json.path(name).asText());
    }
}
