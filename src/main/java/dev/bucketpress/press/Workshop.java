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
        return Edition.of(post, rendered, theme.page(post, rendered));
    }
}
