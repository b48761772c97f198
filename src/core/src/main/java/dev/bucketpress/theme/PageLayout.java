package dev.bucketpress.theme;

import dev.bucketpress.site.ListName;
import dev.bucketpress.site.PageKey;
import dev.bucketpress.site.Period;
import dev.bucketpress.site.Site;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.stream.Stream;

/**
 * What every page of the site has around what it is about.
 *
 * @param language the page's own, as a BCP 47 tag
 * @param title the page's own, or the site's
 * @param description empty where there is none
 * @param path on the site, percent-encoded; empty where the page answers many
 * @param list whose feeds the page offers, beside the site's
 */
@TemplateData
public record PageLayout(Site site, String language, String title, String description, String path, ListName list) {

    /** About what search engines and link previews show of a description, in characters. */
    private static final int DESCRIPTION_LENGTH = 160;

    /** BCP 47's word for "not known". */
    static final String UNDETERMINED = "und";

    /** The frame of a page in the site's own language. */
    static PageLayout of(Site site, String title, String description, String path, ListName list) {
        return new PageLayout(site, site.language().orElse(UNDETERMINED), title, description, path, list);
    }

    /** As much of a text as a description may hold. */
    static String beginning(String text) {
        if (text.codePointCount(0, text.length()) <= DESCRIPTION_LENGTH) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, DESCRIPTION_LENGTH)).strip() + "…";
    }

    public String siteTitle() {
        return site.title();
    }

    /** The language of what stands around the page's own text. */
    public String siteLanguage() {
        return site.language().orElse(UNDETERMINED);
    }

    public Messages words() {
        return Messages.of(site.language());
    }

    /** A path of the site as its pages link to it. */
    public String href(String path) {
        return site.link(path);
    }

    /** The page's absolute URL; empty where it has none of its own. */
    public String url() {
        return path.isEmpty() ? "" : site.url(path);
    }

    /** The ways to all lists, from any page. */
    public List<Link> ways() {
        return Stream.of(ListName.Kind.values()).map(kind -> way(words(), kind)).toList();
    }

    /** The way to all lists of a kind; of all posts there is but one. */
    static Link way(Messages words, ListName.Kind kind) {
        return switch (kind) {
            case ALL -> new Link(words.archives(), ListName.ALL.path(Period.ALL));
            case TAG -> new Link(words.tags(), "/tags/");
            case CATEGORY -> new Link(words.categories(), "/categories/");
        };
    }

    /** The feeds in Atom: the site's, and the list's own. */
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

    /** The feed of what the page lists. */
    public String feed() {
        return PageKey.pathOf(list.besideKey(FeedView.ATOM));
    }
}
