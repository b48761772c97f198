package dev.bucketpress.lists;

import dev.bucketpress.site.Period;
import dev.bucketpress.site.PostSummary;
import dev.bucketpress.storage.JsonStore.Stored;
import dev.bucketpress.storage.Sha256;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * The split of a node that holds too many posts: the nodes to write below it, and the node itself. Those below are
 * written first; until the node itself is written, the posts are still where they were.
 *
 * @param below what is written, the lowest first
 * @param whole the node itself, split
 */
record NodeSplit(List<Write> below, ListNode whole) {

    /** Hexadecimal digits: 64 bits distinguish the few splits of a node that were ever begun. */
    private static final int TOKEN_LENGTH = 16;

    /** @param replaced what is there already */
    record Write(Stored<ListNode> replaced, ListNode node) {}

    /** @param read reads what is there already of a period, given the token of the node above it */
    static NodeSplit of(ListNode.Limits limits, ListNode full, BiFunction<Period, String, Stored<ListNode>> read) {
        List<Write> below = new ArrayList<>();
        ListNode whole = split(limits, full, full.posts(), read, below);
        return new NodeSplit(List.copyOf(below), whole);
    }

    private static ListNode split(
            ListNode.Limits limits,
            ListNode node,
            List<PostSummary> posts,
            BiFunction<Period, String, Stored<ListNode>> read,
            List<Write> below) {
        String token = token(node, posts);
        List<ListNode> children = new ArrayList<>();
        byChild(node.period(), posts).forEach((period, those) -> {
            Stored<ListNode> replaced = read.apply(period, token);
            boolean fits = those.size() <= limits.maxPosts() || period.isMonth();
            ListNode child =
                    fits ? replaced.value().withPosts(those) : split(limits, replaced.value(), those, read, below);
            below.add(new Write(replaced, child));
            children.add(child);
        });
        List<PostSummary> newest =
                posts.stream().sorted().limit(limits.held(posts.size())).toList();
        return node.splitInto(children, token, newest, posts);
    }

    private static NavigableMap<Period, List<PostSummary>> byChild(Period period, List<PostSummary> posts) {
        NavigableMap<Period, List<PostSummary>> byChild = new TreeMap<>();
        posts.forEach(post -> byChild.computeIfAbsent(period.childContaining(post.month()), p -> new ArrayList<>())
                .add(post));
        return byChild;
    }

    /** Two splits that would put different posts into the same node have different tokens. */
    private static String token(ListNode node, List<PostSummary> posts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes((node.period().path() + " " + node.revision()).getBytes(StandardCharsets.UTF_8));
        posts.forEach(post -> all.writeBytes(ListNodeJson.of(post)));
        return Sha256.of(all.toByteArray()).substring(0, TOKEN_LENGTH);
    }
}
