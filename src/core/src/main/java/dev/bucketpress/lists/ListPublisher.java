package dev.bucketpress.lists;

import dev.bucketpress.lists.Overview.Topic;
import dev.bucketpress.run.Conflict;
import dev.bucketpress.run.ParallelRunner;
import dev.bucketpress.site.ListName;
import dev.bucketpress.site.ListPage;
import dev.bucketpress.site.Period;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.ContentType;
import dev.bucketpress.theme.ListTheme;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes lists, and then the pages, feeds, sitemaps and overviews that follow from them. */
record ListPublisher(Bucket bucket, ListTheme theme, ListNode.Limits limits, ParallelRunner runner, PostRuns postRuns) {

    private static final int MAX_TRIES = 20;

    ListTree tree(ListName list, HeldLeases leases) {
        return new ListTree(new NodeStore(bucket), limits, list, leases);
    }

    ListPages pages(ListTree tree) {
        return new ListPages(new PublicFiles(bucket), theme, limits, tree);
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
        List<ListTree> changed =
                trees.stream().filter(tree -> changes.containsKey(tree.list())).toList();
        Set<ListName> forced = changes.entrySet().stream()
                .filter(list -> list.getValue().stream().anyMatch(PostChange::forced))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        runner.all(changed, tree -> {
            List<PostChange> those = changes.get(tree.list());
            results.attempt(PostChange.posts(those), () -> {
                ContestedPages contested = publish(tree, those, forced.contains(tree.list()));
                contested.taken().forEach((page, by) -> results.warn(PostChange.posts(those), page, by));
                contested.freed().forEach(postRuns::pageFreed);
            });
            return tree;
        });
        List<PostChange> all =
                changes.values().stream().flatMap(List::stream).distinct().toList();
        results.attempt(PostChange.posts(all), () -> updateOverviews(changed, forced));
    }

    private ContestedPages publish(ListTree tree, List<PostChange> changes, boolean forced) {
        tree.write(changes);
        ListPages pages = pages(tree);
        if (!tree.isTouched()) {
            return pages.contested();
        }
        // step: nodes read again after a refusal
        if (tree.wasRefused()) {
            tree.forget();
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

    private void updateOverviews(List<ListTree> trees, Set<ListName> forced) {
        boolean first = trees.stream()
                .filter(tree -> tree.list().equals(ListName.ALL))
                .anyMatch(tree -> forced.contains(tree.list()) || isFirst(tree));
        if (first) {
            PublicFiles files = new PublicFiles(bucket);
            files.put("404.html", ContentType.HTML, theme.missing());
            files.put("robots.txt", ContentType.PLAIN_TEXT, theme.robots());
            // An owner may have put another one there.
            files.put("favicon.svg", "image/svg+xml", theme.icon(), new Condition.Absent());
            provideSitemapOfPages(files);
        }
        for (ListName.Kind kind : List.of(ListName.Kind.TAG, ListName.Kind.CATEGORY)) {
            Set<Topic> topics = trees.stream()
                    .filter(tree -> tree.list().kind() == kind)
                    .filter(tree -> forced.contains(tree.list())
                            || /* step: overviews after a refusal */ tree.wasRefused()
                            || hasOtherCount(tree))
                    .map(tree -> Topic.of(tree.node(Period.ALL)))
                    .collect(Collectors.toSet());
            if (first || !topics.isEmpty()) {
                overviews().update(kind, topics);
            }
        }
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

    private static boolean isFirst(ListTree tree) {
        return tree.before(Period.ALL).revision() == 0;
    }

    private static boolean hasOtherCount(ListTree tree) {
        return tree.before(Period.ALL).count() != tree.node(Period.ALL).count();
    }
}
