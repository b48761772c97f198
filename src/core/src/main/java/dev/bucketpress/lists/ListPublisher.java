package dev.bucketpress.lists;

import dev.bucketpress.run.Conflict;
import dev.bucketpress.site.ListName;
import dev.bucketpress.site.ListPage;
import dev.bucketpress.site.Period;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.ContentType;
import dev.bucketpress.theme.ListTheme;
import dev.bucketpress.threads.SideBySide;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes lists, and then the pages, feeds, sitemaps and overviews that follow from them. */
record ListPublisher(
        Bucket bucket,
        ListTheme theme,
        ListScripts scripts,
        ListNode.Limits limits,
        SideBySide sideBySide,
        PostRuns postRuns) {

    private static final int MAX_TRIES = 20;

    ListTree tree(ListName list, HeldLeases leases) {
        return new ListTree(new NodeStore(bucket), limits, list, leases, sideBySide);
    }

    ListPages pages(ListTree tree) {
        return new ListPages(new PublicFiles(bucket), theme, limits, tree, sideBySide);
    }

    OverviewStore overviews() {
        return new OverviewStore(bucket, theme);
    }

    /**
     * Makes changes to lists.
     *
     * @param trees of these lists, read before the leases were taken
     */
    void publish(List<ListTree> trees, Map<ListName, List<PostChange>> changes, BatchResults results) {
        new ChangedLists(this, trees, changes, results).publish();
    }

    void provideScripts() {
        scripts.provide(theme.scripts(), new PublicFiles(bucket));
    }

    /** Posts that wait for pages that a list gave up have their runs. */
    void freed(ContestedPages pages) {
        pages.freed().forEach(postRuns::pageFreed);
    }

    ContestedPages writePages(ListTree tree, List<PostChange> changes, boolean forced) {
        ListPages pages = pages(tree);
        if (!tree.isTouched()) {
            return pages.contested();
        }
        pages.write(changes, /* step: everything written after a refusal */ forced || tree.wasRefused());
        // Pages of another run may have been overwritten by these, or these by those.
        untilUnchanged(tree, () -> pages.write(changes, true));
        return pages.contested();
    }

    /**
     * Writes the page of a list that a post had, and gave up.
     *
     * @return what became of it
     */
    ContestedPages restore(ListPage page, HeldLeases leases) {
        Optional<ListName> list = new NodeStore(bucket).list(page);
        ListTree tree = tree(list.orElse(ListName.ALL), leases);
        ListPages pages = pages(tree);
        if (list.isPresent()) {
            Runnable write = () -> pages.write(Set.of(page.period()), false, false);
            write.run();
            untilUnchanged(tree, write);
        }
        return pages.contested();
    }

    private static void untilUnchanged(ListTree tree, Runnable writeAgain) {
        for (int tries = 0; /* step: last check of the first node */ !tree.isUnchanged(); tries++) {
            if (tries == MAX_TRIES) {
                throw new Conflict(NodeStore.key(tree.list(), Period.ALL));
            }
            tree.forget();
            writeAgain.run();
        }
    }

    /** Writes what every site has. */
    void provideSite() {
        PublicFiles files = new PublicFiles(bucket);
        files.put("404.html", ContentType.HTML, theme.missing());
        files.put("robots.txt", ContentType.PLAIN_TEXT, theme.robots());
        theme.search().ifPresent(page -> files.put("search/index.html", ContentType.HTML, page));
        // An owner may have put another one there.
        files.put("favicon.svg", "image/svg+xml", theme.icon(), new Condition.Absent());
        provideSitemapOfPages(files);
    }

    /** Writes the sitemap of pages for a site that never had a page. A run that lists the first one writes it later. */
    private void provideSitemapOfPages(PublicFiles files) {
        Condition still = Condition.stillAt(bucket.etag(ListPages.SITEMAP_OF_PAGES));
        ListNode pages = new NodeStore(bucket)
                .read(ListName.PAGES, Period.ALL, ListNode.FROM_THE_START)
                .value();
        if (pages.revision() == 0) {
            byte[] sitemap = theme.sitemap(ListPages.HOME, List.of());
            files.put(ListPages.SITEMAP_OF_PAGES, ContentType.XML, sitemap, still);
        }
    }
}
