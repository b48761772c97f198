package dev.bucketpress.lists;

import dev.bucketpress.site.Period;
import dev.bucketpress.site.PostSummary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The newest posts of a split node, computed from the nodes below it that changed, and from as few others as possible.
 *
 * @param before the node as it was
 * @param changed the nodes below that changed
 * @param children all nodes below, as they are then
 * @param read reads another node below
 */
record NewestPosts(
        ListNode.Limits limits,
        ListNode before,
        Collection<ListNode> changed,
        NavigableMap<Period, ListNode.Child> children,
        Function<Period, ListNode> read) {

    /** As many as the node holds, newest first. */
    List<PostSummary> posts() {
        int held = limits.held(ListNode.sum(children));
        List<PostSummary> known = known();
        if (before.count() > before.posts().size()) {
            // Of posts older than the last that it held, only those of changed nodes are known: others may be missing.
            PostSummary last = before.posts().get(before.posts().size() - 1);
            known = known.stream().filter(post -> post.compareTo(last) <= 0).toList();
            if (known.size() < held) {
                known = gathered(held);
            }
        }
        return known.stream().limit(held).toList();
    }

    private List<PostSummary> known() {
        Set<Period> periods = changed.stream().map(ListNode::period).collect(Collectors.toSet());
        Stream<PostSummary> others = before.posts().stream()
                .filter(post -> !periods.contains(before.period().childContaining(post.month())));
        return Stream.concat(others, changed.stream().flatMap(node -> node.posts().stream()))
                .sorted()
                .toList();
    }

    /** Each node below holds as many of its posts as this one may hold, if it has so many. */
    private List<PostSummary> gathered(int held) {
        List<PostSummary> posts = new ArrayList<>();
        for (ListNode.Child child : children.descendingMap().values()) {
            if (child.count() > 0 && posts.size() < held) {
                posts.addAll(node(child.period()).posts());
            }
        }
        return posts;
    }

    private ListNode node(Period period) {
        return changed.stream()
                .filter(node -> node.period().equals(period))
                .findFirst()
                .orElseGet(() -> read.apply(period));
    }
}
