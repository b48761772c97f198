package dev.bucketpress.theme;

import dev.bucketpress.messages.Messages;
import dev.bucketpress.messages.ScriptWords;
import dev.bucketpress.messages.SearchWords;
import dev.bucketpress.site.ListName;
import dev.bucketpress.site.MediaFile;
import dev.bucketpress.site.PageKey;
import dev.bucketpress.site.Period;
import dev.bucketpress.site.Site;
import dev.bucketpress.site.ThemeFile;
import dev.bucketpress.theme.identity.Identity;
import dev.bucketpress.theme.identity.VerificationCode;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.stream.Stream;

/**
 * What every page of the site has in common: its head, header and footer.
 *
 * @param identity what tells the site from others
 * @param language of the page's content, as a BCP 47 tag
 * @param title of the page, or the site's
 * @param description empty where there is none
 * @param path on the site, percent-encoded; empty where one page serves many paths
 * @param list whose feeds the page links to, beside the site's
 * @param own what the owner put into the theme folder
 * @param features what the pages of the site have
 */
@TemplateData
@TemplateData(target = Messages.class)
@TemplateData(target = ScriptWords.class)
@TemplateData(target = SearchWords.class)
public record PageLayout(
        Site site,
        Identity identity,
        String language,
        String title,
        String description,
        String path,
        ListName list,
        OwnTheme own,
        PageFeatures features) {

    /** About how much of a description search engines and link previews show, in characters (code points). */
    private static final int DESCRIPTION_LENGTH = 160;

    /** The path of the home page. */
    static final String HOME = "/";

    /** The path of the page of the search. */
    static final String SEARCH = "/search/";

    /** The BCP 47 tag of an undetermined language. */
    static final String UNDETERMINED = "und";

    PageLayout(
            Site site,
            Identity identity,
            String language,
            String title,
            String description,
            String path,
            ListName list) {
        this(site, identity, language, title, description, path, list, OwnTheme.NONE, PageFeatures.NONE);
    }

    /** The same with an owner's theme, of a site whose pages have these. */
    PageLayout with(OwnTheme theme, PageFeatures wanted) {
        return new PageLayout(site, identity, language, title, description, path, list, theme, wanted);
    }

    /** The layout of a page in the site's own language. */
    static PageLayout of(Site site, Identity identity, String title, String description, String path, ListName list) {
        return new PageLayout(site, identity, site.language().orElse(UNDETERMINED), title, description, path, list);
    }

    /** A text, cut to the length of a description. */
    static String beginning(String text) {
        if (text.codePointCount(0, text.length()) <= DESCRIPTION_LENGTH) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, DESCRIPTION_LENGTH)).strip() + "…";
    }

    public String siteTitle() {
        return site.title();
    }

    /** The language of what is around the content. */
    public String siteLanguage() {
        return site.language().orElse(UNDETERMINED);
    }

    public Messages messages() {
        return Messages.in(siteLanguage());
    }

    /** A path of the site as its pages link to it; a whole URL stays as it is. */
    public String href(String address) {
        return address.startsWith("/") ? site.link(address) : address;
    }

    /** Whether there is more to tell the site by than its title. */
    public boolean hasIdentity() {
        return !identity.equals(Identity.NONE);
    }

    /** On the home page alone, which is where search engines look. */
    public List<VerificationCode> verification() {
        return path.equals(HOME) ? identity.verification() : List.of();
    }

    /** The owner's words at the end of each page. */
    public RawString footer() {
        return new RawString(identity.footer());
    }

    /** The page's absolute URL; empty where it has none of its own. */
    public String url() {
        return path.isEmpty() ? "" : site.url(path);
    }

    /** The menu: the owner's, or else the links to all lists. */
    public List<Link> navigation() {
        return identity.menu().isEmpty()
                ? lists()
                : identity.menu().stream()
                        .map(link -> new Link(link.text(), link.address()))
                        .toList();
    }

    /** The links to all lists. */
    public List<Link> lists() {
        return Stream.of(ListName.Kind.ALL, ListName.Kind.TAG, ListName.Kind.CATEGORY)
                .map(kind -> listLink(messages(), kind))
                .toList();
    }

    /** The link to the lists of a kind; of all posts there is only one list, which stands above series too. */
    static Link listLink(Messages messages, ListName.Kind kind) {
        return switch (kind) {
            case ALL, SERIES -> new Link(messages.archives(), ListName.ALL.path(Period.ALL));
            case TAG -> new Link(messages.tags(), "/tags/");
            case CATEGORY -> new Link(messages.categories(), "/categories/");
            case PAGES -> throw new IllegalArgumentException("no page leads to the list of pages");
        };
    }

    /** The Atom feeds: the site's, and the list's own. */
    public List<Link> atomFeeds() {
        return feeds(FeedView.ATOM);
    }

    /** The same in JSON Feed. */
    public List<Link> jsonFeeds() {
        return feeds(FeedView.JSON);
    }

    private List<Link> feeds(String file) {
        return Stream.of(ListName.ALL, list)
                .distinct()
                .map(of -> new Link(FeedView.title(site, of), PageKey.pathOf(of.besideKey(file))))
                .toList();
    }

    /** Whether the site has a search. */
    public boolean searchable() {
        return features.search();
    }

    /** Whether the end of each page says how many posts and words the site has. */
    public boolean hasStatistics() {
        return features.statistics();
    }

    /** The address of the script that finds them out, which is that of posts. */
    public String script() {
        return site.link("/" + ScriptLibrary.SITE.key());
    }

    /** Whether the field of the search is in the header: its own page has it in the middle. */
    public boolean hasSearchField() {
        return features.search() && !path.equals(SEARCH);
    }

    /** The address of the page of the search. */
    public String searchPage() {
        return site.link(SEARCH);
    }

    /** The address of the script that finds posts. */
    public String searchScript() {
        return site.link("/" + ScriptLibrary.SEARCH.key());
    }

    /** The address of the script of the field. */
    public String searchFieldScript() {
        return site.link("/" + ScriptLibrary.SEARCH_FIELD.key());
    }

    /** Whether the owner's style sheet follows the built-in one. */
    public boolean hasStyle() {
        return own.hasStyle();
    }

    /** The address of the site's icon: the one of the settings, of the theme folder, or the built-in one. */
    public String icon() {
        return identity.icon().isEmpty() ? own.icon().map(MediaFile::path).orElse("/favicon.svg") : identity.icon();
    }

    /** Whether that is one of the last two, and an SVG. */
    public boolean hasVectorIcon() {
        return identity.icon().isEmpty() && icon().endsWith(".svg");
    }

    /** Whether the owner has put something at the end of the head. */
    public boolean hasHead() {
        return !own.text(ThemeFile.HEAD).isEmpty();
    }

    /** What it is, in HTML. */
    public RawString head() {
        return new RawString(own.text(ThemeFile.HEAD));
    }

    /** Whether the owner has put something below posts and standalone pages. */
    public boolean hasPostEnd() {
        return !own.text(ThemeFile.POST_END).isEmpty();
    }

    /** What it is, in HTML. */
    public RawString postEnd() {
        return new RawString(own.text(ThemeFile.POST_END));
    }

    /** What the owner has put at the end of the footer, in HTML; empty where there is nothing. */
    public RawString foot() {
        return new RawString(own.text(ThemeFile.FOOTER));
    }

    /** The path of the Atom feed of the list. */
    public String feed() {
        return PageKey.pathOf(list.besideKey(FeedView.ATOM));
    }
}
