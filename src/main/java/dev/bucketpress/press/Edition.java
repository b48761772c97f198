package dev.bucketpress.press;

import dev.bucketpress.markdown.Rendered;
import dev.bucketpress.post.Post;
import dev.bucketpress.record.PageStamp;

/** A post, ready to be written. */
record Edition(Post post, Rendered rendered, Sheet page) {

    String pageKey() {
        return page.key();
    }

    /** What the record says of the page, once the bucket has given it an ETag. */
    PageStamp stamp(String etag) {
        return new PageStamp(page.key(), etag, page.bytes().length, page.sha256());
    }
}
