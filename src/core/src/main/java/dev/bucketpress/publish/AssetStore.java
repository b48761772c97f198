package dev.bucketpress.publish;

import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.theme.Asset;
import dev.bucketpress.theme.ScriptLibrary;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The files of the public bucket that pages load. A key names its version, so a file is written once and for good; which
 * are there is asked once in a press's life.
 */
final class AssetStore {

    private static final String FOR_GOOD = "public, max-age=31536000, immutable";

    private final Set<ScriptLibrary> there = ConcurrentHashMap.newKeySet();

    /** Writes the files unless they are there. */
    void provide(ScriptLibrary library, Bucket bucket) {
        if (!there.contains(library)) {
            provideNow(library, bucket);
        }
    }

    /** One look at a time: others that go on meanwhile would write the same once more. */
    private synchronized void provideNow(ScriptLibrary library, Bucket bucket) {
        if (there.contains(library)) {
            return;
        }
        // The last is written last: a run that dies before it leaves the rest to the next.
        String last = library.assets().get(library.assets().size() - 1).key();
        if (bucket.head(last).isEmpty()) {
            library.assets().forEach(asset -> write(asset, bucket));
        }
        there.add(library);
    }

    private static void write(Asset asset, Bucket bucket) {
        Content content = new Content(asset.bytes(), asset.contentType(), Optional.of(FOR_GOOD), Map.of());
        bucket.put(asset.key(), content, new Condition.Absent());
    }
}
