package dev.bucketpress.lists;

import dev.bucketpress.site.ListName;
import dev.bucketpress.site.Period;
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
record ListNode(
        ListName list,
        Period period,
        long revision,
        String token,
        Optional<String> parting,
        int count,
        List<ListEntry> entries,
        NavigableMap<Period, ChildNode> parts) {

    /** What the list of all posts and its years begin with: their months have pages that posts link to. */
    static final String FROM_THE_START = "";

    ListNode {
        entries = List.copyOf(entries);
    }

    /** A node that nothing was ever written to. */
    static ListNode empty(ListName list, Period period, String token) {
        boolean parted = list.equals(ListName.ALL) && !period.isMonth();
        Optional<String> parting = parted ? Optional.of(FROM_THE_START) : Optional.empty();
        return new ListNode(list, period, 0, token, parting, 0, List.of(), new TreeMap<>());
    }

    boolean isParted() {
        return parting.isPresent();
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** The parts that have posts, the older ones first. */
    List<ChildNode> filled() {
        return parts.values().stream().filter(part -> part.count() > 0).toList();
    }

    /** The same node, holding these posts itself. */
    ListNode holding(Collection<ListEntry> posts) {
        List<ListEntry> sorted = posts.stream().sorted().toList();
        return new ListNode(
                list, period, revision + 1, token, Optional.empty(), sorted.size(), sorted, new TreeMap<>());
    }

    /** The same node, written once more before it is parted. */
    ListNode announcing() {
        return holding(entries);
    }

    /** The same node, without posts of these keys and with others. */
    ListNode replacing(Set<String> sources, List<ListEntry> others) {
        Stream<ListEntry> kept = entries.stream().filter(entry -> !sources.contains(entry.source()));
        return holding(Stream.concat(kept, others.stream()).toList());
    }

    /** The same node where others wrote it last, so that it begins anew with the next revision. */
    ListNode anew(String otherToken) {
        ListNode empty = empty(list, period, otherToken);
        return new ListNode(list, period, revision, otherToken, empty.parting, 0, List.of(), empty.parts);
    }

    /** The same node, parted into others. */
    ListNode parted(String parting, Collection<ListNode> others, List<ListEntry> newest) {
        NavigableMap<Period, ChildNode> all = new TreeMap<>();
        others.forEach(other -> all.put(other.period, other.asPart()));
        return new ListNode(list, period, revision + 1, token, Optional.of(parting), sum(all), newest, all);
    }

    /** The parts as they are once these nodes are told of; what is known of a later revision of one stays. */
    NavigableMap<Period, ChildNode> partsWith(Collection<ListNode> others) {
        NavigableMap<Period, ChildNode> all = new TreeMap<>(parts);
        others.stream().filter(this::isNews).forEach(other -> all.put(other.period, other.asPart()));
        return all;
    }

    /** Whether a node below it is of a later revision than the one it knows. */
    boolean isNews(ListNode other) {
        return Optional.ofNullable(parts.get(other.period))
                .map(part -> part.revision() < other.revision)
                .orElse(true);
    }

    /** The same node with other parts, and the newest of their posts. */
    ListNode with(NavigableMap<Period, ChildNode> others, List<ListEntry> newest) {
        return new ListNode(list, period, revision + 1, token, parting, sum(others), newest, others);
    }

    static int sum(Map<Period, ChildNode> parts) {
        return parts.values().stream().mapToInt(ChildNode::count).sum();
    }

    private ChildNode asPart() {
        List<ChildNode> filled = filled();
        return filled.isEmpty()
                ? new ChildNode(period, count, revision, period, period)
                : new ChildNode(
                        period,
                        count,
                        revision,
                        filled.get(0).oldest(),
                        filled.get(filled.size() - 1).newest());
    }

    /** Whether readers would see no difference. */
    boolean showsTheSameAs(ListNode other) {
        return count == other.count && entries.equals(other.entries) && counts().equals(other.counts());
    }

    private List<ChildNode> counts() {
        List<ChildNode> counts = new ArrayList<>();
        filled().forEach(part ->
                counts.add(new ChildNode(part.period(), part.count(), 0, part.oldest(), part.newest())));
        return counts;
    }
}
