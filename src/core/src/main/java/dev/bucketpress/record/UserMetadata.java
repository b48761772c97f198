package dev.bucketpress.record;

import dev.bucketpress.picture.PictureSize;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.ObjectHead;
import java.util.Optional;

/** The S3 user metadata by which Bucketpress knows the pages, redirects and copies that it wrote. */
public final class UserMetadata {

    /** Names the post or media file that an object belongs to; the value is {@link SourceKey#owner}. */
    public static final String OWNER = "bucketpress-owner";

    /** The SHA-256 of the bytes in hexadecimal, since an ETag is not always a hash of them. */
    public static final String SHA256 = "bucketpress-sha256";

    /** The ETag of the original that a copy was made of, since the copy may have another. */
    public static final String ORIGINAL = "bucketpress-original";

    /**
     * The size of the picture that a copy is, as {@link PictureSize#text} writes it, or {@link #UNKNOWN_SIZE}. Copies
     * that a version made which knew no sizes have none.
     */
    public static final String PICTURE_SIZE = "bucketpress-picture";

    public static final String UNKNOWN_SIZE = "unknown";

    private UserMetadata() {}

    /** The size of the picture that an object is, if it is one and was read. */
    public static Optional<PictureSize> pictureSize(ObjectHead object) {
        return Optional.ofNullable(object.metadata().get(PICTURE_SIZE)).flatMap(PictureSize::parse);
    }

    /** The post or media file that an object of the public bucket belongs to; empty where Bucketpress did not write it. */
    public static Optional<SourceKey> owner(ObjectHead object) {
        return Optional.ofNullable(object.metadata().get(OWNER)).flatMap(SourceKey::ofOwner);
    }

    /** Whether an object of the public bucket belongs to this post or media file. */
    public static boolean isOwnedBy(SourceKey key, ObjectHead object) {
        return key.owner().equals(object.metadata().get(OWNER));
    }
}
