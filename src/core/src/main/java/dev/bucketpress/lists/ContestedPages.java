package dev.bucketpress.lists;

import dev.bucketpress.record.UserMetadata;
import dev.bucketpress.run.Conflict;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.ContentType;
import dev.bucketpress.storage.ObjectHead;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;

/**
 * The pages of one tag or category. A post may want the same keys, and whoever writes first keeps them: so each write is
 * conditional on what was there just before, and the page of a post is left alone.
 */
final class ContestedPages {

    /** A page is written by the few runs that work on its list, and by no post more than once. */
    private static final int MAX_TRIES = 20;

    private final PublicFiles files;
    private final Map<String, SourceKey> taken = new ConcurrentSkipListMap<>();
    private final Set<String> freed = new ConcurrentSkipListSet<>();

    ContestedPages(PublicFiles files) {
        this.files = files;
    }

    /** Writes a page, or deletes it where it is not to be shown, unless it is a post's. */
    void show(boolean shown, String key, Supplier<byte[]> html) {
        for (int tries = 0; tries < MAX_TRIES; tries++) {
            Optional<ObjectHead> there = files.bucket().head(key);
            Optional<SourceKey> owner = there.flatMap(UserMetadata::owner);
            if (owner.isPresent() || write(shown, key, html, there)) {
                note(shown, key, owner);
                return;
            }
        }
        throw new Conflict(key);
    }

    private boolean write(boolean shown, String key, Supplier<byte[]> html, Optional<ObjectHead> there) {
        Condition condition = Condition.stillAt(there.map(ObjectHead::etag));
        return shown
                ? files.put(key, ContentType.HTML, html.get(), condition)
                : there.isEmpty() || files.bucket().delete(key, condition);
    }

    private void note(boolean shown, String key, Optional<SourceKey> owner) {
        taken.remove(key);
        freed.remove(key);
        if (shown && owner.isPresent()) {
            taken.put(key, owner.get());
        } else if (owner.isEmpty() && !shown) {
            freed.add(key);
        }
    }

    /** The posts that have pages which were to be written, by their keys. */
    Map<String, SourceKey> taken() {
        return taken;
    }

    /** The keys under which the list has no page now. */
    Set<String> freed() {
        return freed;
    }
}
