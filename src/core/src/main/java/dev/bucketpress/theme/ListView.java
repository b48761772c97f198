package dev.bucketpress.theme;

import dev.bucketpress.site.ListName;
import dev.bucketpress.site.Period;
import dev.bucketpress.site.Site;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the templates of lists ask for, by these names. */
@TemplateData
public final class ListView {

    private static final String BETWEEN = " · ";

    private final Site site;
    private final Messages words;
    private final ListContents listing;

    ListView(Site site, ListContents listing) {
        this.site = site;
        this.words = Messages.of(site.language());
        this.listing = listing;
    }

    /** What stands around the list's page. */
    PageLayout frame() {
        return PageLayout.of(site, heading(), titles(), listing.list().path(listing.period()), listing.list());
    }

    /** What stands around the site's first page. */
    PageLayout homeFrame() {
        return PageLayout.of(site, site.title(), description(), "/", listing.list());
    }

    /** The site in a sentence; empty where nobody says. */
    public String description() {
        return site.description().orElse("");
    }

    /** The newest titles say best what a list is about. */
    private String titles() {
        return PageLayout.beginning(
                listing.lines().stream().map(ListLine::title).collect(Collectors.joining(BETWEEN)));
    }

    /** The list and its period, as far as they are not everything. */
    public String heading() {
        String name = listing.list().name();
        String heading = Stream.of(name, label(listing.period()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(BETWEEN));
        return heading.isEmpty() ? words.archives() : heading;
    }

    /** The pages that hold this one, from the outermost in. */
    public List<Link> trail() {
        ListName list = listing.list();
        List<Link> trail = new ArrayList<>();
        trail.add(PageLayout.way(words, list.kind()));
        if (list.kind() != ListName.Kind.ALL) {
            list.trail().forEach(each -> trail.add(new Link(each.name(), each.path(Period.ALL))));
        }
        periods().forEach(period -> trail.add(new Link(period.name(), list.path(period))));
        trail.remove(trail.size() - 1);
        return trail;
    }

    /** A period, and before it the one that holds it. */
    private Stream<Period> periods() {
        Period period = listing.period();
        return Stream.concat(period.parent().filter(parent -> !parent.equals(Period.ALL)).stream(), Stream.of(period))
                .filter(each -> !each.equals(Period.ALL));
    }

    /** How many posts there are, in words. */
    public String count() {
        return words.count(listing.count(), listing.lines().size());
    }

    public List<EntryView> entries() {
        return EntryView.of(listing.lines(), site);
    }

    /** The posts by year. The page of a period has said its year. */
    public List<YearGroup> years() {
        if (!listing.period().equals(Period.ALL)) {
            return List.of(new YearGroup("", entries()));
        }
        Map<String, List<EntryView>> years = entries().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.published().year(), LinkedHashMap::new, Collectors.toList()));
        return years.entrySet().stream()
                .map(year -> new YearGroup(year.getKey(), year.getValue()))
                .toList();
    }

    /** The way to all posts. */
    public String all() {
        return ListName.ALL.path(Period.ALL);
    }

    /** The years and months it falls into. */
    public List<OverviewPart> parts() {
        return listing.parts();
    }

    /** None, or the one to the next newer period. */
    public List<Link> newer() {
        return turn(listing.newer());
    }

    /** None, or the one to the next older period. */
    public List<Link> older() {
        return turn(listing.older());
    }

    private List<Link> turn(Optional<Period> to) {
        return to.map(period -> new Link(label(period), listing.list().path(period))).stream()
                .toList();
    }

    /** A period as it is read: years and months as in ISO 8601, whose dates stand beside them. */
    private static String label(Period period) {
        return period.path().replace('/', '-');
    }
}
