package dev.bucketpress.theme;

import dev.bucketpress.site.ListName;
import dev.bucketpress.site.PageKey;
import dev.bucketpress.site.Period;
import dev.bucketpress.site.Site;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

/** What the template of a feed in Atom asks for, by these names. */
@TemplateData
public final class FeedView {

    static final String ATOM = "atom.xml";
    static final String JSON = "feed.json";

    /** A feed has to say when it was updated, even before its first post. */
    private static final OffsetDateTime NEVER = Instant.EPOCH.atOffset(ZoneOffset.UTC);

    private final Site site;
    private final ListName list;
    private final List<ListLine> newest;

    FeedView(Site site, ListName list, List<ListLine> newest) {
        this.site = site;
        this.list = list;
        this.newest = List.copyOf(newest);
    }

    static String title(Site site, ListName list) {
        return list.equals(ListName.ALL) ? site.title() : list.name() + " · " + site.title();
    }

    public String title() {
        return title(site, list);
    }

    /** Empty where nobody says. */
    public String subtitle() {
        return list.equals(ListName.ALL) ? site.description().orElse("") : "";
    }

    /** Empty where nobody says. */
    public String language() {
        return site.language().orElse("");
    }

    public String author() {
        return site.author().orElse(site.title());
    }

    /** Where the feed itself is. */
    public String url() {
        return site.url(PageKey.pathOf(list.besideKey(ATOM)));
    }

    /** The page that shows people the same list. */
    public String page() {
        return site.url(list.equals(ListName.ALL) ? "/" : list.path(Period.ALL));
    }

    public DisplayDate updated() {
        return new DisplayDate(newest.stream()
                .map(ListLine::updated)
                .max(Comparator.naturalOrder())
                .orElse(NEVER));
    }

    public List<EntryView> entries() {
        return EntryView.of(newest, site);
    }
}
