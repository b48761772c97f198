package dev.bucketpress.press;

import dev.bucketpress.markdown.Links;
import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.Rendered;
import dev.bucketpress.markdown.Rendering;
import dev.bucketpress.post.Post;
import dev.bucketpress.post.PostReader;
import dev.bucketpress.record.Records;
import dev.bucketpress.theme.Theme;

/**
 * What posts are made into pages and records with. Nothing in it knows of buckets or of the time.
 *
 * @param maxPostBytes the largest file that is read as a post
 */
public record Workshop(PostReader reader, Markdown markdown, Theme theme, Records records, long maxPostBytes) {

    /** @param links where the post's neighbours are read */
    Rendering render(Post post, Links links) {
        return markdown.render(post.body().markdown(), post.about().excerpt(), links);
    }

    Edition print(Post post, Rendered rendered) {
        byte[] page = theme.page(post, rendered);
        return new Edition(post, rendered, Sheet.page(post.page().value(), post.source(), page));
    }

    /** A redirect to a post's page, in the place of an earlier one. */
    Sheet redirect(String earlierPage, Post post) {
        byte[] page = theme.redirect(post);
        return Sheet.redirect(earlierPage, post.source(), page, theme.link(post));
    }
}
