package dev.bucketpress.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.html.FeedHtml;
import dev.bucketpress.markdown.html.Heading;
import dev.bucketpress.markdown.html.PlainTextSummary;
import dev.bucketpress.post.Post;
import dev.bucketpress.site.Extra;
import dev.bucketpress.site.PostSummary;
import dev.bucketpress.site.Site;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.text.ControlCharacters;
import dev.bucketpress.text.Warning;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Creates the records of a site's posts, and parses them. */
public final class Records {

    private static final String SCRIPT = "script";

    /** What to do about a record that cannot be read. */
    public static final String REMEDY = "bring an earlier version back where the bucket keeps versions, or delete it,"
            + " which forgets when its post was first published and where it was";

    /** What to say of a record that cannot be read, as a format of its key and its bucket's name. */
    public static final String UNREADABLE = "the record %s in bucket %s cannot be read; " + REMEDY;

    private final Site site;
    private final Set<Extra> extras;

    /** Those of a site without extras. */
    public Records(Site site) {
        this(site, Set.of());
    }

    public Records(Site site, Set<Extra> extras) {
        this.site = site;
        this.extras = Set.copyOf(extras);
    }

    /**
     * Creates the record of a published post. Equal arguments give equal bytes.
     *
     * @param cover the address of the picture that stands for the post in lists
     */
    public PostRecord.Live live(
            Post post,
            RenderedBody rendered,
            Optional<String> cover,
            SourceVersion source,
            PageVersion page,
            PublicationHistory history,
            Relations relations) {
        ObjectNode json = RecordJson.begin();
        json.putObject(RecordJson.SOURCE)
                .put(RecordJson.KEY, source.key())
                .put(RecordJson.ETAG, source.etag())
                .put("size", source.size());
        putPage(json.putObject(RecordJson.PAGE), page);
        RecordJson.putHistory(json, history, false);
        putPost(json, post);
        cover.ifPresent(address -> json.put(RecordJson.COVER, address));
        json.put(RecordJson.SUMMARY, summary(post, rendered));
        putRendered(json, rendered);
        putWhole(json, post, rendered);
        RecordJson.putReferences(json, relations.references());
        RecordJson.putTranslations(json, relations.translations());
        json.set(RecordJson.FRONT_MATTER, FrontMatterJson.of(post.frontMatter()));
        putWarnings(json.putArray(RecordJson.WARNINGS), post, rendered.warnings());
        return new PostRecord.Live(page, history, json);
    }

    private static void putPage(ObjectNode json, PageVersion page) {
        json.put(RecordJson.KEY, page.key())
                .put(RecordJson.ETAG, page.etag())
                .put("size", page.size())
                .put("sha256", page.sha256());
        page.script().ifPresent(script -> json.put(SCRIPT, script));
    }

    private void putPost(ObjectNode json, Post post) {
        String path = post.page().path();
        if (post.standalone()) {
            json.put(RecordJson.KIND, RecordJson.STANDALONE);
        }
        json.put("url", site.url(path)).put(RecordJson.PATH, path);
        json.put(RecordJson.TITLE, post.title()).put("slug", post.slug()).put("urlname", post.urlname());
        json.put(RecordJson.DATE, iso(post.dates().date()))
                .put(RecordJson.UPDATED, iso(post.dates().updated()));
        putAll(json.putArray(RecordJson.TAGS), post.tags());
        ArrayNode categories = json.putArray(RecordJson.CATEGORIES);
        post.categories().forEach(names -> putAll(categories.addArray(), names));
        if (post.listing().pinned() > 0 && !post.standalone()) {
            json.put(RecordJson.PINNED, post.listing().pinned());
        }
        post.series().ifPresent(series -> json.put(RecordJson.SERIES, series));
        Post.About about = post.about();
        about.language().ifPresent(language -> json.put(RecordJson.LANGUAGE, language));
        about.author().ifPresent(author -> json.put("author", author));
        about.description().ifPresent(description -> json.put(RecordJson.DESCRIPTION, description));
        about.translation().ifPresent(name -> json.put(RecordJson.TRANSLATION, name));
        if (!about.keywords().isEmpty()) {
            putAll(json.putArray("keywords"), about.keywords());
        }
    }

