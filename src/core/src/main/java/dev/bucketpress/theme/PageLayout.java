package dev.bucketpress.theme;

import dev.bucketpress.messages.Messages;
import dev.bucketpress.site.ListName;
import dev.bucketpress.site.PageKey;
import dev.bucketpress.site.Period;
import dev.bucketpress.site.Site;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.stream.Stream;

/**
 * What every page of the site has in common: its head, header and footer.
 *
 * @param language of the page's content, as a BCP 47 tag
 * @param title of the page, or the site's
 * @param description empty where there is none
 * @param path on the site, percent-encoded; empty where one page serves many paths
 * @param list whose feeds the page links to, beside the site's
 */
@TemplateData
@TemplateData(target = Messages.class)
public record PageLayout(Site site, String language, String title, String description, String path, ListName list) {

    /** About how much of a description search engines and link previews show, in characters (code points). */
    private static final int DESCRIPTION_LENGTH = 160;

    /** The BCP 47 tag of an undetermined language. */
    static final String UNDETERMINED = "und";

    /** The layout of a page in the site's own language. */
    static PageLayout of(Site site, String title, String description, String path, ListName list) {
        return new PageLayout(site, site.language().orElse(UNDETERMINED), title, description, path, list);
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

    /** A path of the site as its pages link to it. */
    public String href(String path) {
        return site.link(path);
    }

    /** The page's absolute URL; empty where it has none of its own. */
    public String url() {
        return path.isEmpty() ? "" : site.url(path);
    }

    /** The links to all lists, which every page has. */
    public List<Link> navigation() {
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

    /** The path of the Atom feed of the list. */
    public String feed() {
        return PageKey.pathOf(list.besideKey(FeedView.ATOM));
    }
}
