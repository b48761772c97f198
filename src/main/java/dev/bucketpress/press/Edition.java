package dev.bucketpress.press;

import dev.bucketpress.bucket.Content;
import dev.bucketpress.markdown.Rendered;
import dev.bucketpress.post.Post;
import dev.bucketpress.record.PageStamp;
import java.util.Map;
import java.util.Optional;

/**
 * A post, ready to be written.
 *
 * @param page the bytes of its page
 * @param sha256 of the page, in hexadecimal
 */
record Edition(Post post, Rendered rendered, byte[] page, String sha256) {

    private static final String HTML = "text/html; charset=utf-8";

    /** Browsers ask again each time; a CDN may answer for a minute. */
    private static final String CACHE = "public, max-age=0, s-maxage=60";

    static Edition of(Post post, Rendered rendered, byte[] page) {
        return new Edition(post, rendered, page, Sha256.of(page));
    }

    String pageKey() {
        return post.page().value();
    }

    Content pageContent() {
        return new Content(
                page,
                HTML,
                Optional.of(CACHE),
                Map.of(Pages.OWNER, post.source().owner()));
    }

    /** What the record says of the page, once the bucket has given it an ETag. */
    PageStamp stamp(String etag) {
        return new PageStamp(pageKey(), etag, page.length, sha256);
    }
}
