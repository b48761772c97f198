package dev.bucketpress.audit;

import dev.bucketpress.record.PostRecord;
import dev.bucketpress.site.SourceKey;
import java.util.Optional;

/**
 * A cheap check, by listings and records alone, whether a key may be out of date. It errs on the side of a reason too
 * many, since every key with a reason is then reconciled. What other settings, another theme or another version would
 * change, it cannot see.
 */
record StalenessCheck(Inventory inventory) {

    /** The reason to check a picture, a recording or a document that is in one of the buckets or in both. */
    Optional<String> ofFile(String key) {
        String original = inventory.sources().get(key);
        String copy = inventory.copies().get(key);
        if (copy == null) {
            return new SourceKey(key).isDraft() ? Optional.empty() : Optional.of("it has no copy");
        }
        // A copy of a multipart upload has another ETag than its original; reconciling it finds that nothing differs.
        return copy.equals(original) ? Optional.empty() : Optional.of("its copy is of another original");
    }

    /** The reason to check a post without a record. */
    Optional<String> ofPost(String key) {
        if (inventory.reported().contains(key)) {
            return Optional.of("it has a problem report");
        }
        return new SourceKey(key).isDraft() ? Optional.empty() : Optional.of("it was never published");
    }

    /** The reason to check a post that has a record. */
    Optional<String> ofPost(String key, PostRecord record) {
        if (inventory.reported().contains(key)) {
            return Optional.of("it has a problem report");
        }
        return record instanceof PostRecord.Live live ? ofLive(key, live) : ofTombstone(key, record);
    }

    private Optional<String> ofLive(String key, PostRecord.Live live) {
        if (!live.sourceEtag().equals(inventory.sources().get(key))) {
            return Optional.of("it changed since it was published");
        }
        String page = inventory.pages().get(live.page().key());
        if (!live.page().etag().equals(page)) {
            return Optional.of(page == null ? "its page is missing" : "its page was changed by somebody else");
        }
        boolean moved = live.history().pages().stream()
                .anyMatch(other -> !other.equals(live.page().key()) && isThere(other));
        if (moved || new SourceKey(key).isDraft()) {
            return Optional.of("an earlier page of it does not lead to it");
        }
        if (live.expires()) {
            return Optional.of("it expires");
        }
        return live.hasWarnings() ? Optional.of("something that it links to is there by now") : Optional.empty();
    }

    private Optional<String> ofTombstone(String key, PostRecord tombstone) {
        boolean mayBePublished = inventory.sources().containsKey(key) && !new SourceKey(key).isDraft();
        if (mayBePublished) {
            return Optional.of("it is not published");
        }
        return tombstone.history().pages().stream().anyMatch(this::isThere)
                ? Optional.of("a page of it was left behind")
                : Optional.empty();
    }

    private boolean isThere(String page) {
        return inventory.pages().containsKey(page);
    }
}
