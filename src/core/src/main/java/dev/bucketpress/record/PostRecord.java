package dev.bucketpress.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
         * What lists and feeds need.
         *
         * @throws IOException where its dates cannot be read; the press can do without, and mends such a record by the way
         */
        public PostSummary facts() throws IOException {
            try {
                return PostSummary.of(json);
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
