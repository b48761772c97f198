package dev.bucketpress.lists;

import dev.bucketpress.lists.Nodes.Stored;
import dev.bucketpress.post.Period;
import dev.bucketpress.press.Sha256;
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
record Parting(List<Placed> below, Node whole) {

    /** Hexadecimal digits: 64 bits tell the few partings of a node apart that were ever begun. */
    private static final int TOKEN_LENGTH = 16;

    /** @param there what is replaced */
    record Placed(Stored there, Node node) {}

    /** @param read what is there already of a period, given the token of the node above it */
    static Parting of(Shape shape, Node full, BiFunction<Period, String, Stored> read) {
        List<Placed> below = new ArrayList<>();
        Node whole = parted(shape, full, full.entries(), read, below);
        return new Parting(List.copyOf(below), whole);
    }

    private static Node parted(
            Shape shape, Node node, List<Entry> entries, BiFunction<Period, String, Stored> read, List<Placed> below) {
        String token = token(node, entries);
        List<Node> parts = new ArrayList<>();
        byPart(node.period(), entries).forEach((period, those) -> {
            Stored there = read.apply(period, token);
            boolean fits = those.size() <= shape.full() || period.isMonth();
            Node part = fits ? there.node().holding(those) : parted(shape, there.node(), those, read, below);
            below.add(new Placed(there, part));
            parts.add(part);
        });
        List<Entry> newest =
                entries.stream().sorted().limit(shape.held(entries.size())).toList();
        return node.parted(token, parts, newest);
    }

    private static NavigableMap<Period, List<Entry>> byPart(Period period, List<Entry> entries) {
        NavigableMap<Period, List<Entry>> byPart = new TreeMap<>();
        entries.forEach(entry -> byPart.computeIfAbsent(period.towards(entry.month()), p -> new ArrayList<>())
                .add(entry));
        return byPart;
    }

    /** Two partings that would put other posts into the same node have two tokens. */
    private static String token(Node node, List<Entry> entries) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes((node.period().path() + " " + node.revision()).getBytes(StandardCharsets.UTF_8));
        entries.forEach(entry -> all.writeBytes(EntryJson.of(entry)));
        return Sha256.of(all.toByteArray()).substring(0, TOKEN_LENGTH);
    }
}
