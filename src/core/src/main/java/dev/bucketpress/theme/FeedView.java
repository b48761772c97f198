package dev.bucketpress.theme;

import dev.bucketpress.site.ListName;
import dev.bucketpress.site.PageKey;
import dev.bucketpress.site.Period;
import dev.bucketpress.site.PostSummary;
import dev.bucketpress.site.Site;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

/**
 * A feed of a list's newest posts: what it says in Atom and in JSON Feed alike.
 *
 * @param newest the posts, newest first
 */
@TemplateData
public record FeedView(Site site, ListName list, List<PostSummary> newest) {

    static final String ATOM = "atom.xml";
    static final String JSON = "feed.json";

    /** A feed in Atom has to say when it was updated, even before its first post. */
    private static final OffsetDateTime NEVER = Instant.EPOCH.atOffset(ZoneOffset.UTC);

    public FeedView {
        newest = List.copyOf(newest);
    }

    static String title(Site site, ListName list) {
        return list.equals(ListName.ALL) ? site.title() : list.name() + " · " + site.title();
    }

    public String title() {
        return title(site, list);
    }

    /** The site's description, in its own feed; empty in others, and where it has none. */
    public String subtitle() {
        return list.equals(ListName.ALL) ? site.description().orElse("") : "";
    }

    /** A BCP 47 tag; empty where the site has none. */
    public String language() {
        return site.language().orElse("");
    }

    /** A feed in Atom must name one: the site's author, or else the site. */
    public String author() {
        return site.author().orElse(site.title());
    }

    /** The absolute URL of the feed in Atom. */
    public String url() {
        return url(ATOM);
    }

    /** The absolute URL of the feed in JSON Feed. */
    public String jsonUrl() {
        return url(JSON);
    }

    private String url(String file) {
        return site.url(PageKey.pathOf(list.besideKey(file)));
    }

    /** The absolute URL of the page that shows the same list. */
    public String page() {
        return site.url(list.equals(ListName.ALL) ? "/" : list.path(Period.ALL));
    }

    public DisplayDate updated() {
        return new DisplayDate(newest.stream()
                .map(PostSummary::updated)
                .max(Comparator.naturalOrder())
                .orElse(NEVER));
    }

    public List<EntryView> entries() {
        return EntryView.of(newest, site);
    }
}
