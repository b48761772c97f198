package dev.bucketpress.publish;

import dev.bucketpress.record.PostRecord;
import dev.bucketpress.record.PublicationHistory;
import dev.bucketpress.record.Records;
import dev.bucketpress.run.Conflict;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.ContentType;
import dev.bucketpress.storage.ObjectParser;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads and writes the records of the public bucket, with the ETag of what was read as an optimistic lock. */
record RecordStore(Bucket bucket, Records records) {

    /**
     * The record of a post as it was read or written.
     *
     * @param record empty where there was none
     * @param etag of the object; empty where there was none
     * @param bytes of the object
     */
    record Found(SourceKey key, Optional<PostRecord> record, Optional<String> etag, byte[] bytes) {

        private static Found nothing(SourceKey key) {
            return new Found(key, Optional.empty(), Optional.empty(), new byte[0]);
        }

        PublicationHistory history() {
            return record.map(PostRecord::history).orElse(PublicationHistory.NONE);
        }

        /** The record, if its post is published now. */
        Optional<PostRecord.Live> live() {
            return record.filter(PostRecord.Live.class::isInstance).map(PostRecord.Live.class::cast);
        }

        /** What the post links to or shows, if it is published now. */
        SortedMap<String, String> references() {
            return live().map(PostRecord.Live::references).orElseGet(TreeMap::new);
        }

        /** The same record with another history; a tombstone where there was none. */
        PostRecord with(PublicationHistory history) {
            return live().<PostRecord>map(live -> live.with(history))
                    .orElseGet(() -> new PostRecord.Tombstone(key.value(), history));
        }

        /** The history without attempts: one has finished, or the source has changed. */
        PublicationHistory finished() {
            return history().withUnfinished(Optional.empty());
        }

        /** The same object, as if its record noted no attempts: what is written in its place notes none. */
        Found withoutAttempts() {
            return history().unfinished().isEmpty() ? this : new Found(key, Optional.of(with(finished())), etag, bytes);
        }

        /** Whether writing this record would change nothing. */
        boolean isIdenticalTo(PostRecord other) {
            return etag.isPresent() && Arrays.equals(bytes, other.json());
        }
    }

    Found find(SourceKey key) {
        ObjectParser<Found> parser = object -> new Found(
                key,
                Optional.of(records.read(object.bytes())),
                Optional.of(object.head().etag()),
                object.bytes());
        return ObjectParser.read(bucket, key.recordKey(), parser, Records.UNREADABLE)
                .orElseGet(() -> Found.nothing(key));
    }

    /**
     * Replaces the record that was found.
     *
     * @return the new record as {@link #find} returns it from now on
     * @throws Conflict where another run wrote it meanwhile
     */
    Found replace(Found found, PostRecord record) {
        byte[] json = record.json();
        Optional<String> etag = put(found, json);
        // step: the refused record
        if (etag.isEmpty()) {
            throw new Conflict(found.key().recordKey());
        }
        return new Found(found.key(), Optional.of(record), etag, json);
    }

    /**
     * Replaces the record that was found, unless another run wrote it meanwhile.
     *
     * @return whether it was replaced
     */
    boolean replaceIfStill(Found found, PostRecord record) {
        return put(found, record.json()).isPresent();
    }

    /** Whether the record is still the one that was found or written. */
    boolean isStill(Found found) {
        return bucket.etag(found.key().recordKey()).equals(found.etag());
    }

    private Optional<String> put(Found found, byte[] json) {
        return bucket.put(
                found.key().recordKey(),
                Content.changeable(json, ContentType.JSON), /* step: the condition of the record */
                Condition.stillAt(found.etag()));
    }
}
