package dev.bucketpress.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bucketpress.site.PostSummary;
import dev.bucketpress.site.Site;
import dev.bucketpress.site.SourceKey;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.SortedMap;

/** The record of one post: a JSON object under {@code api/posts/} in the public bucket. */
public sealed interface PostRecord {

    /** The publication history of the post. */
    PublicationHistory history();

    /** The record as JSON in UTF-8. Equal records have equal bytes. */
    byte[] json();

    /** The record of a published post. */
    final class Live implements PostRecord {

        private final PageVersion page;
        private final PublicationHistory history;
        private final ObjectNode json;

        Live(PageVersion page, PublicationHistory history, ObjectNode json) {
            this.page = page;
            this.history = history;
            this.json = json;
        }

        /** The post's title, as its author wrote it. */
        public String title() {
            return json.path(RecordJson.TITLE).asText();
        }

        /**
         * What lists and feeds show of the post.
         *
         * @throws IOException where its dates cannot be read; publishing does not need them, and rewrites such a record
         */
        public PostSummary summary(SourceKey source, Site site) throws IOException {
            try {
                return PostSummaryJson.read(json, source, site);
            } catch (DateTimeException e) {
                throw new IOException("the dates of the post cannot be read", e);
            }
        }

        /** How much there is to read: Chinese, Japanese and Korean characters, and words of others. */
        int words() {
            return json.path(RecordJson.CHARACTERS).asInt()
                    + json.path(RecordJson.WORDS).asInt();
        }

        /** Whether it is the record of a standalone page rather than a post's. */
        public boolean standalone() {
            return RecordJson.isStandalone(json);
        }

        /** What the author says that the post is about; empty where that is nothing. */
        public Optional<String> description() {
            return Optional.ofNullable(json.path(RecordJson.DESCRIPTION).textValue());
        }

        /** Whether the site's search may find the post: its front matter can forbid it. */
        public boolean isSearched() {
            return RecordJson.isSearched(json);
        }

        /** Whether the post says that it expires, which a site without a clock does not heed. */
        public boolean expires() {
            return RecordJson.expires(json);
        }

        /** Whether the post has warnings, such as a link to a file that does not exist. */
        public boolean hasWarnings() {
            return !json.path(RecordJson.WARNINGS).isEmpty();
        }

        /**
         * The posts and files of the source bucket that the post links to or shows, by their keys, and what it saw of
         * each: a version that only its writer understands; the empty string where nothing was published.
         */
        public SortedMap<String, String> references() {
            return RecordJson.references(json);
        }

        /** The name that the post has in common with the same post in other languages. */
        public Optional<String> translation() {
            return Optional.ofNullable(json.path(RecordJson.TRANSLATION).textValue());
        }

        /** The post's own language, as its author wrote it. */
        public Optional<String> language() {
            return Optional.ofNullable(json.path(RecordJson.LANGUAGE).textValue());
        }

        /** The path of the page on its site, percent-encoded. */
        public String path() {
            return json.path(RecordJson.PATH).asText();
        }

        /** The ETag of the source that the post was last published from. */
        public String sourceEtag() {
            return json.path(RecordJson.SOURCE).path(RecordJson.ETAG).asText();
        }

        /** The page that is public now. */
        public PageVersion page() {
            return page;
        }

        @Override
        public PublicationHistory history() {
            return history;
        }

        /** The same record with another history. */
        public Live with(PublicationHistory other) {
            return new Live(page, other, RecordJson.withHistory(json, other));
        }

        @Override
        public byte[] json() {
            return RecordJson.bytes(json);
        }
    }

    /**
     * The record of a post that was withdrawn, or never published. It contains nothing of the text of the post.
     *
     * @param sourceKey the key of the post in the source bucket
     */
    record Tombstone(String sourceKey, PublicationHistory history) implements PostRecord {
        @Override
        public byte[] json() {
            return RecordJson.bytes(RecordJson.tombstone(sourceKey, history));
        }
    }
}
