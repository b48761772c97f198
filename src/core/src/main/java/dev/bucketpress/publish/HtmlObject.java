package dev.bucketpress.publish;

import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.ContentMetadata;
import dev.bucketpress.storage.ObjectHead;
import dev.bucketpress.storage.Sha256;
import java.util.Map;
import java.util.Optional;

/**
 * An HTML document for the public bucket: a post's page, or a redirect to it.
 *
 * @param key in the public bucket
 * @param owner the post it belongs to, which its bytes name too: no two posts' documents have one ETag
 * @param bytes in UTF-8
 * @param sha256 of the bytes, in hexadecimal
 * @param redirect where it leads, for servers that answer a request for it with a redirect
 */
record HtmlObject(String key, SourceKey owner, byte[] bytes, String sha256, Optional<String> redirect) {

    private static final String HTML = "text/html; charset=utf-8";

    /** Browsers ask again each time; a CDN may answer for a minute. */
    private static final String CACHE = "public, max-age=0, s-maxage=60";

    static HtmlObject page(String key, SourceKey owner, byte[] bytes) {
        return new HtmlObject(key, owner, bytes, Sha256.of(bytes), Optional.empty());
    }

    static HtmlObject redirect(String key, SourceKey owner, byte[] bytes, String to) {
        return new HtmlObject(key, owner, bytes, Sha256.of(bytes), Optional.of(to));
    }

    Content content() {
        return new Content(bytes, new ContentMetadata(HTML, Optional.of(CACHE), redirect, metadata()));
    }

    private Map<String, String> metadata() {
        return Map.of(PageStore.OWNER, owner.owner(), PageStore.SHA256, sha256);
    }

    /** What a look at it would tell, once the bucket has given it an ETag. */
    ObjectHead head(String etag) {
        return new ObjectHead(etag, bytes.length, HTML, metadata());
    }

    /** Whether what was seen has these very bytes. */
    boolean is(ObjectHead seen) {
        return sha256.equals(seen.metadata().get(PageStore.SHA256));
    }
}
