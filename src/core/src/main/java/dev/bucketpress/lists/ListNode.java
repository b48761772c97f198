package dev.bucketpress.lists;

import dev.bucketpress.site.ListName;
import dev.bucketpress.site.Period;
import dev.bucketpress.site.PostSummary;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A node of the tree of one list: the whole list, a year of it, or a month. A node that is not split holds its posts. A
 * split node has its posts in the nodes below it, and holds the newest of them. A node that was split once stays split.
 *
 * @param revision how often it was written: no two versions have the same bytes, so that none is taken for another
 * @param token of the node above it when that was split: a node left by a split that was never completed has another
 *     token, and does not count
 * @param splitToken its own token; empty until it is split
 * @param count how many posts there are in it and below it
 * @param posts the newest posts, or all of them, newest first
 * @param pinned those of its posts that the home page shows first, and of those below: at most {@link #MAX_PINNED}, in
 *     their order there; none in other lists than that of all posts
 * @param children the nodes below, by their periods
 */
record ListNode(
        ListName list,
        Period period,
        long revision,
        String token,
        Optional<String> splitToken,
        int count,
        List<PostSummary> posts,
        List<PostSummary> pinned,
        NavigableMap<Period, Child> children) {

    /** More posts than these are not before all others to readers. */
    static final int MAX_PINNED = 10;

    /**
     * What a node knows of a node below it.
     *
     * @param count how many posts there are; 0 where there were some once
     * @param words how many words these have together
     * @param revision of that node; of two runs that report it, the one with the higher is right
     * @param oldest the period of the oldest node below that is not split, or its own
     * @param newest the same of the newest
     * @param ends its newest and its oldest post; empty where it has none, or was written by a version that did not say
     */
    record Child(
            Period period, int count, long words, long revision, Period oldest, Period newest, Optional<Ends> ends) {}

    /** The first and the last post of a node in order of time: what posts beside it have as previous and next. */
    record Ends(PostLink newest, PostLink oldest) {}

    /**
     * How large a node may become.
     *
     * @param maxPosts how many posts a node holds before a list is split into years, or a year into months
     * @param newest how many of its posts a split node holds
     */
    record Limits(int maxPosts, int newest) {

        static final Limits STANDARD = new Limits(100, 20);

        /** Whether a node can hold all of its posts. Pages are few, and one sitemap names them all. */
        boolean fits(ListNode node) {
            return node.count <= maxPosts || node.period.isMonth() || node.list.equals(ListName.PAGES);
        }

        /** How many of so many posts a node holds. */
        int held(int count) {
            return count <= maxPosts ? maxPosts : newest;
        }
    }

    /** The token of the list of all posts and its years, which are split from the start: posts link to their months. */
    static final String FROM_THE_START = "";

    ListNode {
        posts = List.copyOf(posts);
        pinned = List.copyOf(pinned);
    }

    /** A node that was never written. */
    static ListNode empty(ListName list, Period period, String token) {
        boolean split = list.equals(ListName.ALL) && !period.isMonth();
        Optional<String> splitToken = split ? Optional.of(FROM_THE_START) : Optional.empty();
        return new ListNode(list, period, 0, token, splitToken, 0, List.of(), List.of(), new TreeMap<>());
    }

    boolean isSplit() {
        return splitToken.isPresent();
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** How many words its posts and those below have together; 0 where they are not counted. */
    long words() {
        return isSplit()
                ? children.values().stream().mapToLong(Child::words).sum()
                : posts.stream().mapToLong(post -> post.display().words()).sum();
    }

    /** The nodes below that have posts, oldest first. */
    List<Child> nonEmptyChildren() {
        return children.values().stream().filter(child -> child.count() > 0).toList();
    }

    /** The next revision, not split, with these posts. */
    ListNode withPosts(Collection<PostSummary> others) {
        List<PostSummary> sorted = others.stream().sorted().toList();
        return new ListNode(
                list,
                period, /* step: the revision of a node with posts */
                revision + 1,
                token,
                Optional.empty(),
                sorted.size(),
                sorted,
                pinned(sorted),
                new TreeMap<>());
    }

    /** The next revision with the same posts, written before the node is split. */
    ListNode announced() {
        return withPosts(posts);
    }

    /** The next revision, without the posts with these source keys and with others. */
    ListNode replacing(Set<String> sources, List<PostSummary> others) {
        Stream<PostSummary> remaining = posts.stream().filter(post -> !sources.contains(post.source()));
        return withPosts(Stream.concat(remaining, others.stream()).toList());
    }

    /** An empty node that goes on from this revision, under another token. */
    ListNode emptied(String otherToken) {
        ListNode empty = empty(list, period, otherToken);
        return new ListNode(
                list, period, revision, otherToken, empty.splitToken, 0, List.of(), List.of(), empty.children);
    }

    /** The next revision, split into these nodes. */
    ListNode splitInto(Collection<ListNode> nodes, String ownToken, List<PostSummary> newest, List<PostSummary> pins) {
        NavigableMap<Period, Child> all = new TreeMap<>();
        nodes.forEach(node -> all.put(node.period, node.asChild()));
        return new ListNode(
                list, period, revision + 1, token, Optional.of(ownToken), sum(all), newest, pinned(pins), all);
    }

    /** The children once these nodes are reported; what is known of a later revision of one stays. */
    NavigableMap<Period, Child> childrenWith(Collection<ListNode> nodes) {
        NavigableMap<Period, Child> all = new TreeMap<>(children);
        nodes.stream().filter(this::isNewer).forEach(node -> all.put(node.period, node.asChild()));
        return all;
    }

    /** The positions of the posts that the node holds. */
    Set<Placement.Position> positions() {
        return posts.stream()
                .map(post -> new Placement.Position(list, post.month()))
                .collect(Collectors.toSet());
    }

    /** Whether a node below has a later revision than the one known here. */
    boolean isNewer(ListNode node) {
        return Optional.ofNullable(children.get(node.period))
                .map(child -> /* step: the order of revisions */ child.revision() < node.revision)
                .orElse(true);
    }

    /** The next revision, with other children and the newest of their posts. */
    ListNode withChildren(NavigableMap<Period, Child> others, List<PostSummary> newest, List<PostSummary> pins) {
        return new ListNode(
                list,
                period, /* step: the revision of a node above others */
                revision + 1,
                token,
                splitToken,
                sum(others),
                newest,
                pins,
                others);
    }

    /** Those of the posts that are pinned, as a node of this list holds them. */
    List<PostSummary> pinned(Collection<PostSummary> those) {
        return list.equals(ListName.ALL)
                ? those.stream()
                        .filter(PostSummary::isPinned)
                        .sorted(PostSummary.FURTHEST_AHEAD_FIRST)
                        .limit(MAX_PINNED)
                        .toList()
                : List.of();
    }

    static int sum(Map<Period, Child> children) {
        return children.values().stream().mapToInt(Child::count).sum();
    }

    private Child asChild() {
        List<Child> below = nonEmptyChildren();
        if (below.isEmpty()) {
            return new Child(period, count, words(), revision, period, period, ends());
        }
        Child first = below.get(0);
        Child last = below.get(below.size() - 1);
        Optional<Ends> ends =
                last.ends().flatMap(newer -> first.ends().map(older -> new Ends(newer.newest(), older.oldest())));
        return new Child(period, count, words(), revision, first.oldest(), last.newest(), ends);
    }

    private Optional<Ends> ends() {
        return posts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Ends(PostLink.to(posts.get(0)), PostLink.to(posts.get(posts.size() - 1))));
    }

    /** Whether readers would see no difference. */
    boolean showsTheSameAs(ListNode other) {
        return count == other.count
                && lookAlike(posts, other.posts)
                && lookAlike(pinned, other.pinned)
                && shownChildren().equals(other.shownChildren());
    }

    /** Whether pages and feeds of the one posts are those of the others: neither says how many words a post has. */
    static boolean lookAlike(List<PostSummary> some, List<PostSummary> others) {
        return asShown(some).equals(asShown(others));
    }

    private static List<PostSummary> asShown(List<PostSummary> posts) {
        return posts.stream().map(post -> post.withWords(0)).toList();
    }

    private List<Child> shownChildren() {
        return nonEmptyChildren().stream()
                .map(child -> new Child(
                        child.period(), child.count(), 0, 0, child.oldest(), child.newest(), Optional.empty()))
                .toList();
    }
}
