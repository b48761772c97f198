package dev.bucketpress.lists;

import dev.bucketpress.site.ListName;
import dev.bucketpress.site.Period;
import dev.bucketpress.site.PostSummary;
import dev.bucketpress.storage.ContentType;
import dev.bucketpress.theme.ListContents;
import dev.bucketpress.theme.ListTheme;
import dev.bucketpress.threads.SideBySide;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Writes the pages, feeds and sitemaps of a list, as they follow from its nodes. */
final class ListPages {

    /** The sitemap of standalone pages and of the home page. The index names it, so every site has one. */
    static final String SITEMAP_OF_PAGES = "sitemap-pages.xml";

    private static final String SITEMAP_INDEX = "sitemap.xml";
    static final List<String> HOME = List.of("/");

    private final PublicFiles files;
    private final ContestedPages contested;
    private final ListTheme theme;
    private final ListNode.Limits limits;
    private final ListTree tree;
    private final SideBySide sideBySide;
    private final Set<Period> written = new TreeSet<>();

    ListPages(PublicFiles files, ListTheme theme, ListNode.Limits limits, ListTree tree, SideBySide sideBySide) {
        this.files = files;
        this.contested = new ContestedPages(files);
        this.theme = theme;
        this.limits = limits;
        this.tree = tree;
        this.sideBySide = sideBySide;
    }

    /**
     * Writes what follows from the nodes that were written, where readers would see a difference, and again what was
     * written before.
     *
     * @param changes for which the pages are written
     * @param all whether everything is written, whatever it was before
     */
    void write(List<PostChange> changes, boolean all) {
        Set<Period> touched = tree.touched(changes);
        Set<Period> pages = /* step: pages that linked to a period */ new TreeSet<>(written);
        for (Period period : touched) {
            if (all || isDifferent(period)) {
                pages.add(period);
            }
            if (all || isLinkedDifferently(period)) {
                pages.addAll(new AdjacentPeriods(tree, period).linked());
            }
        }
        tree.lease(pages, changes);
        boolean periods = touched.stream().anyMatch(period -> all || isLinkedDifferently(period));
        write(pages, periods, all || hasOtherNewest());
    }

    /**
     * Writes some pages, and the files that go with them.
     *
     * @param periods whether there are other periods than before
     * @param newest whether other posts are the newest, or they are shown differently
     */
    void write(Set<Period> pages, boolean periods, boolean newest) {
        written.addAll(pages);
        if (tree.list().equals(ListName.PAGES)) {
            writeSitemapOfPages(pages);
            return;
        }
        tree.readAll(pages);
        List<Runnable> writes = new ArrayList<>();
        pages.forEach(period -> writePage(period, newest, writes));
        if (isOfAll() && periods) {
            List<String> sitemaps = sitemaps();
            writes.add(() -> files.put(SITEMAP_INDEX, ContentType.XML, theme.sitemapIndex(sitemaps)));
        }
        sideBySide.all(writes, write -> {
            write.run();
            return write;
        });
    }

    private void writeSitemapOfPages(Set<Period> changed) {
        if (changed.contains(Period.ALL)) {
            List<PostSummary> pages = tree.node(Period.ALL).posts();
            files.put(SITEMAP_OF_PAGES, ContentType.XML, theme.sitemap(HOME, pages));
        }
    }

    /** What became of the pages that posts may want too. */
    ContestedPages contested() {
        return contested;
    }

    private boolean isOfAll() {
        return tree.list().equals(ListName.ALL);
    }

    private boolean isDifferent(Period period) {
        return isLinkedDifferently(period) || !tree.node(period).showsTheSameAs(tree.before(period));
    }

    /** Whether other periods link to this one differently now. */
    private boolean isLinkedDifferently(Period period) {
        ListNode before = tree.before(period);
        ListNode now = tree.node(period);
        return before.revision() == 0 || before.isEmpty() != now.isEmpty() || before.isSplit() != now.isSplit();
    }

