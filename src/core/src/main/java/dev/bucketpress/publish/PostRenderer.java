package dev.bucketpress.publish;

import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.RenderResult;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.html.CoverPicture;
import dev.bucketpress.markdown.links.LinkResolver;
import dev.bucketpress.post.Post;
import dev.bucketpress.post.PostReader;
import dev.bucketpress.record.Records;
import dev.bucketpress.site.SourceFilter;
import dev.bucketpress.theme.OwnTheme;
import dev.bucketpress.theme.PostTheme;
import java.util.Optional;

/**
 * Turns the text of a post into its page and its record. It knows neither buckets nor the time, so equal input gives equal
 * bytes.
 *
 * @param sources which files of the source bucket are the blog's
 * @param maxPostBytes the size limit of a post
 */
public record PostRenderer(
        SourceFilter sources,
        PostReader reader,
        Markdown markdown,
        PostTheme theme,
        Records records,
        long maxPostBytes) {

    /** The same for a bucket that is Hexo's folder {@code source} itself. */
    public PostRenderer ofSourceFolder() {
        return new PostRenderer(sources, reader.ofSourceFolder(), markdown, theme, records, maxPostBytes);
    }

    /** The same with what an owner put into the theme folder. */
    PostRenderer with(OwnTheme own) {
        return new PostRenderer(sources, reader, markdown, theme.with(own), records, maxPostBytes);
    }

    /** Has the templates make a post and a page, so that what is wrong with them is noted in the owner's theme. */
    void tryOut() {
        Specimen.renderBy(this);
    }

    /** @param links resolves links to other posts and files */
    RenderResult renderBody(Post post, LinkResolver links) {
        String body = post.body().markdown();
        String cards = theme.cards(post);
        RenderResult result = markdown.render(body + cards, post.about().excerpt(), theme.language(post), links);
        return !cards.isEmpty() && result instanceof RenderedBody rendered
                ? rendered.withWarningsUpTo((int) body.lines().count())
                : result;
    }

    RenderedPost renderPage(
            Post post, RenderedBody body, LinkResolver links, References references, Translations translations) {
        byte[] page = theme.page(post, body, translations.shown());
        return new RenderedPost(
                post,
                body,
                cover(post, body, links),
                HtmlObject.page(post.page().value(), post.source(), page),
                references,
                translations);
    }

    /** What front matter names, or else the first picture of the body. */
    private static Optional<String> cover(Post post, RenderedBody body, LinkResolver links) {
        if (post.standalone() || post.listing().hasNoCover()) {
            return Optional.empty();
        }
        return post.listing()
                .cover()
                .flatMap(written -> CoverPicture.resolved(written, links))
                .or(() -> body.images().stream().findFirst().filter(CoverPicture::canBeShownAnywhere));
    }

    /** A redirect from an earlier page of a post to its page. */
    HtmlObject redirect(String earlierPage, Post post) {
        byte[] page = /* step: the owner in a redirect */ theme.redirect(post);
        return HtmlObject.redirect(earlierPage, post.source(), page, theme.link(post));
    }
}
