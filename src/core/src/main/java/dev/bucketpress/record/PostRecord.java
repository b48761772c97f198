package dev.bucketpress.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bucketpress.site.PostSummary;
import dev.bucketpress.site.Site;
import dev.bucketpress.site.SourceKey;
import java.io.IOException;
import java.time.DateTimeException;

/** The record of one post, as it stands in the public bucket under {@code api/posts/}. */
public sealed interface PostRecord {

    /** What is remembered of the post. */
    PublicationHistory memory();

    /** The record as JSON in UTF-8. Equal records have equal bytes. */
    byte[] json();

    /** Of a published post. */
    final class Live implements PostRecord {

        private final PageVersion page;
        private final PublicationHistory memory;
        private final ObjectNode json;

        Live(PageVersion page, PublicationHistory memory, ObjectNode json) {
            this.page = page;
            this.memory = memory;
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

        /** Whether anything of the post looked wrong, such as a link to what was not there. */
        public boolean hasWarnings() {
            return !json.path(RecordJson.WARNINGS).isEmpty();
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
        public PublicationHistory memory() {
            return memory;
        }

        /** The same record, remembering something else. */
        public Live with(PublicationHistory other) {
            return new Live(page, other, RecordJson.withMemory(json, other));
        }

        @Override
        public byte[] json() {
            return RecordJson.bytes(json);
        }
    }

    /**
     * Of a post that was withdrawn, or never published. Nothing of the post is left in it.
     *
     * @param sourceKey the post's
     */
    record Tombstone(String sourceKey, PublicationHistory memory) implements PostRecord {
        @Override
        public byte[] json() {
            return RecordJson.bytes(RecordJson.ofTombstone(this));
        }
    }
}
