package dev.bucketpress.publish;

import dev.bucketpress.record.RecordSchema;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.ObjectHead;
import dev.bucketpress.storage.Sha256;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The schema of records, beside them in the public bucket. It is the same for all posts and changes with versions of
 * this program alone, so one look at it serves a process for its life.
 */
final class SchemaStore {

    private static final String TYPE = "application/schema+json";
    private static final String CACHE = "public, max-age=3600, s-maxage=60";

    private final AtomicBoolean seen = new AtomicBoolean();

    /** Writes the schema where another one is, or none. Whoever else writes it meanwhile means the same. */
    void provide(Bucket published) {
        if (!seen.get()) {
            provideNow(published);
        }
    }

    /** One look at a time: others that go on meanwhile would write the same once more. */
    private synchronized void provideNow(Bucket published) {
        if (seen.get()) {
            return;
        }
        byte[] schema = RecordSchema.json();
        String hash = Sha256.of(schema);
        Optional<ObjectHead> there = published.head(RecordSchema.KEY);
        if (there.filter(head -> hash.equals(head.metadata().get(PageStore.SHA256)))
                .isEmpty()) {
            Content content = new Content(schema, TYPE, Optional.of(CACHE), Map.of(PageStore.SHA256, hash));
            published.put(RecordSchema.KEY, content, Condition.stillAt(there.map(ObjectHead::etag)));
        }
        seen.set(true);
    }
}
