package dev.bucketpress.publish;

import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.post.Post;
import dev.bucketpress.record.PageVersion;
import dev.bucketpress.record.Relations;
import dev.bucketpress.theme.ScriptLibrary;
import java.util.Optional;

/**
 * A post with its rendered body and its page, ready to be written, and what it links to.
 *
 * @param cover the address of the picture that stands for it in lists
 * @param translations the same post in other languages
 */
record RenderedPost(
        Post post,
        RenderedBody body,
        Optional<String> cover,
        HtmlObject page,
        References references,
        Translations translations) {

    /** What other posts show of this one. */
    LinkTarget target() {
        return LinkTarget.of(post);
    }

    /** What it shows of others. */
    Relations relations() {
        return new Relations(references.versions(), translations.shown());
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
