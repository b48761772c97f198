package dev.bucketpress.lists;

import dev.bucketpress.lists.NodeStore.Stored;
import dev.bucketpress.site.Period;
import dev.bucketpress.storage.Sha256;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * A node that holds too many posts becomes one with nodes below it. Those are written first; until it is written itself,
 * the posts are still where they were.
 *
 * @param below what is written where, the lowest first
 * @param whole the node itself, parted
 */
record NodeSplit(List<Placed> below, ListNode whole) {

    /** Hexadecimal digits: 64 bits tell the few partings of a node apart that were ever begun. */
    private static final int TOKEN_LENGTH = 16;

    /** @param there what is replaced */
    record Placed(Stored there, ListNode node) {}

    /** @param read what is there already of a period, given the token of the node above it */
    static NodeSplit of(NodeLimits shape, ListNode full, BiFunction<Period, String, Stored> read) {
        List<Placed> below = new ArrayList<>();
        ListNode whole = parted(shape, full, full.entries(), read, below);
        return new NodeSplit(List.copyOf(below), whole);
    }

    private static ListNode parted(
            NodeLimits shape,
            ListNode node,
            List<ListEntry> entries,
            BiFunction<Period, String, Stored> read,
            List<Placed> below) {
        String token = token(node, entries);
        List<ListNode> parts = new ArrayList<>();
        byPart(node.period(), entries).forEach((period, those) -> {
            Stored there = read.apply(period, token);
            boolean fits = those.size() <= shape.full() || period.isMonth();
            ListNode part = fits ? there.node().holding(those) : parted(shape, there.node(), those, read, below);
            below.add(new Placed(there, part));
            parts.add(part);
        });
        List<ListEntry> newest =
                entries.stream().sorted().limit(shape.held(entries.size())).toList();
        return node.parted(token, parts, newest);
    }

    private static NavigableMap<Period, List<ListEntry>> byPart(Period period, List<ListEntry> entries) {
        NavigableMap<Period, List<ListEntry>> byPart = new TreeMap<>();
        entries.forEach(entry -> byPart.computeIfAbsent(period.childContaining(entry.month()), p -> new ArrayList<>())
                .add(entry));
        return byPart;
    }

    /** Two partings that would put other posts into the same node have two tokens. */
    private static String token(ListNode node, List<ListEntry> entries) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes((node.period().path() + " " + node.revision()).getBytes(StandardCharsets.UTF_8));
        entries.forEach(entry -> all.writeBytes(ListEntryJson.of(entry)));
        return Sha256.of(all.toByteArray()).substring(0, TOKEN_LENGTH);
    }
}
