package dev.bucketpress.lists;

import dev.bucketpress.site.ListName;
import dev.bucketpress.site.Period;
import dev.bucketpress.theme.Link;
import dev.bucketpress.theme.ListContents;
import dev.bucketpress.theme.ListLine;
import dev.bucketpress.theme.ListTheme;
import dev.bucketpress.theme.OverviewPart;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The pages, feeds and sitemaps of a list, as they follow from its nodes. */
final class ListPages {

    private static final String SITEMAPS = "sitemap.xml";

    private final PublicFiles shop;
    private final ListTheme theme;
    private final JsonFeed feeds;
    private final NodeLimits shape;
    private final ListTree tree;
    private final Set<Period> written = new TreeSet<>();

    ListPages(PublicFiles shop, ListTheme theme, JsonFeed feeds, NodeLimits shape, ListTree tree) {
        this.shop = shop;
        this.theme = theme;
        this.feeds = feeds;
        this.shape = shape;
        this.tree = tree;
    }

    /**
     * Writes what follows from the nodes that were written, where readers would see a difference, and once more what was
     * written before.
     *
     * @param changes on whose account
     * @param all whether everything is written, whatever it was before
     */
    void write(List<PostChange> changes, boolean all) {
        Set<Period> touched = tree.touched(changes);
        Set<Period> pages = new TreeSet<>(written);
        for (Period period : touched) {
            if (all || isNew(period)) {
                pages.add(period);
            }
            if (all || isOtherwiseSituated(period)) {
                pages.addAll(new AdjacentPeriods(tree, period).neighbours());
            }
        }
        tree.claim(pages, changes);
        boolean periods = touched.stream().anyMatch(period -> all || isOtherwiseSituated(period));
        write(pages, periods, all || hasOtherNewest());
    }

    /**
     * Writes some pages, and what goes with them.
     *
     * @param periods whether there are other periods than before
     * @param newest whether other posts are the newest, or they are shown otherwise
     */
    void write(Set<Period> pages, boolean periods, boolean newest) {
        written.addAll(pages);
        pages.forEach(period -> writePage(period, newest));
        if (isOfAll() && periods) {
            shop.put(SITEMAPS, PublicFiles.XML, theme.sitemapIndex(sitemaps()));
        }
    }

    private boolean isOfAll() {
        return tree.list().equals(ListName.ALL);
    }

    private boolean isNew(Period period) {
        return isOtherwiseSituated(period) || !tree.node(period).showsTheSameAs(tree.was(period));
    }

    /** Whether links between periods are others now. */
    private boolean isOtherwiseSituated(Period period) {
        ListNode was = tree.was(period);
        ListNode now = tree.node(period);
        return was.revision() == 0 || was.isEmpty() != now.isEmpty() || was.isParted() != now.isParted();
    }

    /** Feeds and the home page show the newest posts and no numbers: what happens to older ones does not change them. */
    private boolean hasOtherNewest() {
        ListNode was = tree.was(Period.ALL);
        List<ListLine> before = lines(was, shape.newest());
        return was.revision() == 0 || !before.equals(lines(tree.node(Period.ALL), shape.newest()));
    }

    private void writePage(Period period, boolean newest) {
        ListNode node = tree.node(period);
        // The site's own pages are there, be they empty: all others lead to them.
        boolean stays = isOfAll() && period.equals(Period.ALL);
        boolean shown = stays || !node.isEmpty();
        ListContents listing = listing(node);
        shop.show(shown, tree.list().pageKey(period), PublicFiles.HTML, () -> theme.page(listing));
        if (newest && period.equals(Period.ALL)) {
            writeFeeds(shown, lines(node, shape.newest()));
        }
        if (newest && stays) {
            shop.put("index.html", PublicFiles.HTML, theme.home(home(listing)));
        }
        if (isOfAll() && period.isMonth()) {
            List<String> itself = List.of(tree.list().path(period));
            shop.show(shown, sitemap(period), PublicFiles.XML, () -> theme.sitemap(itself, listing.lines()));
        }
    }

    private void writeFeeds(boolean shown, List<ListLine> newest) {
        ListName list = tree.list();
        shop.show(shown, list.besideKey("atom.xml"), PublicFiles.ATOM, () -> theme.atom(list, newest));
        shop.show(shown, list.besideKey("feed.json"), PublicFiles.JSON_FEED, () -> feeds.json(list, newest));
    }

    private ListContents listing(ListNode node) {
        AdjacentPeriods situation = new AdjacentPeriods(tree, node.period());
        return new ListContents(
                node.list(),
                node.period(),
                node.count(),
                lines(node, node.count()),
                parts(node),
                situation.newer(),
                situation.older());
    }

    private ListContents home(ListContents all) {
        List<ListLine> newest = all.lines().stream().limit(shape.newest()).toList();
        return new ListContents(all.list(), all.period(), all.count(), newest, all.parts(), all.newer(), all.older());
    }

    private static List<ListLine> lines(ListNode node, int most) {
        return node.entries().stream().limit(most).map(ListEntry::line).toList();
    }

    private List<OverviewPart> parts(ListNode node) {
        List<OverviewPart> parts = new ArrayList<>();
        for (ChildNode below : node.filled()) {
            Period period = below.period();
            parts.add(new OverviewPart(new Link(period.name(), node.list().path(period)), below.count(), List.of()));
        }
        Collections.reverse(parts);
        return parts;
    }

    private static String sitemap(Period month) {
        return "sitemap-" + month.path().replace('/', '-') + ".xml";
    }

    private List<String> sitemaps() {
        List<String> paths = new ArrayList<>();
        for (var year : tree.node(Period.ALL).filled()) {
            for (var month : tree.node(year.period()).filled()) {
                paths.add("/" + sitemap(month.period()));
            }
        }
        return paths;
    }
}
