package dev.bucketpress.press;

import dev.bucketpress.bucket.Bucket;
import dev.bucketpress.record.Records;

/** Everything Bucketpress ever writes, by kind: there is no other door to the two buckets. */
record Shelf(Pages pages, RecordStore records, Reports reports, Assets assets) {

    static Shelf of(Bucket source, Bucket publicBucket, Records records) {
        return new Shelf(
                new Pages(publicBucket),
                new RecordStore(publicBucket, records),
                new Reports(source),
                new Assets(publicBucket));
    }

    /**
     * Removes a post's report where one may be.
     *
     * @return whether there was one
     */
    boolean clearReport(RecordStore.Found found) {
        return found.memory().reported() && reports.clear(found.key());
    }
}