    /** Feeds and the home page show the newest posts and no numbers, so changes of older posts leave them as they are. */
    private boolean hasOtherNewest() {
        ListNode before = tree.before(Period.ALL);
        List<PostSummary> posts = posts(before, limits.newest());
        ListNode now = tree.node(Period.ALL);
        boolean hasSamePins = /* step: pins on the home page */ ListNode.lookAlike(before.pinned(), now.pinned());
        return before.revision() == 0 || !hasSamePins || !ListNode.lookAlike(posts, posts(now, limits.newest()));
    }

    /** @param writes receives what is to be done, each of which needs no other */
    private void writePage(Period period, boolean newest, List<Runnable> writes) {
        ListNode node = tree.node(period);
        // The page of all posts stays even when it is empty: every other page links to it.
        boolean permanent = isOfAll() && period.equals(Period.ALL);
        boolean shown = permanent || !node.isEmpty();
        ListContents contents = contents(node);
        String key = tree.list().pageKey(period);
        // No post may have a page below `series/`.
        if (isOfAll() || tree.list().kind() == ListName.Kind.SERIES) {
            writes.add(() -> files.show(shown, key, ContentType.HTML, () -> theme.page(contents)));
        } else {
            writes.add(() -> contested.show(shown, key, () -> theme.page(contents)));
        }
        if (newest && period.equals(Period.ALL)) {
            writeFeeds(shown, posts(node, limits.newest()), writes);
        }
        if (newest && permanent) {
            ListContents home = home(contents, node.pinned());
            writes.add(() -> files.put("index.html", ContentType.HTML, theme.home(home)));
            theme.llms(home).ifPresent(llms -> writes.add(() -> files.put("llms.txt", ContentType.PLAIN_TEXT, llms)));
        }
        if (isOfAll() && period.isMonth()) {
            List<String> itself = List.of(tree.list().path(period));
            writes.add(() ->
                    files.show(shown, sitemap(period), ContentType.XML, () -> theme.sitemap(itself, contents.posts())));
        }
    }

    private void writeFeeds(boolean shown, List<PostSummary> newest, List<Runnable> writes) {
        ListName list = tree.list();
        writes.add(
                () -> files.show(shown, list.besideKey("atom.xml"), ContentType.XML, () -> theme.atom(list, newest)));
        writes.add(() -> files.show(
                shown, list.besideKey("feed.json"), ContentType.JSON, () -> JsonFeed.of(theme.feed(list, newest))));
    }

    private ListContents contents(ListNode node) {
        AdjacentPeriods adjacent = new AdjacentPeriods(tree, node.period());
        return new ListContents(
                node.list(),
                node.period(),
                node.count(),
                posts(node, node.count()),
                parts(node),
                adjacent.newer(),
                adjacent.older());
    }

    /** Pinned posts come first, and not again among the newest. */
    private ListContents home(ListContents all, List<PostSummary> pinned) {
        Stream<PostSummary> others = all.posts().stream().limit(limits.newest()).filter(post -> !pinned.contains(post));
        List<PostSummary> newest = Stream.concat(pinned.stream(), others).toList();
        return new ListContents(all.list(), all.period(), all.count(), newest, all.parts(), all.newer(), all.older());
    }

    private static List<PostSummary> posts(ListNode node, int most) {
        return node.posts().stream().limit(most).toList();
    }

    private static List<ListContents.Part> parts(ListNode node) {
        List<ListContents.Part> parts = new ArrayList<>();
        for (ListNode.Child child : node.nonEmptyChildren()) {
            parts.add(new ListContents.Part(child.period(), child.count()));
        }
        Collections.reverse(parts);
        return parts;
    }

    private static String sitemap(Period month) {
        return "sitemap-" + month.path().replace('/', '-') + ".xml";
    }

    private List<String> sitemaps() {
        List<String> paths = new ArrayList<>(List.of("/" + SITEMAP_OF_PAGES));
        for (var year : tree.node(Period.ALL).nonEmptyChildren()) {
            for (var month : tree.node(year.period()).nonEmptyChildren()) {
                paths.add("/" + sitemap(month.period()));
            }
        }
        return paths;
    }
}
