package dev.bucketpress.lists;

import dev.bucketpress.lists.Overview.Topic;
import dev.bucketpress.site.ListName;
import dev.bucketpress.site.Period;
import dev.bucketpress.storage.JsonStore.Stored;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lists that change in one pass: first their nodes, then all that follows from these, each side by side. What fails of
 * one list holds up the posts of that list alone.
 */
final class ChangedLists {

    private static final List<ListName.Kind> WITH_OVERVIEWS = List.of(ListName.Kind.TAG, ListName.Kind.CATEGORY);

    private final ListPublisher publisher;
    private final Map<ListName, List<PostChange>> changes;
    private final BatchResults results;
    private final List<ListTree> trees;
    private final Set<ListName> forced;
    private final List<PostChange> all;
    private final Set<ListTree> written = ConcurrentHashMap.newKeySet();
    private final Map<ListName.Kind, Stored<Overview>> overviews = new ConcurrentHashMap<>();

    /** @param trees of these lists, and maybe of others, read before the leases were taken */
    ChangedLists(
            ListPublisher publisher,
            List<ListTree> trees,
            Map<ListName, List<PostChange>> changes,
            BatchResults results) {
        this.publisher = publisher;
        this.changes = changes;
        this.results = results;
        this.trees =
                trees.stream().filter(tree -> changes.containsKey(tree.list())).toList();
        this.forced = changes.entrySet().stream()
                .filter(list -> list.getValue().stream().anyMatch(PostChange::forced))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        this.all = changes.values().stream().flatMap(List::stream).distinct().toList();
    }

    void publish() {
        sideBySide(Stream.of(nodes(), knownOverviews(), scripts()));
        // Pages of a list may have its nodes read again: what overviews say of it is taken before.
        List<Runnable> ofTheSite = new ArrayList<>();
        attempt(all, () -> ofTheSite.addAll(siteAndOverviews())).run();
        sideBySide(Stream.of(ofTheSite, pages()));
    }

    private List<Runnable> nodes() {
        return trees.stream()
                .map(tree -> attempt(changes.get(tree.list()), () -> {
                    writeNodes(tree);
                    written.add(tree);
                }))
                .toList();
    }

    private void writeNodes(ListTree tree) {
        tree.write(changes.get(tree.list()));
        // step: nodes read again after a refusal
        if (tree.wasRefused()) {
            tree.forget();
        }
    }

    /** Overviews that will change are read while nodes are written. */
    private List<Runnable> knownOverviews() {
        return changes.entrySet().stream()
                .filter(list -> list.getValue().stream().anyMatch(change -> change.comesOrGoes(list.getKey())))
                .map(list -> list.getKey().kind())
                .filter(WITH_OVERVIEWS::contains)
                .distinct()
                .map(kind -> attempt(
                        all, () -> overviews.put(kind, publisher.overviews().read(kind))))
                .toList();
    }

    private List<Runnable> scripts() {
        return List.of(attempt(all, publisher::provideScripts));
    }

    private List<Runnable> siteAndOverviews() {
        boolean first = isFirst();
        List<Runnable> work = new ArrayList<>();
        if (first) {
            work.add(attempt(all, publisher::provideSite));
        }
        topics(first)
                .forEach((kind, topics) -> work.add(attempt(
                        all,
                        () -> publisher.overviews().update(kind, topics, Optional.ofNullable(overviews.get(kind))))));
        return work;
    }

    private List<Runnable> pages() {
        return trees.stream()
                .filter(written::contains)
                .map(tree -> attempt(changes.get(tree.list()), () -> writePages(tree)))
                .toList();
    }

    private void writePages(ListTree tree) {
        List<PostChange> those = changes.get(tree.list());
        ContestedPages contested = publisher.writePages(tree, those, forced.contains(tree.list()));
        contested.taken().forEach((page, by) -> results.warn(PostChange.posts(those), page, by));
        publisher.freed(contested);
    }

    /** Whether this is a site's first post, or the site is written as if it were. */
    private boolean isFirst() {
        return trees.stream()
                .filter(tree -> tree.list().equals(ListName.ALL))
                .anyMatch(tree ->
                        forced.contains(tree.list()) || tree.before(Period.ALL).revision() == 0);
    }

    /** What is to be said to overviews, for those that are to be written. */
    private Map<ListName.Kind, Set<Topic>> topics(boolean first) {
        Map<ListName.Kind, Set<Topic>> byKind = new EnumMap<>(ListName.Kind.class);
        for (ListName.Kind kind : WITH_OVERVIEWS) {
            Set<Topic> topics = trees.stream()
                    .filter(tree -> tree.list().kind() == kind)
                    .filter(this::isNewToOverviews)
                    .map(tree -> Topic.of(tree.node(Period.ALL)))
                    .collect(Collectors.toSet());
            if (first || !topics.isEmpty()) {
                byKind.put(kind, topics);
            }
        }
        return byKind;
    }

    private boolean isNewToOverviews(ListTree tree) {
        return forced.contains(tree.list())
                || /* step: overviews after a refusal */ tree.wasRefused()
                || tree.before(Period.ALL).count() != tree.node(Period.ALL).count();
    }

    private Runnable attempt(List<PostChange> changes, Runnable work) {
        return () -> results.attempt(PostChange.posts(changes), work);
    }

    private void sideBySide(Stream<List<Runnable>> work) {
        publisher.sideBySide().all(work.flatMap(List::stream).toList(), piece -> {
            piece.run();
            return piece;
        });
    }
}
