package dev.bucketpress.publish;

import dev.bucketpress.record.PostRecord;
import dev.bucketpress.record.PublicationHistory;
import dev.bucketpress.record.Records;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.BucketUnavailable;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.FetchResult;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** The records of the public bucket. */
record RecordStore(Bucket bucket, Records records) {

    private static final String JSON = "application/json";

    /**
     * A post's record as it was found.
     *
     * @param etag of the object it was read from; empty where there was none
     * @param bytes as read
     */
    record Found(SourceKey key, Optional<PostRecord> record, Optional<String> etag, byte[] bytes) {

        PublicationHistory memory() {
            return record.map(PostRecord::memory).orElse(PublicationHistory.NONE);
        }

        /** The record of a post that is published now. */
        Optional<PostRecord.Live> live() {
            return record.filter(PostRecord.Live.class::isInstance).map(PostRecord.Live.class::cast);
        }

        /** The same record with something else to remember; a tombstone where there was none. */
        PostRecord with(PublicationHistory memory) {
            return live().<PostRecord>map(live -> live.with(memory))
                    .orElseGet(() -> new PostRecord.Tombstone(key.value(), memory));
        }

        /** Whether writing this record would change nothing. */
        boolean says(PostRecord other) {
            return etag.isPresent() && Arrays.equals(bytes, other.json());
        }
    }

    Found find(SourceKey key) {
        FetchResult fetched = bucket.get(key.recordKey(), Integer.MAX_VALUE);
        if (!(fetched instanceof FetchResult.Whole whole)) {
            return new Found(key, Optional.empty(), Optional.empty(), new byte[0]);
        }
        try {
            PostRecord record = records.read(whole.bytes());
            return new Found(key, Optional.of(record), Optional.of(whole.head().etag()), whole.bytes());
        } catch (IOException e) {
            throw new BucketUnavailable(
                    "the record %s in bucket %s cannot be read; mend or delete it: %s"
                            .formatted(key.recordKey(), bucket.name(), e.getMessage()),
                    e);
        }
    }

    /**
     * Writes a record over the one that was found.
     *
     * @return the record as it is to be found now
     */
    Found replace(Found found, PostRecord record) {
        byte[] json = record.json();
        Optional<String> etag =
                bucket.put(found.key().recordKey(), Content.of(json, JSON), Condition.stillAt(found.etag()));
        if (etag.isEmpty()) {
            throw new Conflict(found.key().recordKey());
        }
        return new Found(found.key(), Optional.of(record), etag, json);
    }
}
