package dev.bucketpress.publish;

import dev.bucketpress.record.UserMetadata;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.CacheControl;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.ContentHeaders;
import dev.bucketpress.storage.ContentType;
import dev.bucketpress.storage.ObjectHead;
import dev.bucketpress.storage.Sha256;
import java.util.Map;
import java.util.Optional;

/**
 * An HTML document for the public bucket: the page of a post, or a redirect to it.
 *
 * @param key in the public bucket
 * @param owner the post it belongs to; the bytes name it too, so that documents of two posts never have the same ETag
 * @param bytes in UTF-8
 * @param sha256 of the bytes, in hexadecimal
 * @param redirect the target, if it is short enough, for servers that answer a request for the document with a redirect
 */
record HtmlObject(String key, SourceKey owner, byte[] bytes, String sha256, Optional<String> redirect) {

    static HtmlObject page(String key, SourceKey owner, byte[] bytes) {
        return new HtmlObject(key, owner, bytes, Sha256.of(bytes), Optional.empty());
    }

    /** A redirect to a path, percent-encoded. One too long for S3 is left to the document, which leads readers on itself. */
    static HtmlObject redirect(String key, SourceKey owner, byte[] bytes, String to) {
        Optional<String> header = Optional.of(to).filter(path -> path.length() <= ContentHeaders.MAX_REDIRECT);
        return new HtmlObject(key, owner, bytes, Sha256.of(bytes), header);
    }

    Content content() {
        return new Content(
                bytes,
                new ContentHeaders(ContentType.HTML, Optional.of(CacheControl.REVALIDATE), redirect, metadata()));
    }

    private Map<String, String> metadata() {
        return Map.of(UserMetadata.OWNER, owner.owner(), UserMetadata.SHA256, sha256);
    }

    /** What a HEAD request returns once the document is written. */
    ObjectHead head(String etag) {
        return new ObjectHead(etag, bytes.length, ContentType.HTML, metadata());
    }

    /** Whether an object of the public bucket has the same bytes. */
    boolean hasBytesOf(ObjectHead object) {
        return sha256.equals(object.metadata().get(UserMetadata.SHA256));
    }
}
