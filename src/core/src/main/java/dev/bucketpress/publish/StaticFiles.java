package dev.bucketpress.publish;

import dev.bucketpress.record.RecordSchema;
import dev.bucketpress.record.UserMetadata;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.CacheControl;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.ContentType;
import dev.bucketpress.storage.ObjectHead;
import dev.bucketpress.storage.Sha256;
import dev.bucketpress.theme.Asset;
import dev.bucketpress.theme.ScriptLibrary;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes the files of the public bucket that come with this program and are the same for all posts: the JSON schema of
 * records, and the scripts and styles that pages load. They change only with versions of the program, so a process checks
 * once whether they are there.
 */
final class StaticFiles {

    private final Set<Object> written = ConcurrentHashMap.newKeySet();

    /** Writes the schema of records and the script of pages, unless the bucket has them. */
    void provideOwn(Bucket bucket) {
        once(RecordSchema.KEY, () -> writeOwn(bucket));
    }

    /** Writes the files of a library, unless the bucket has them. */
    void provide(ScriptLibrary library, Bucket bucket) {
        once(library, () -> write(library, bucket));
    }

    private void once(Object what, Runnable write) {
        if (!written.contains(what)) {
            oneAtATime(what, write);
        }
    }

    /** Parallel runs wait here, since each of them would write the same files again. */
    private synchronized void oneAtATime(Object what, Runnable write) {
        if (!written.contains(what)) {
            write.run();
            written.add(what);
        }
    }

    /**
     * Writes both where the schema is of another version, the schema last: it says of which version both are. Another
     * process that writes them meanwhile writes the same.
     */
    private static void writeOwn(Bucket bucket) {
        Content schema = schema();
        String version = schema.metadata().get(UserMetadata.SHA256);
        Optional<ObjectHead> there = bucket.head(RecordSchema.KEY);
        if (there.filter(head -> version.equals(head.metadata().get(UserMetadata.SHA256)))
                .isEmpty()) {
            write(ScriptLibrary.SITE, bucket);
            bucket.put(RecordSchema.KEY, schema, Condition.stillAt(there.map(ObjectHead::etag)));
        }
    }

    /** The schema of records, which says that the script of its version is there too. */
    static Content schema() {
        byte[] schema = RecordSchema.json();
        String version = Sha256.of(
                (Sha256.of(schema) + ContentType.JSON + ScriptLibrary.SITE.key()).getBytes(StandardCharsets.UTF_8));
        return new Content(
                schema, ContentType.JSON, Optional.of(CacheControl.REVALIDATE), Map.of(UserMetadata.SHA256, version));
    }

    /** A key names its version, so a file that is there is complete and right. */
    private static void write(ScriptLibrary library, Bucket bucket) {
        // The last file is written last: after a run that dies before it, the next run writes all of them again.
        String last = library.assets().get(library.assets().size() - 1).key();
        if (bucket.head(last).isEmpty()) {
            library.assets().forEach(asset -> write(asset, bucket));
        }
    }

    private static void write(Asset asset, Bucket bucket) {
        Content content =
                new Content(asset.bytes(), asset.contentType(), Optional.of(CacheControl.IMMUTABLE), Map.of());
        bucket.put(asset.key(), content, new Condition.Absent());
    }
}
