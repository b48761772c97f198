package dev.bucketpress.theme;

import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.post.Post;
import dev.bucketpress.site.PageKey;
import dev.bucketpress.site.Site;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Lays out pages. The same post, site and version give the same bytes. */
public final class PostTheme {

    private final Template post;
    private final Template moved;
    private final Site site;

    /** @param engine finds {@code post.html}, escapes what it inserts, and reads {@link PostView} */
    public PostTheme(Engine engine, Site site) {
        this.post = engine.getTemplate("post.html");
        this.moved = engine.getTemplate("moved.html");
        this.site = site;
    }

    /** A path of the site as its pages link to it. */
    public String link(String path) {
        return site.link(path);
    }

    /** Where a post is read, as a link on its own site. */
    public String link(Post post) {
        return site.link(post.page().path());
    }

    /** What stands in the place of an earlier page of a post, and sends readers and search engines on, in UTF-8. */
    public byte[] redirect(Post post) {
        return moved.data("link", link(post))
                .data("url", site.url(post.page().path()))
                .data("record", site.link(PageKey.pathOf(post.source().recordKey())))
                .render()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What the page of such a body loads from its own site. */
    public List<ScriptLibrary> libraries(RenderedBody rendered) {
        RenderedBody.Needs needs = rendered.needs();
        return Stream.concat(
                        needs.formulas() ? Stream.of(ScriptLibrary.KATEX) : Stream.empty(),
                        needs.languages().isEmpty() ? Stream.empty() : Stream.of(ScriptLibrary.HIGHLIGHT))
                .toList();
    }

    /** The page of a post, in UTF-8. */
    public byte[] page(Post post, RenderedBody rendered) {
        PostView page = new PostView(post, rendered, site);
        return this.post.data("frame", page.frame()).data("page", page).render().getBytes(StandardCharsets.UTF_8);
    }
}