    private static String summary(Post post, RenderedBody rendered) {
        return post.about().description().map(PlainTextSummary::of).orElse(rendered.summary());
    }

    private static void putRendered(ObjectNode json, RenderedBody rendered) {
        json.put(RecordJson.EXCERPT, rendered.excerpt().orElse(null));
        ArrayNode headings = json.putArray("headings");
        for (Heading heading : rendered.headings()) {
            headings.addObject()
                    .put("level", heading.level())
                    .put("id", heading.id())
                    .put("text", heading.text());
        }
        putAll(json.putArray("links"), rendered.links());
        putAll(json.putArray("images"), rendered.images());
        json.put(RecordJson.CHARACTERS, rendered.count().characters());
        json.put(RecordJson.WORDS, rendered.count().words());
        json.put("readingMinutes", rendered.count().minutes());
    }

    /** A feed's copy of the body is safe under every policy, and so is a reader of it. */
    private void putWhole(ObjectNode json, Post post, RenderedBody rendered) {
        if (extras.contains(Extra.FULL_FEEDS) && !post.standalone()) {
            FeedHtml.whole(rendered.html(), site.url(post.page().path()))
                    .ifPresent(content -> json.put(RecordJson.CONTENT, content));
        }
        if (extras.contains(Extra.TEXTS)) {
            json.put("text", ControlCharacters.without(rendered.text()));
        }
    }

    /** In the order of the file: those of the front matter, then those of the body. */
    private static void putWarnings(ArrayNode json, Post post, List<Warning> bodyWarnings) {
        post.warnings().forEach(warning -> putWarning(json, warning));
        bodyWarnings.forEach(
                warning -> putWarning(json, warning.plusLines(post.body().linesBefore())));
    }

    private static void putWarning(ArrayNode json, Warning warning) {
        json.addObject()
                .put("line", warning.at().line())
                .put("column", warning.at().column())
                .put("message", warning.message());
    }

    private static void putAll(ArrayNode json, Collection<String> texts) {
        texts.forEach(json::add);
    }

    private static String iso(OffsetDateTime date) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date);
    }

    /**
     * Parses a record.
     *
     * @throws IOException where the bytes are not a record of a schema that this version knows
     */
    public PostRecord read(byte[] bytes) throws IOException {
        ObjectNode json = RecordJson.read(bytes);
        PublicationHistory history = RecordJson.history(json);
        if (json.path(RecordJson.WITHDRAWN).asBoolean()) {
            String sourceKey = json.path(RecordJson.SOURCE).path(RecordJson.KEY).asText();
            return new PostRecord.Tombstone(sourceKey, history);
        }
        JsonNode page = json.path(RecordJson.PAGE);
        if (!page.path(RecordJson.KEY).isTextual()) {
            throw new IOException("the record of a published post names its page");
        }
        return new PostRecord.Live(pageVersion(page), history, json);
    }

    /**
     * What lists and feeds are to hold of a post.
     *
     * @throws IOException where its dates cannot be read
     */
    public PostSummary summary(PostRecord.Live live, SourceKey source) throws IOException {
        PostSummary summary = live.summary(source, site);
        boolean counted = extras.contains(Extra.STATISTICS) && !live.standalone();
        return counted ? summary.withWords(live.words()) : summary;
    }

    private static PageVersion pageVersion(JsonNode page) {
        return new PageVersion(
                page.path(RecordJson.KEY).asText(),
                page.path(RecordJson.ETAG).asText(),
                page.path("size").asLong(),
                page.path("sha256").asText(),
                Optional.ofNullable(page.get(SCRIPT)).map(JsonNode::asText));
    }
}
