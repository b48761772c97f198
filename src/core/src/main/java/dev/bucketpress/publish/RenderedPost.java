package dev.bucketpress.publish;

import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.post.Post;
import dev.bucketpress.record.PageVersion;

/** A post, ready to be written. */
record RenderedPost(Post post, RenderedBody rendered, HtmlObject page) {

    String pageKey() {
        return page.key();
    }

    /** What the record says of the page, once the bucket has given it an ETag. */
    PageVersion stamp(String etag) {
        return new PageVersion(page.key(), etag, page.bytes().length, page.sha256());
    }
}
