package dev.bucketpress.press;

import dev.bucketpress.bucket.Bucket;
import dev.bucketpress.bucket.ObjectHead;
import dev.bucketpress.post.SourceKey;
import dev.bucketpress.record.Records;
import java.util.Optional;

/** Everything Bucketpress ever writes for one post, by kind: there is no other door to the two buckets. */
record Shelf(
        SourceKey key,
        Bucket source,
        Pages pages,
        RecordStore records,
        Reports reports,
        SchemaStore schema,
        Assets assets) {

    static Shelf of(
            SourceKey key, Bucket source, Bucket publicBucket, Records records, SchemaStore schema, Assets assets) {
        return new Shelf(
                key,
                source,
                new Pages(publicBucket, key),
                new RecordStore(publicBucket, records),
                new Reports(source),
                schema,
                assets);
    }

    /**
     * Removes the post's report where one may be.
     *
     * @return whether there was one
     */
    boolean clearReport(RecordStore.Found found) {
        return found.memory().reported() && reports.clear(key);
    }

    /**
     * Looks at the source once more, after everything was written: what was made of an older one is made again.
     *
     * @param read the ETag of what was read; empty where there was nothing
     */
    void verify(Optional<String> read) {
        if (!source.head(key.value()).map(ObjectHead::etag).equals(read)) {
            throw new Disturbed(key.value());
        }
    }
}
