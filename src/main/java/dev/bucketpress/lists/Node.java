package dev.bucketpress.lists;

import dev.bucketpress.post.ListName;
import dev.bucketpress.post.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A list, or a period of it. A node that is not parted is where its posts are; of one that is, the posts are in the nodes
 * below it, and it shows the newest of them. Once parted, a node stays so.
 *
 * @param revision how often it was written: no two versions of it have the same bytes, so that none is taken for another
 * @param token of the node above it when that was parted: what was left by a parting that did not come to its end has
 *     another, and does not count
 * @param parting its own token, once it is parted
 * @param count how many posts there are
 * @param entries the newest posts, or all of them, newest first
 * @param parts the nodes below, by their periods
 */
record Node(
        ListName list,
        Period period,
        long revision,
        String token,
        Optional<String> parting,
        int count,
        List<Entry> entries,
        NavigableMap<Period, Below> parts) {

    /** What the list of all posts and its years begin with: their months have pages that posts link to. */
    static final String FROM_THE_START = "";

    Node {
        entries = List.copyOf(entries);
    }

    /** A node that nothing was ever written to. */
    static Node empty(ListName list, Period period, String token) {
        boolean parted = list.equals(ListName.ALL) && !period.isMonth();
        Optional<String> parting = parted ? Optional.of(FROM_THE_START) : Optional.empty();
        return new Node(list, period, 0, token, parting, 0, List.of(), new TreeMap<>());
    }

    boolean isParted() {
        return parting.isPresent();
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** The parts that have posts, the older ones first. */
    List<Below> filled() {
        return parts.values().stream().filter(part -> part.count() > 0).toList();
    }

    /** The same node, holding these posts itself. */
    Node holding(Collection<Entry> posts) {
        List<Entry> sorted = posts.stream().sorted().toList();
        return new Node(list, period, revision + 1, token, Optional.empty(), sorted.size(), sorted, new TreeMap<>());
    }

    /** The same node, written once more before it is parted. */
    Node announcing() {
        return holding(entries);
    }

    /** The same node, without posts of these keys and with others. */
    Node replacing(Set<String> sources, List<Entry> others) {
        Stream<Entry> kept = entries.stream().filter(entry -> !sources.contains(entry.source()));
        return holding(Stream.concat(kept, others.stream()).toList());
    }

    /** The same node where others wrote it last, so that it begins anew with the next revision. */
    Node anew(String otherToken) {
        Node empty = empty(list, period, otherToken);
        return new Node(list, period, revision, otherToken, empty.parting, 0, List.of(), empty.parts);
    }

    /** The same node, parted into others. */
    Node parted(String parting, Collection<Node> others, List<Entry> newest) {
        NavigableMap<Period, Below> all = new TreeMap<>();
        others.forEach(other -> all.put(other.period, other.asPart()));
        return new Node(list, period, revision + 1, token, Optional.of(parting), sum(all), newest, all);
    }

    /** The parts as they are once these nodes are told of; what is known of a later revision of one stays. */
    NavigableMap<Period, Below> partsWith(Collection<Node> others) {
        NavigableMap<Period, Below> all = new TreeMap<>(parts);
        others.stream().filter(this::isNews).forEach(other -> all.put(other.period, other.asPart()));
        return all;
    }

    /** Whether a node below it is of a later revision than the one it knows. */
    boolean isNews(Node other) {
        return Optional.ofNullable(parts.get(other.period))
                .map(part -> part.revision() < other.revision)
                .orElse(true);
    }

    /** The same node with other parts, and the newest of their posts. */
    Node with(NavigableMap<Period, Below> others, List<Entry> newest) {
        return new Node(list, period, revision + 1, token, parting, sum(others), newest, others);
    }

    static int sum(Map<Period, Below> parts) {
        return parts.values().stream().mapToInt(Below::count).sum();
    }

    private Below asPart() {
        List<Below> filled = filled();
        return filled.isEmpty()
                ? new Below(period, count, revision, period, period)
                : new Below(
                        period,
                        count,
                        revision,
                        filled.get(0).oldest(),
                        filled.get(filled.size() - 1).newest());
    }

    /** Whether readers would see no difference. */
    boolean showsTheSameAs(Node other) {
        return count == other.count && entries.equals(other.entries) && counts().equals(other.counts());
    }

    private List<Below> counts() {
        List<Below> counts = new ArrayList<>();
        filled().forEach(part -> counts.add(new Below(part.period(), part.count(), 0, part.oldest(), part.newest())));
        return counts;
    }
}
