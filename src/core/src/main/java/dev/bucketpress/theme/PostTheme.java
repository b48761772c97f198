package dev.bucketpress.theme;

import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.messages.Messages;
import dev.bucketpress.post.Post;
import dev.bucketpress.site.PageKey;
import dev.bucketpress.site.Site;
import dev.bucketpress.site.Translation;
import dev.bucketpress.theme.identity.Identity;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Renders the pages of posts, and standalone pages. The same post, site and version give the same bytes. */
public final class PostTheme {

    private final PageTemplates pages;
    private final Template moved;
    private final Template cards;
    private final Site site;
    private final Identity identity;
    private final CodeDisplay code;
    private final PageFeatures features;

    /** The theme of a site that shows code as it is. */
    public PostTheme(Engine engine, Site site) {
        this(engine, site, Identity.NONE, CodeDisplay.PLAIN);
    }

    /**
     * The theme of a site.
     *
     * @param engine finds these templates, escapes what it inserts, and can read {@link PostView}
     * @param identity by the settings
     */
    public PostTheme(Engine engine, Site site, Identity identity, CodeDisplay code) {
        this(
                new PageTemplates(engine),
                engine.getTemplate("moved.html"),
                engine.getTemplate("cards.html"),
                site,
                identity,
                code,
                PageFeatures.NONE);
    }

    private PostTheme(
            PageTemplates pages,
            Template moved,
            Template cards,
            Site site,
            Identity identity,
            CodeDisplay code,
            PageFeatures features) {
        this.pages = pages;
        this.moved = moved;
        this.cards = cards;
        this.site = site;
        this.identity = identity;
        this.code = code;
        this.features = features;
    }

    /** The same with what an owner put into the theme folder. */
    public PostTheme with(OwnTheme own) {
        return new PostTheme(pages.of(own), moved, cards, site, own.identity(identity), code, features);
    }

    /** The same for a site whose pages have these. */
    public PostTheme featuring(PageFeatures wanted) {
        return new PostTheme(pages, moved, cards, site, identity, code, wanted);
    }

    /** The language of a post, or else of the site, as a BCP 47 tag. */
    public String language(Post post) {
        return post.about().language().or(site::language).orElse(PageLayout.UNDETERMINED);
    }

    /** The language of a post that has none of its own. */
    public Optional<String> siteLanguage() {
        return site.language();
    }

    /** A path of the site as its pages link to it. */
    public String link(String path) {
        return site.link(path);
    }

    /** The path of a post as the pages of its own site link to it. */
    public String link(Post post) {
        return site.link(post.page().path());
    }

    /** A page at an earlier URL of a post, which redirects readers and search engines, in UTF-8. */
    public byte[] redirect(Post post) {
        return moved.data("link", link(post))
                .data("title", post.title())
                .data("language", language(post))
                .data("words", Messages.in(language(post)))
                .data("url", site.url(post.page().path()))
                .data("record", site.link(PageKey.pathOf(post.source().recordKey())))
                .render()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The libraries that a page with this body loads. */
    public List<ScriptLibrary> libraries(RenderedBody rendered) {
        RenderedBody.Needs needs = rendered.needs();
        List<ScriptLibrary> libraries = new ArrayList<>();
        if (needs.formulas()) {
            libraries.add(ScriptLibrary.KATEX);
        }
        if (ScriptLibrary.isCode(needs.languages())) {
            libraries.add(ScriptLibrary.HIGHLIGHT);
        }
        if (ScriptLibrary.isDiagram(needs.languages())) {
            libraries.add(ScriptLibrary.MERMAID);
        }
        return List.copyOf(libraries);
    }

    /** What the front matter of a page adds to its body: its links as cards, in HTML for Markdown; empty where it has none. */
    public String cards(Post post) {
        List<LinkGroup> groups = LinkGroup.of(post);
        return groups.isEmpty() ? "" : "\n\n" + cards.data("groups", groups).render();
    }

    /**
     * The page of a post, or a standalone page, in UTF-8.
     *
     * @param translations the same post in other languages
     */
    public byte[] page(Post post, RenderedBody rendered, List<Translation> translations) {
        PostView view = new PostView(post, language(post), rendered, site, identity, code, translations);
        return pages.render(
                        post.standalone() ? "page.html" : "post.html",
                        Map.of("layout", view.layout().with(pages.theme(), features), "page", view))
                .getBytes(StandardCharsets.UTF_8);
    }
}
