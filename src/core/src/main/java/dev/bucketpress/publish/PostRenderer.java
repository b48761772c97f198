package dev.bucketpress.publish;

import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.RenderResult;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.links.LinkResolver;
import dev.bucketpress.post.Post;
import dev.bucketpress.post.PostReader;
import dev.bucketpress.record.Records;
import dev.bucketpress.theme.PostTheme;

/**
 * What posts are made into pages and records with. Nothing in it knows of buckets or of the time.
 *
 * @param maxPostBytes the largest file that is read as a post
 */
public record PostRenderer(PostReader reader, Markdown markdown, PostTheme theme, Records records, long maxPostBytes) {

    /** @param links where the post's neighbours are read */
    RenderResult render(Post post, LinkResolver links) {
        return markdown.render(post.body().markdown(), post.about().excerpt(), links);
    }

    RenderedPost print(Post post, RenderedBody rendered) {
        byte[] page = theme.page(post, rendered);
        return new RenderedPost(post, rendered, HtmlObject.page(post.page().value(), post.source(), page));
    }

    /** A redirect to a post's page, in the place of an earlier one. */
    HtmlObject redirect(String earlierPage, Post post) {
        byte[] page = theme.redirect(post);
        return HtmlObject.redirect(earlierPage, post.source(), page, theme.link(post));
    }
}
