package dev.bucketpress.theme;

import dev.bucketpress.markdown.Rendered;
import dev.bucketpress.post.Post;
import dev.bucketpress.post.Site;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Lays out pages. The same post, site and version give the same bytes. */
public final class Theme {

    private final Template post;
    private final Site site;

    /** @param engine finds {@code post.html}, escapes what it inserts, and reads {@link PostPage} */
    public Theme(Engine engine, Site site) {
        this.post = engine.getTemplate("post.html");
        this.site = site;
    }

    /** What the page of such a body loads from its own site. */
    public List<Library> libraries(Rendered rendered) {
        Rendered.Needs needs = rendered.needs();
        return Stream.concat(
                        needs.formulas() ? Stream.of(Library.KATEX) : Stream.empty(),
                        needs.languages().isEmpty() ? Stream.empty() : Stream.of(Library.HIGHLIGHT))
                .toList();
    }

    /** The page of a post, in UTF-8. */
    public byte[] page(Post post, Rendered rendered) {
        return this.post
                .data("page", new PostPage(post, rendered, site))
                .render()
                .getBytes(StandardCharsets.UTF_8);
    }
}
