package dev.bucketpress.lists;

import dev.bucketpress.lists.Overview.Topic;
import dev.bucketpress.run.ParallelRunner;
import dev.bucketpress.site.ListName;
import dev.bucketpress.site.Period;
import dev.bucketpress.theme.ListTheme;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Brings lists up to date, and what readers get of them. */
record ListPublisher(
        NodeStore nodes,
        PublicFiles shop,
        OverviewStore overviews,
        ListTheme theme,
        JsonFeed feeds,
        NodeLimits shape,
        ParallelRunner hands) {

    private static final int MAX_TRIES = 20;

    ListTree tree(ListName list, Leases claims) {
        return new ListTree(nodes, shape, list, claims);
    }

    /**
     * Makes changes to lists.
     *
     * @param trees of these lists, read before the changes were claimed
     */
    void publish(List<ListTree> trees, Map<ListName, List<PostChange>> changes, BatchResults fates) {
        List<ListTree> ours =
                trees.stream().filter(tree -> changes.containsKey(tree.list())).toList();
        Set<ListName> forced = changes.entrySet().stream()
                .filter(list -> list.getValue().stream().anyMatch(PostChange::forced))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        hands.all(ours, tree -> {
            List<PostChange> those = changes.get(tree.list());
            fates.attempt(UpdatePass.posts(those), () -> publish(tree, those, forced.contains(tree.list())));
            return tree;
        });
        List<PostChange> all =
                changes.values().stream().flatMap(List::stream).distinct().toList();
        fates.attempt(UpdatePass.posts(all), () -> tellOverviews(ours, forced));
    }

    private void publish(ListTree tree, List<PostChange> changes, boolean forced) {
        tree.write(changes);
        if (!tree.isTouched()) {
            return;
        }
        ListPages pages = new ListPages(shop, theme, feeds, shape, tree);
        if (tree.wasRefused()) {
            tree.forget();
        }
        pages.write(changes, forced || tree.wasRefused());
        for (int tries = 0; !tree.isStill(); tries++) {
            if (tries == MAX_TRIES) {
                throw new ListConflict(NodeStore.key(tree.list(), Period.ALL));
            }
            // Pages of another run may lie below these, or these below those.
            tree.forget();
            pages.write(changes, true);
        }
    }

    private void tellOverviews(List<ListTree> trees, Set<ListName> forced) {
        boolean first = trees.stream()
                .filter(tree -> tree.list().equals(ListName.ALL))
                .anyMatch(tree -> forced.contains(tree.list()) || isFirst(tree));
        if (first) {
            shop.put("404.html", PublicFiles.HTML, theme.missing());
            shop.put("robots.txt", PublicFiles.PLAIN, theme.robots());
        }
        for (ListName.Kind kind : List.of(ListName.Kind.TAG, ListName.Kind.CATEGORY)) {
            Set<Topic> topics = trees.stream()
                    .filter(tree -> tree.list().kind() == kind)
                    .filter(tree -> forced.contains(tree.list()) || tree.wasRefused() || isOtherCount(tree))
                    .map(tree -> Topic.of(tree.node(Period.ALL)))
                    .collect(Collectors.toSet());
            if (first || !topics.isEmpty()) {
                overviews.tell(kind, topics);
            }
        }
    }

    private static boolean isFirst(ListTree tree) {
        return tree.was(Period.ALL).revision() == 0;
    }

    private static boolean isOtherCount(ListTree tree) {
        return tree.was(Period.ALL).count() != tree.node(Period.ALL).count();
    }
}
