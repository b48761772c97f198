package dev.bucketpress.theme;

import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.html.TableOfContents;
import dev.bucketpress.messages.Messages;
import dev.bucketpress.post.Post;
import dev.bucketpress.site.ListName;
import dev.bucketpress.site.PageKey;
import dev.bucketpress.site.Period;
import dev.bucketpress.site.Site;
import dev.bucketpress.site.Translation;
import dev.bucketpress.theme.identity.Identity;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A post or standalone page as the templates {@code post.html} and {@code page.html} read it, by these names. */
@TemplateData
public final class PostView {

    private static final int WORTH_CONTENTS = 3;

    private final Post post;
    private final String language;
    private final RenderedBody rendered;
    private final Site site;
    private final Identity identity;
    private final CodeDisplay code;
    private final List<Translation> translations;

    PostView(
            Post post,
            String language,
            RenderedBody rendered,
            Site site,
            Identity identity,
            CodeDisplay code,
            List<Translation> translations) {
        this.post = post;
        this.language = language;
        this.rendered = rendered;
        this.site = site;
        this.identity = identity;
        this.code = code;
        this.translations = translations;
    }

    /** The layout around the post. */
    PageLayout layout() {
        return new PageLayout(
                site, identity, language, title(), description(), post.page().path(), ListName.ALL);
    }

    public String title() {
        return post.title();
    }

    /** The author of the post or of the site; empty where neither is known. */
    public String author() {
        return post.about().author().or(site::author).orElse("");
    }

    /** The description from front matter, else the beginning of the excerpt or of the body, else the site's, else the title. */
    private String description() {
        return post.about().description().orElseGet(this::summaryOrDescriptionOfSite);
    }

    private String summaryOrDescriptionOfSite() {
        return rendered.summary().isEmpty() ? site.description().orElse(title()) : rendered.summary();
    }

    public String keywords() {
        return String.join(", ", post.about().keywords());
    }

    /** The path of the post's record. It names the post, so no two posts have pages of the same bytes. */
    public String recordLink() {
        return site.link(PageKey.pathOf(post.source().recordKey()));
    }

    /** The absolute URL of the picture for link previews; empty where there is none. */
    public String image() {
        return PreviewPicture.of(post, rendered, site);
    }

    /** The kind of preview that X, once Twitter, shows (docs.x.com, "Cards"): with a large picture, or in words. */
    public String card() {
        return image().isEmpty() ? "summary" : "summary_large_image";
    }

    /** The post as search engines read it. */
    public RawString structuredData() {
        Link itself = new Link(title(), post.page().path());
        List<Link> above = categories().stream().findFirst().orElse(List.of());
        List<Link> trail = Stream.concat(above.stream(), Stream.of(itself)).toList();
        return post.standalone() ? StructuredData.ofPage(site, trail) : StructuredData.ofPost(layout(), this, trail);
    }

    public DisplayDate published() {
        return new DisplayDate(post.dates().date());
    }

    public DisplayDate updated() {
        return new DisplayDate(post.dates().updated());
    }

    /** The path of the archive of the post's month. */
    public String month() {
        return ListName.ALL.path(Period.month(post.dates().date()));
    }

    /** Whether the post was updated on another day than it is from. */
    public boolean isUpdated() {
        return !updated().day().equals(published().day());
    }

    /** The links to the lists of its tags, as the author wrote the tags. */
    public List<Link> tags() {
        return EntryView.tagLinks(post.tags());
    }

    /** None, or one to the list of the series that it is part of. */
    public List<Link> series() {
        return post.series().map(name -> new Link(name, ListName.series(name).path(Period.ALL))).stream()
                .toList();
    }

    /** The same post in other languages. */
    public List<TranslationLink> translations() {
        return TranslationLink.of(translations, site);
    }

    /** The same post in all its languages, this one first; none where it has but one. */
    public List<TranslationLink> alternates() {
        Translation itself = new Translation(language, post.page().path(), title());
        return TranslationLink.alternates(itself, translations, site);
    }

    /** The links to the lists of its categories: for each path one link a level, from the outermost in. */
    public List<List<Link>> categories() {
        return post.categories().stream().map(PostView::categoryLinks).toList();
    }

    private static List<Link> categoryLinks(List<String> path) {
        return IntStream.range(0, path.size())
                .mapToObj(i -> new Link(
                        path.get(i), ListName.category(path.subList(0, i + 1)).path(Period.ALL)))
                .toList();
    }

    /** The fixed words around the body, in its language. */
    public Messages words() {
        return Messages.in(language);
    }

    public int minutes() {
        return rendered.count().minutes();
    }

    /** How much there is to read: Chinese, Japanese and Korean characters, and words of others. */
    public int count() {
        return rendered.count().total();
    }

    /** Whether there may be a box of the licence, or a notice of the post's age. */
    public boolean hasNotes() {
        return !identity.license().isEmpty() || identity.outdatedDays() > 0;
    }

    /** None, or the one that the post is published under: its own, else the site's. */
    public List<RawString> licenses() {
        return Licensing.of(post, identity).map(RawString::new).stream().toList();
    }

    /** Whether there are links to show as cards. */
    public boolean hasCards() {
        return !LinkGroup.of(post).isEmpty();
    }

    /** Whether there is TeX to show. */
    public boolean hasFormulas() {
        return rendered.needs().formulas();
    }

    /** Whether there is code to colour. */
    public boolean hasCode() {
        return ScriptLibrary.isCode(rendered.needs().languages());
    }

    /** How blocks of code are shown. */
    public CodeDisplay code() {
        return code;
    }

    /** Whether there are diagrams to draw. */
    public boolean hasDiagrams() {
        return ScriptLibrary.isDiagram(rendered.needs().languages());
    }

    /** The path of what draws diagrams. */
    public String mermaid() {
        return site.link(ScriptLibrary.MERMAID.paths(List.of("mermaid.min.js")).get(0));
    }

    public List<String> styleSheets() {
        return links(hasFormulas() ? ScriptLibrary.KATEX.paths(List.of("katex.min.css")) : List.of());
    }

    /** The path of the site's own script. */
    public String script() {
        return site.link("/" + ScriptLibrary.SITE.key());
    }

    public List<String> scripts() {
        Stream<String> formulas =
                hasFormulas() ? ScriptLibrary.KATEX.paths(List.of("katex.min.js")).stream() : Stream.empty();
        Stream<String> code = hasCode()
                ? ScriptLibrary.HIGHLIGHT
                        .paths(ScriptLibrary.highlighting(rendered.needs().languages()))
                        .stream()
                : Stream.empty();
        return links(Stream.concat(formulas, code).toList());
    }

    private List<String> links(List<String> paths) {
        return paths.stream().map(site::link).toList();
    }

    /** Whether what the owner has put below posts stands below this one, which its author may not want. */
    public boolean hasEnd() {
        return !Switches.isOff(post, "comments");
    }

    /** Whether contents stand beside the body: neither in it, nor against the author's wish. */
    public boolean hasContents() {
        return rendered.headings().size() >= WORTH_CONTENTS
                && !rendered.html().contains("<nav class=\"toc\"")
                && !Switches.isOff(post, "toc");
    }

    public RawString contents() {
        return new RawString(TableOfContents.html(rendered.headings(), words().contents()));
    }

    public RawString body() {
        return new RawString(rendered.html());
    }
}
