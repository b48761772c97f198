package dev.bucketpress.lists;

import dev.bucketpress.site.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The newest posts of a parted node, once it is told of other versions of nodes below it.
 *
 * @param before the node as it was
 * @param told the nodes that it is told of
 * @param parts what it knows of all of them then
 * @param read where another node below it is looked up
 */
record NewestPosts(
        NodeLimits shape,
        ListNode before,
        Collection<ListNode> told,
        NavigableMap<Period, ChildNode> parts,
        Function<Period, ListNode> read) {

    List<ListEntry> entries() {
        int held = shape.held(ListNode.sum(parts));
        List<ListEntry> known = known();
        if (before.count() > before.entries().size()) {
            // Posts older than the last it showed are not known but where it is told of them.
            ListEntry last = before.entries().get(before.entries().size() - 1);
            known = known.stream().filter(entry -> entry.compareTo(last) <= 0).toList();
            if (known.size() < held) {
                known = gathered(held);
            }
        }
        return known.stream().limit(held).toList();
    }

    private List<ListEntry> known() {
        Set<Period> news = told.stream().map(ListNode::period).collect(Collectors.toSet());
        Stream<ListEntry> others = before.entries().stream()
                .filter(entry -> !news.contains(before.period().childContaining(entry.month())));
        return Stream.concat(others, told.stream().flatMap(node -> node.entries().stream()))
                .sorted()
                .toList();
    }

    /** Each node below holds as many of its posts as this one may hold, if it has them. */
    private List<ListEntry> gathered(int held) {
        List<ListEntry> entries = new ArrayList<>();
        for (ChildNode part : parts.descendingMap().values()) {
            if (part.count() > 0 && entries.size() < held) {
                entries.addAll(node(part.period()).entries());
            }
        }
        return entries;
    }

    private ListNode node(Period period) {
        return told.stream()
                .filter(node -> node.period().equals(period))
                .findFirst()
                .orElseGet(() -> read.apply(period));
    }
}
