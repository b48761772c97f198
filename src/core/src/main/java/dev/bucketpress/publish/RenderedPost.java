package dev.bucketpress.publish;

import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.post.Post;
import dev.bucketpress.record.PageVersion;
import dev.bucketpress.theme.ScriptLibrary;
import java.util.Optional;

/**
 * A post with its rendered body and its page, ready to be written, and what it links to.
 *
 * @param cover the address of the picture that stands for it in lists
 */
record RenderedPost(Post post, RenderedBody body, Optional<String> cover, HtmlObject page, References references) {

    /** What other posts show of this one. */
    LinkTarget target() {
        return new LinkTarget.Page(post.page(), post.title());
    }

    String pageKey() {
        return page.key();
    }

    /** The page as the record describes it, once the bucket has returned its ETag. */
    PageVersion pageVersion(String etag) {
        return new PageVersion(
                page.key(), etag, page.bytes().length, page.sha256(), Optional.of(ScriptLibrary.SITE.key()));
    }
}
