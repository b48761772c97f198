package dev.bucketpress.theme;

import dev.bucketpress.messages.Messages;
import dev.bucketpress.messages.SearchWords;
import dev.bucketpress.site.Extra;
import dev.bucketpress.site.ListName;
import dev.bucketpress.site.PostSummary;
import dev.bucketpress.site.Site;
import dev.bucketpress.text.ControlCharacters;
import dev.bucketpress.theme.identity.Identity;
import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateInstance;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Renders what leads readers to posts: pages of lists, feeds in Atom, and sitemaps, in UTF-8. The same lists, site and
 * version give the same bytes.
 */
public final class ListTheme {

    private final Engine engine;
    private final PageTemplates pages;
    private final Site site;
    private final Identity identity;
    private final Set<Extra> extras;
    private final PageFeatures features;

    /** @param engine finds the templates, and escapes what they insert as HTML or XML by the endings of their names */
    public ListTheme(Engine engine, Site site) {
        this(engine, site, Identity.NONE);
    }

    /** @param identity by the settings */
    public ListTheme(Engine engine, Site site, Identity identity) {
        this(engine, site, identity, Set.of());
    }

    /** @param extras what the site offers beyond what every site does */
    public ListTheme(Engine engine, Site site, Identity identity, Set<Extra> extras) {
        this(engine, new PageTemplates(engine), site, identity, extras, PageFeatures.NONE);
    }

    private ListTheme(
            Engine engine,
            PageTemplates pages,
            Site site,
            Identity identity,
            Set<Extra> extras,
            PageFeatures features) {
        this.engine = engine;
        this.pages = pages;
        this.site = site;
        this.identity = identity;
        this.extras = Set.copyOf(extras);
        this.features = features;
    }

    /** The same with what an owner put into the theme folder. */
    public ListTheme with(OwnTheme own) {
        return new ListTheme(engine, pages.of(own), site, own.identity(identity), extras, features);
    }

    /** The same for a site whose pages have these. */
    public ListTheme featuring(PageFeatures wanted) {
        return new ListTheme(engine, pages, site, identity, extras, wanted);
    }

    /** The site's home page. */
    public byte[] home(ListContents newest) {
        ListView page = new ListView(site, identity, newest);
        return page("home.html", page.homeLayout(), Map.of("page", page));
    }

    /** The page of a list, or of a period of it. */
    public byte[] page(ListContents contents) {
        ListView page = new ListView(site, identity, contents);
        return page("list.html", page.layout(), Map.of("page", page));
    }

    /** The page of all tags, or of all categories. */
    public byte[] overview(ListName.Kind kind, List<OverviewPart> parts) {
        Messages messages = Messages.in(site.language().orElse(""));
        Link link = PageLayout.listLink(messages, kind);
        String names = parts.stream().map(part -> part.link().text()).collect(Collectors.joining(" · "));
        String description = parts.isEmpty() ? messages.nothing() : PageLayout.beginning(names);
        return page(
                "overview.html",
                PageLayout.of(site, identity, link.text(), description, link.path(), ListName.ALL),
                Map.of(
                        "structuredData", StructuredData.ofPage(site, List.of(link)),
                        "cssClass", kind == ListName.Kind.TAG ? "tags" : "tree",
                        "rows", OverviewRow.of(parts)));
    }

    /** What the feed of a list's newest posts says, in whichever format. */
    public FeedView feed(ListName list, List<PostSummary> newest) {
        return new FeedView(site, list, newest);
    }

    /** A feed of a list's newest posts in Atom (RFC 4287). */
    public byte[] atom(ListName list, List<PostSummary> newest) {
        return bytes(template("atom.xml").data("feed", feed(list, newest)));
    }

    /**
     * A sitemap (sitemaps.org/protocol.html).
     *
     * @param lists paths of the pages of lists that it names
     */
    public byte[] sitemap(List<String> lists, List<PostSummary> posts) {
        return bytes(template("sitemap.xml").data("lists", urls(lists)).data("posts", EntryView.of(posts, site)));
    }

    /** The index of all sitemaps. */
    public byte[] sitemapIndex(List<String> paths) {
        return bytes(template("sitemap-index.xml").data("sitemaps", urls(paths)));
    }

    private List<String> urls(List<String> paths) {
        return paths.stream().map(site::url).toList();
    }

    /** What leads language models to the newest posts (llmstxt.org), in Markdown; empty where the site has none. */
    public Optional<byte[]> llms(ListContents newest) {
        ListView page = new ListView(site, identity, newest);
        return extras.contains(Extra.LLMS_TXT)
                ? Optional.of(bytes(
                        template("llms.txt").data("layout", page.homeLayout()).data("page", page)))
                : Optional.empty();
    }

    /** The page that is served where there is no other. */
    public byte[] missing() {
        String description = Messages.in(site.language().orElse("")).missing();
        return page("404.html", PageLayout.of(site, identity, "404", description, "", ListName.ALL), Map.of());
    }

    /** The page of the search; empty where the site has none. */
    public Optional<byte[]> search() {
        if (!features.search()) {
            return Optional.empty();
        }
        SearchWords words = Messages.in(site.language().orElse("")).search();
        PageLayout layout = PageLayout.of(site, identity, words.name(), "", PageLayout.SEARCH, ListName.ALL);
        return Optional.of(page("search.html", layout, Map.of()));
    }

    /** The scripts that pages of lists load. */
    public List<Asset> scripts() {
        List<Asset> scripts = new ArrayList<>();
        if (features.search()) {
            scripts.addAll(List.of(ScriptLibrary.SEARCH, ScriptLibrary.SEARCH_FIELD));
        }
        if (features.statistics()) {
            scripts.add(ScriptLibrary.SITE);
        }
        return List.copyOf(scripts);
    }

    /** The site's icon, as SVG. */
    public byte[] icon() {
        return bytes(template("favicon.svg"));
    }

    /** The rules for crawlers (RFC 9309): everything may be read. It says where the sitemaps are. */
    public byte[] robots() {
        return bytes(template("robots.txt").data("sitemap", site.url("/sitemap.xml")));
    }

    /** Read when it is first needed; the engine caches it. */
    private TemplateInstance template(String name) {
        return engine.getTemplate(name).instance();
    }

    private byte[] page(String template, PageLayout layout, Map<String, Object> data) {
        Map<String, Object> all = new HashMap<>(data);
        all.put("layout", layout.with(pages.theme(), features));
        return bytes(pages.render(template, all));
    }

    private static byte[] bytes(TemplateInstance document) {
        return bytes(document.render());
    }

    /** A record of an earlier version may still hold control characters. */
    private static byte[] bytes(String document) {
        return ControlCharacters.without(document).getBytes(StandardCharsets.UTF_8);
    }
}
