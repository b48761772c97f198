package dev.bucketpress.theme;

import dev.bucketpress.messages.Messages;
import dev.bucketpress.site.ListName;
import dev.bucketpress.site.Period;
import dev.bucketpress.site.PostSummary;
import dev.bucketpress.site.Site;
import dev.bucketpress.theme.identity.Identity;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page of a list, with the values that its template asks for by these names. */
@TemplateData
public final class ListView {

    /**
     * Posts of one year.
     *
     * @param name empty where the page names the year already
     */
    @TemplateData
    public record YearGroup(String name, List<EntryView> entries) {}

    private static final String SEPARATOR = " · ";

    private final Site site;
    private final Identity identity;
    private final Messages messages;
    private final ListContents contents;

    ListView(Site site, Identity identity, ListContents contents) {
        this.site = site;
        this.identity = identity;
        this.messages = Messages.in(site.language().orElse(""));
        this.contents = contents;
    }

    /** The layout around the list's page. */
    PageLayout layout() {
        return PageLayout.of(
                site, identity, heading(), titles(), contents.list().path(contents.period()), contents.list());
    }

    /** The layout around the site's home page. */
    PageLayout homeLayout() {
        String description = site.description().orElseGet(this::titles);
        return PageLayout.of(site, identity, site.title(), description, PageLayout.HOME, contents.list());
    }

    /** The site's description; empty where it has none. */
    public String description() {
        return site.description().orElse("");
    }

    /** The page's description: the newest titles say best what a list is about, and of an empty one that it is. */
    private String titles() {
        return contents.posts().isEmpty()
                ? messages.nothing()
                : PageLayout.beginning(
                        contents.posts().stream().map(PostSummary::title).collect(Collectors.joining(SEPARATOR)));
    }

    /** The names of the list and the period; for all posts of all time, that of the archives. */
    public String heading() {
        String name = contents.list().name();
        String heading = Stream.of(name, label(contents.period()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(SEPARATOR));
        return heading.isEmpty() ? messages.archives() : heading;
    }

    /** The list as search engines read it. */
    public RawString structuredData() {
        return StructuredData.ofPage(site, trail());
    }

    /** The site as search engines read it. */
    public RawString structuredDataOfSite() {
        return StructuredData.ofSite(homeLayout());
    }

    /** Breadcrumbs: links to the pages above this one, from the outermost in. */
    public List<Link> breadcrumbs() {
        List<Link> trail = trail();
        return trail.subList(0, trail.size() - 1);
    }

    /** The same, and the link to this page. */
    private List<Link> trail() {
        ListName list = contents.list();
        List<Link> trail = new ArrayList<>();
        trail.add(PageLayout.listLink(messages, list.kind()));
        if (list.kind() != ListName.Kind.ALL) {
            list.trail().forEach(each -> trail.add(new Link(each.name(), each.path(Period.ALL))));
        }
        periods().forEach(period -> trail.add(new Link(label(period), list.path(period))));
        return trail;
    }

    /** The year of the page and its month, as far as the page has them. */
    private Stream<Period> periods() {
        Period period = contents.period();
        return Stream.concat(period.parent().filter(parent -> !parent.equals(Period.ALL)).stream(), Stream.of(period))
                .filter(each -> !each.equals(Period.ALL));
    }

    /** Links to the categories below this one that the posts on the page are in, in the order of their names. */
    public List<Link> below() {
        ListName list = contents.list();
        if (list.kind() != ListName.Kind.CATEGORY) {
            return List.of();
        }
        int depth = list.names().size();
        return contents.posts().stream()
                .flatMap(post -> ListName.of(List.of(), post.categories()).stream())
                .filter(other -> other.names().size() == depth + 1)
                .filter(other -> other.names().subList(0, depth).equals(list.names()))
                .sorted(Comparator.comparing(ListName::id))
                .distinct()
                .map(other -> new Link(other.name(), other.path(Period.ALL)))
                .toList();
    }

    /** How many posts there are, in the site's language. */
    public String count() {
        return messages.count(contents.count(), contents.posts().size());
    }

    public List<EntryView> entries() {
        return EntryView.of(contents.posts(), site);
    }

    /** The posts by year; the page of a period names its year already. */
    public List<YearGroup> years() {
        if (!contents.period().equals(Period.ALL)) {
            return List.of(new YearGroup("", entries()));
        }
        Map<String, List<EntryView>> years = entries().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.published().year(), LinkedHashMap::new, Collectors.toList()));
        return years.entrySet().stream()
                .map(year -> new YearGroup(year.getKey(), year.getValue()))
                .toList();
    }

    /** The path of the page of all posts. */
    public String all() {
        return ListName.ALL.path(Period.ALL);
    }

    /** The same, absolute. */
    public String allUrl() {
        return site.url(all());
    }

    /** The absolute URL of the site's feed in Atom. */
    public String feedUrl() {
        return site.url("/" + FeedView.ATOM);
    }

    /** What the parts of the list are. */
    public String partsHeading() {
        return contents.period().equals(Period.ALL) ? messages.byYear() : messages.byMonth();
    }

    /** The years or months that the list is split into. */
    public List<OverviewPart> parts() {
        return contents.parts().stream().map(this::part).toList();
    }

    private OverviewPart part(ListContents.Part part) {
        Period period = part.period();
        String name = period.isMonth() ? messages.month(month(period)) : period.name();
        return new OverviewPart(new Link(name, contents.list().path(period)), part.count(), List.of());
    }

    /** None, or one to the next newer period. */
    public List<Link> newer() {
        return links(contents.newer());
    }

    /** None, or one to the next older period. */
    public List<Link> older() {
        return links(contents.older());
    }

    private List<Link> links(Optional<Period> to) {
        return to.map(period -> new Link(label(period), contents.list().path(period))).stream()
                .toList();
    }

    /** A period as people read it; empty for all of time. */
    private String label(Period period) {
        return period.isMonth()
                ? messages.monthOfYear(period.parent().orElseThrow().name(), month(period))
                : period.path();
    }

    private static int month(Period period) {
        return Integer.parseInt(period.name());
    }
}
