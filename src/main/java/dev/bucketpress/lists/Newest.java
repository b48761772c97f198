package dev.bucketpress.lists;

import dev.bucketpress.post.Period;
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
record Newest(
        Shape shape,
        Node before,
        Collection<Node> told,
        NavigableMap<Period, Below> parts,
        Function<Period, Node> read) {

    List<Entry> entries() {
        int held = shape.held(Node.sum(parts));
        List<Entry> known = known();
        if (before.count() > before.entries().size()) {
            // Posts older than the last it showed are not known but where it is told of them.
            Entry last = before.entries().get(before.entries().size() - 1);
            known = known.stream().filter(entry -> entry.compareTo(last) <= 0).toList();
            if (known.size() < held) {
                known = gathered(held);
            }
        }
        return known.stream().limit(held).toList();
    }

    private List<Entry> known() {
        Set<Period> news = told.stream().map(Node::period).collect(Collectors.toSet());
        Stream<Entry> others = before.entries().stream()
                .filter(entry -> !news.contains(before.period().towards(entry.month())));
        return Stream.concat(others, told.stream().flatMap(node -> node.entries().stream()))
                .sorted()
                .toList();
    }

    /** Each node below holds as many of its posts as this one may hold, if it has them. */
    private List<Entry> gathered(int held) {
        List<Entry> entries = new ArrayList<>();
        for (Below part : parts.descendingMap().values()) {
            if (part.count() > 0 && entries.size() < held) {
                entries.addAll(node(part.period()).entries());
            }
        }
        return entries;
    }

    private Node node(Period period) {
        return told.stream()
                .filter(node -> node.period().equals(period))
                .findFirst()
                .orElseGet(() -> read.apply(period));
    }
}
