package dev.bucketpress.lists;

import dev.bucketpress.site.Period;
import dev.bucketpress.site.PostSummary;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pinned posts of a split node, computed from the nodes below it that changed. Others are read only where a node that
 * held as many as it may loses one: no site that pins few posts ever has them read.
 *
 * @param before the node as it was
 * @param changed the nodes below that changed
 * @param children all nodes below, as they are then
 * @param read reads another node below
 */
record PinnedPosts(
        ListNode before,
        Collection<ListNode> changed,
        NavigableMap<Period, ListNode.Child> children,
        Function<Period, ListNode> read) {

    /** At most {@link ListNode#MAX_PINNED}, those furthest ahead first. */
    List<PostSummary> posts() {
        Set<Period> periods = changed.stream().map(ListNode::period).collect(Collectors.toSet());
        List<PostSummary> others = before.pinned().stream()
                .filter(post -> !periods.contains(before.period().childContaining(post.month())))
                .toList();
        List<PostSummary> known =
                before.pinned(Stream.concat(others.stream(), changed.stream().flatMap(node -> node.pinned().stream()))
                        .toList());
        if (before.pinned().size() < ListNode.MAX_PINNED) {
            return known;
        }
        // Of posts behind the last that it held, only those of changed nodes are known: others may be missing.
        PostSummary last = before.pinned().get(ListNode.MAX_PINNED - 1);
        List<PostSummary> certain = known.stream()
                .filter(post -> PostSummary.FURTHEST_AHEAD_FIRST.compare(post, last) <= 0)
                .toList();
        return certain.size() == ListNode.MAX_PINNED ? certain : before.pinned(gathered(periods));
    }

    private List<PostSummary> gathered(Set<Period> periods) {
        Stream<PostSummary> others = children.values().stream()
                .filter(child -> child.count() > 0 && !periods.contains(child.period()))
                .flatMap(child -> read.apply(child.period()).pinned().stream());
        return Stream.concat(others, changed.stream().flatMap(node -> node.pinned().stream()))
                .toList();
    }
}
