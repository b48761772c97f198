package dev.bucketpress.publish;

import dev.bucketpress.record.UserMetadata;
import dev.bucketpress.run.Conflict;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.ObjectHead;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads and writes the pages of one post during one run. A page belongs to the post that its user metadata names, and no
 * other post ever writes or removes it. Each write is conditional on what this run saw last under its key, in whichever
 * of its tries.
 */
final class PageStore {

    private final Bucket bucket;
    private final SourceKey post;
    private final Map<String, Optional<ObjectHead>> seen = new HashMap<>();

    PageStore(Bucket bucket, SourceKey post) {
        this.bucket = bucket;
        this.post = post;
    }

    /** The result of writing the page of the post. */
    sealed interface WriteResult {

        /** The page was written and has this ETag. */
        record Written(String etag) implements WriteResult {}

        /**
         * The page belongs to another post, or was not written by Bucketpress.
         *
         * @param by the other post; empty where Bucketpress did not write the page
         * @param etag of the other's page
         */
        record Taken(Optional<SourceKey> by, String etag) implements WriteResult {}
    }

    /** Makes a HEAD request, whose result the next write under the key is conditional on. */
    Optional<ObjectHead> head(String key) {
        Optional<ObjectHead> there = bucket.head(key);
        seen.put(key, there);
        return there;
    }

    boolean isOurs(ObjectHead page) {
        return /* step: the owner of a page */ UserMetadata.isOwnedBy(post, page);
    }

    /** Whether the page that is there now has this ETag. */
    boolean isStill(String key, String etag) {
        return head(key).map(ObjectHead::etag).equals(Optional.of(etag));
    }

    /** Whether a page of the post is there now. */
    boolean holdsOurs(String key) {
        return head(key).filter(this::isOurs).isPresent();
    }

    /**
     * Writes the page of the post.
     *
     * @param recordedEtag the ETag in the record of the post, for a page that was not seen in this run
     * @throws Conflict where another run of the post changed the page meanwhile
     */
    WriteResult write(HtmlObject page, Optional<String> recordedEtag) {
        Optional<ObjectHead> there = seen.getOrDefault(page.key(), Optional.empty());
        if (there.isPresent() && !isOurs(there.get())) {
            return taken(there.get());
        }
        Optional<String> expected = seen.containsKey(page.key()) ? there.map(ObjectHead::etag) : recordedEtag;
        Optional<String> etag = put(page, /* step: the condition of a page */ Condition.stillAt(expected));
        return etag.<WriteResult>map(WriteResult.Written::new).orElseGet(() -> refused(page.key()));
    }

    private WriteResult refused(String key) {
        Optional<ObjectHead> there = head(key);
        if (there.isPresent() && !isOurs(there.get())) {
            return taken(there.get());
        }
        throw new Conflict(key);
    }

    private static WriteResult taken(ObjectHead page) {
        return new WriteResult.Taken(UserMetadata.owner(page), page.etag());
    }

    /** Replaces a page of the post by a redirect, unless the redirect is there already. */
    void redirect(HtmlObject redirect) {
        Optional<ObjectHead> there = head(redirect.key());
        if (there.filter(this::isOurs).isEmpty() || redirect.hasBytesOf(there.get())) {
            return;
        }
        if (put(
                        redirect, /* step: the condition of a redirect */
                        new Condition.Matches(there.get().etag()))
                .isEmpty()) {
            throw new Conflict(redirect.key());
        }
    }

    private Optional<String> put(HtmlObject document, Condition condition) {
        Optional<String> etag = bucket.put(document.key(), document.content(), condition);
        etag.ifPresent(written -> seen.put(document.key(), Optional.of(document.head(written))));
        return etag;
    }

    /** Removes a page if it belongs to the post. */
    void remove(String key) {
        Optional<ObjectHead> there = head(key).filter(this::isOurs);
        if (there.isPresent()
                && !bucket.delete(
                        key, /* step: the condition of a removal */
                        new Condition.Matches(there.get().etag()))) {
            throw new Conflict(key);
        }
    }
}
