package dev.bucketpress.press;

import dev.bucketpress.bucket.Bucket;
import dev.bucketpress.bucket.Condition;
import dev.bucketpress.bucket.ObjectHead;
import dev.bucketpress.post.SourceKey;
import java.util.Optional;

/** The pages of the public bucket, each of which belongs to the post that its metadata names. */
record Pages(Bucket bucket) {

    /** The name of the user metadata that says whose a page is. */
    static final String OWNER = "bucketpress-owner";

    /** What came of writing a page. */
    sealed interface Writing {

        /** The page is there, with this ETag. */
        record Written(String etag) implements Writing {}

        /** The page is another's, by name where Bucketpress wrote it. */
        record Taken(Optional<SourceKey> by) implements Writing {}

        /** Somebody else was at it at the same time. */
        record Disturbed() implements Writing {}
    }

    /**
     * Writes a page over the one that was seen, or where there was none.
     *
     * @param seen the ETag that the post's record vouches for
     */
    Writing write(Edition edition, Optional<String> seen) {
        Optional<String> etag = put(edition, Condition.stillAt(seen));
        return etag.<Writing>map(Writing.Written::new).orElseGet(() -> writeOverWhatIsThere(edition));
    }

    /** A run of this post may have written its page and died before its record; the page says whose it is. */
    private Writing writeOverWhatIsThere(Edition edition) {
        Optional<ObjectHead> there = bucket.head(edition.pageKey());
        SourceKey key = edition.post().source();
        if (there.isPresent() && !isOf(key, there.get())) {
            return new Writing.Taken(
                    Optional.ofNullable(there.get().metadata().get(OWNER)).flatMap(SourceKey::ofOwner));
        }
        Condition condition = Condition.stillAt(there.map(ObjectHead::etag));
        return put(edition, condition).<Writing>map(Writing.Written::new).orElseGet(Writing.Disturbed::new);
    }

    private Optional<String> put(Edition edition, Condition condition) {
        return bucket.put(edition.pageKey(), edition.pageContent(), condition);
    }

    /**
     * Removes a page if it is the post's.
     *
     * @return false where somebody else was at it at the same time
     */
    boolean remove(SourceKey key, String page) {
        Optional<ObjectHead> there = bucket.head(page);
        return there.isEmpty()
                || !isOf(key, there.get())
                || bucket.delete(page, new Condition.Matches(there.get().etag()));
    }

    /** Whether an object of the public bucket is this post's or file's, by what was written beside it. */
    static boolean isOf(SourceKey key, ObjectHead object) {
        return key.owner().equals(object.metadata().get(OWNER));
    }
}
