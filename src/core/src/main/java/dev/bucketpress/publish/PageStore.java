package dev.bucketpress.publish;

import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.ObjectHead;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The pages of the public bucket as one look at one post sees them. Each belongs to the post that its metadata names,
 * and no other post ever writes or removes it. Every write is guarded by what was seen last.
 */
final class PageStore {

    /** The name of the user metadata that says whose a page is. */
    static final String OWNER = "bucketpress-owner";

    /** The name of the user metadata that says what the bytes are, since an ETag is not always a hash of them. */
    static final String SHA256 = "bucketpress-sha256";

    private final Bucket bucket;
    private final SourceKey post;
    private final Map<String, Optional<ObjectHead>> seen = new HashMap<>();

    PageStore(Bucket bucket, SourceKey post) {
        this.bucket = bucket;
        this.post = post;
    }

    /** What came of writing the post's page. */
    sealed interface Writing {

        /** The page is there, with this ETag. */
        record Written(String etag) implements Writing {}

        /**
         * The page is another's.
         *
         * @param by whose, where Bucketpress wrote it
         * @param etag of the other's page
         */
        record Taken(Optional<SourceKey> by, String etag) implements Writing {}
    }

    /** Looks at what is there now. */
    Optional<ObjectHead> look(String key) {
        Optional<ObjectHead> there = bucket.head(key);
        seen.put(key, there);
        return there;
    }

    boolean isOurs(ObjectHead page) {
        return isOf(post, page);
    }

    /** Whether what is there now has this ETag. */
    boolean isStill(String key, String etag) {
        return look(key).map(ObjectHead::etag).equals(Optional.of(etag));
    }

    /** Whether a page of the post is there now. */
    boolean holdsOurs(String key) {
        return look(key).filter(this::isOurs).isPresent();
    }

    /**
     * Writes the post's page.
     *
     * @param vouchedFor the ETag that the post's record gives it, for a page that was not looked at yet
     */
    Writing write(HtmlObject page, Optional<String> vouchedFor) {
        Optional<ObjectHead> there = seen.getOrDefault(page.key(), Optional.empty());
        if (there.isPresent() && !isOurs(there.get())) {
            return taken(there.get());
        }
        Optional<String> guard = seen.containsKey(page.key()) ? there.map(ObjectHead::etag) : vouchedFor;
        Optional<String> etag = put(page, Condition.stillAt(guard));
        return etag.<Writing>map(Writing.Written::new).orElseGet(() -> refused(page.key()));
    }

    private Writing refused(String key) {
        Optional<ObjectHead> there = look(key);
        if (there.isPresent() && !isOurs(there.get())) {
            return taken(there.get());
        }
        throw new Conflict(key);
    }

    private static Writing taken(ObjectHead page) {
        return new Writing.Taken(owner(page), page.etag());
    }

    /** Whose an object of the public bucket is, by what was written beside it. */
    static Optional<SourceKey> owner(ObjectHead object) {
        return Optional.ofNullable(object.metadata().get(OWNER)).flatMap(SourceKey::ofOwner);
    }

    /** Whether an object of the public bucket is this post's or file's, by what was written beside it. */
    static boolean isOf(SourceKey key, ObjectHead object) {
        return key.owner().equals(object.metadata().get(OWNER));
    }

    /** Puts a redirect where a page of the post is, unless it is there already. */
    void redirect(HtmlObject redirect) {
        Optional<ObjectHead> there = look(redirect.key());
        if (there.filter(this::isOurs).isEmpty() || redirect.is(there.get())) {
            return;
        }
        if (put(redirect, new Condition.Matches(there.get().etag())).isEmpty()) {
            throw new Conflict(redirect.key());
        }
    }

    private Optional<String> put(HtmlObject sheet, Condition condition) {
        Optional<String> etag = bucket.put(sheet.key(), sheet.content(), condition);
        etag.ifPresent(tag -> seen.put(sheet.key(), Optional.of(sheet.head(tag))));
        return etag;
    }

    /** Removes a page if it is the post's. */
    void remove(String key) {
        Optional<ObjectHead> there = look(key).filter(this::isOurs);
        if (there.isPresent()
                && !bucket.delete(key, new Condition.Matches(there.get().etag()))) {
            throw new Conflict(key);
        }
    }
}
