package dev.bucketpress.lists;

import dev.bucketpress.lists.Overview.Topic;
import dev.bucketpress.run.Conflict;
import dev.bucketpress.site.ListName;
import dev.bucketpress.site.ListPage;
import dev.bucketpress.site.Period;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.ContentType;
import dev.bucketpress.storage.JsonStore.Stored;
import dev.bucketpress.theme.ListTheme;
import dev.bucketpress.threads.SideBySide;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Writes lists, and then the pages, feeds, sitemaps and overviews that follow from them. */
record ListPublisher(
        Bucket bucket,
        ListTheme theme,
        ListScripts scripts,
        ListNode.Limits limits,
        SideBySide sideBySide,
        PostRuns postRuns) {

    private static final int MAX_TRIES = 20;

    private static final List<ListName.Kind> OVERVIEWS = List.of(ListName.Kind.TAG, ListName.Kind.CATEGORY);

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
        List<ListTree> changed =
                trees.stream().filter(tree -> changes.containsKey(tree.list())).toList();
        Set<ListName> forced = changes.entrySet().stream()
                .filter(list -> list.getValue().stream().anyMatch(PostChange::forced))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        List<PostChange> all =
                changes.values().stream().flatMap(List::stream).distinct().toList();
        Set<ListTree> written = ConcurrentHashMap.newKeySet();
        Map<ListName.Kind, Stored<Overview>> seen = new ConcurrentHashMap<>();
        List<Runnable> first = new ArrayList<>();
        for (ListTree tree : changed) {
            List<PostChange> those = changes.get(tree.list());
            first.add(() -> results.attempt(PostChange.posts(those), () -> {
                writeNodes(tree, those);
                written.add(tree);
            }));
        }
        for (ListName.Kind kind : withOverviews(changes)) {
            first.add(() -> results.attempt(
                    PostChange.posts(all), () -> seen.put(kind, overviews().read(kind))));
        }
        first.add(() -> results.attempt(
                PostChange.posts(all), () -> scripts.provide(theme.scripts(), new PublicFiles(bucket))));
        each(first, Runnable::run);
        List<Runnable> following = new ArrayList<>();
        // Pages of a list may have its nodes read again: what overviews say of it is taken before.
        results.attempt(PostChange.posts(all), () -> {
            Map<ListName.Kind, Set<Topic>> topics = topics(changed, forced);
            if (isFirst(changed, forced)) {
                following.add(() -> results.attempt(PostChange.posts(all), this::provideSite));
            }
            topics.forEach((kind, those) -> following.add(() -> results.attempt(
                    PostChange.posts(all),
                    () -> overviews().update(kind, those, Optional.ofNullable(seen.get(kind))))));
        });
        for (ListTree tree : changed.stream().filter(written::contains).toList()) {
            List<PostChange> those = changes.get(tree.list());
            following.add(() -> results.attempt(PostChange.posts(those), () -> {
                ContestedPages contested = writePages(tree, those, forced.contains(tree.list()));
                contested.taken().forEach((page, by) -> results.warn(PostChange.posts(those), page, by));
                contested.freed().forEach(postRuns::pageFreed);
            }));
        }
        each(following, Runnable::run);
    }

    /** The kinds of lists of which one gets or loses a post. */
    private static Set<ListName.Kind> withOverviews(Map<ListName, List<PostChange>> changes) {
        return changes.entrySet().stream()
                .filter(list -> list.getValue().stream().anyMatch(change -> change.comesOrGoes(list.getKey())))
                .map(list -> list.getKey().kind())
                .filter(OVERVIEWS::contains)
                .collect(Collectors.toSet());
    }

    private <T> void each(List<T> items, Consumer<T> work) {
        sideBySide.all(items, item -> {
            work.accept(item);
            return item;
        });
    }

    private static void writeNodes(ListTree tree, List<PostChange> changes) {
        tree.write(changes);
        // step: nodes read again after a refusal
        if (tree.wasRefused()) {
            tree.forget();
        }
    }

    private ContestedPages writePages(ListTree tree, List<PostChange> changes, boolean forced) {
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

    private static boolean isFirst(List<ListTree> trees, Set<ListName> forced) {
        return trees.stream()
                .filter(tree -> tree.list().equals(ListName.ALL))
                .anyMatch(tree -> forced.contains(tree.list()) || isFirst(tree));
    }

    /** Writes what every site has. */
    private void provideSite() {
        PublicFiles files = new PublicFiles(bucket);
        files.put("404.html", ContentType.HTML, theme.missing());
        files.put("robots.txt", ContentType.PLAIN_TEXT, theme.robots());
        theme.search().ifPresent(page -> files.put("search/index.html", ContentType.HTML, page));
        // An owner may have put another one there.
        files.put("favicon.svg", "image/svg+xml", theme.icon(), new Condition.Absent());
        provideSitemapOfPages(files);
    }

    /** What is to be reported to overviews. */
    private static Map<ListName.Kind, Set<Topic>> topics(List<ListTree> trees, Set<ListName> forced) {
        boolean first = isFirst(trees, forced);
        Map<ListName.Kind, Set<Topic>> byKind = new EnumMap<>(ListName.Kind.class);
        for (ListName.Kind kind : OVERVIEWS) {
            Set<Topic> topics = trees.stream()
                    .filter(tree -> tree.list().kind() == kind)
                    .filter(tree -> forced.contains(tree.list())
                            || /* step: overviews after a refusal */ tree.wasRefused()
                            || hasOtherCount(tree))
                    .map(tree -> Topic.of(tree.node(Period.ALL)))
                    .collect(Collectors.toSet());
            if (first || !topics.isEmpty()) {
                byKind.put(kind, topics);
            }
        }
        return byKind;
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
