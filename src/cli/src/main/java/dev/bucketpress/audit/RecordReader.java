package dev.bucketpress.audit;

import dev.bucketpress.record.PostRecord;
import dev.bucketpress.record.Records;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.BucketUnavailable;
import dev.bucketpress.storage.FetchResult;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/**
 * A reader of the records of posts.
 *
 * @param requests counts the requests to the bucket
 */
record RecordReader(Bucket published, Records records, LongAdder requests) {

    /**
     * The record of a post, if it has one.
     *
     * @throws BucketUnavailable also where there is a record that cannot be read
     */
    Optional<PostRecord> read(String post) {
        requests.increment();
        String key = new SourceKey(post).recordKey();
        if (!(published.get(key, Integer.MAX_VALUE) instanceof FetchResult.Whole whole)) {
            return Optional.empty();
        }
        try {
            return Optional.of(records.read(whole.bytes()));
        } catch (IOException e) {
            throw new BucketUnavailable(
                    "the record %s cannot be read; %s: %s".formatted(key, Records.REMEDY, e.getMessage()), e);
        }
    }
}
