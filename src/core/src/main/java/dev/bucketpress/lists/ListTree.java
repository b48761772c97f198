package dev.bucketpress.lists;

import dev.bucketpress.lists.NodeStore.Stored;
import dev.bucketpress.site.ListName;
import dev.bucketpress.site.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The nodes of one list, as one round of work sees and changes them.
 *
 * <p>They are read before the changes are claimed. So whoever takes over a claim, and then writes the same node, is
 * either seen here or has this one's write refused: every write is guarded by what was read, and no node ever has the
 * same bytes twice. A node that is refused is read anew, and only the changes whose claims still hold then are made.
 */
final class ListTree {

    /** Some runs at a time work on a list; one of those that meet always gets on. */
    private static final int MAX_TRIES = 20;

    private final NodeStore nodes;
    private final NodeLimits shape;
    private final ListName list;
    private final Leases claims;
    private final Map<Period, Stored> known = new HashMap<>();
    private final Map<Period, ListNode> before = new HashMap<>();
    private int tries;

    ListTree(NodeStore nodes, NodeLimits shape, ListName list, Leases claims) {
        this.nodes = nodes;
        this.shape = shape;
        this.list = list;
        this.claims = claims;
    }

    ListName list() {
        return list;
    }

    /** Reads the nodes on the way to where the posts are, or are to be. */
    void read(List<PostChange> changes) {
        months(changes).forEach(this::readTowards);
    }

    private void readTowards(Period month) {
        Period period = Period.ALL;
        while (!period.isMonth() && seen(period).node().isParted()) {
            period = period.childContaining(month);
        }
        seen(period);
    }

    private Set<Period> months(List<PostChange> changes) {
        return changes.stream()
                .flatMap(change -> change.months(list).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The node as it was read or written last. */
    ListNode node(Period period) {
        return seen(period).node();
    }

    private Stored seen(Period period) {
        Stored stored = known.get(period);
        return stored == null ? readNow(period) : stored;
    }

    private Stored readNow(Period period) {
        Stored stored = nodes.read(list, period, token(period));
        known.put(period, stored);
        return stored;
    }

    private String token(Period period) {
        return period.parent().flatMap(parent -> node(parent).parting()).orElse(ListNode.FROM_THE_START);
    }

    /** Makes the changes, from where the posts are up to the list's first node. */
    void write(List<PostChange> changes) {
        update(Period.ALL, changes);
    }

    private ListNode update(Period period, List<PostChange> changes) {
        Stored there = seen(period);
        if (changes.isEmpty()) {
            return there.node();
        }
        return there.node().isParted() ? updateParts(period, changes) : updatePosts(there, changes);
    }

    private ListNode updateParts(Period period, List<PostChange> changes) {
        Map<Period, List<PostChange>> below = new TreeMap<>();
        for (PostChange change : changes) {
            change.months(list).stream()
                    .filter(month -> month.path().startsWith(period.path()))
                    .map(period::childContaining)
                    .distinct()
                    .forEach(part ->
                            below.computeIfAbsent(part, p -> new ArrayList<>()).add(change));
        }
        List<ListNode> parts = new ArrayList<>();
        below.forEach((part, those) -> parts.add(update(part, those)));
        return tell(period, parts);
    }

    /** Tells a node of those below it. */
    private ListNode tell(Period period, List<ListNode> parts) {
        Stored there = seen(period);
        while (parts.stream().anyMatch(there.node()::isNews)) {
            Optional<Stored> written = put(there, told(there.node(), parts));
            if (written.isPresent()) {
                return written.get().node();
            }
            tryAgain(period);
            there = readNow(period);
        }
        return there.node();
    }

    private ListNode told(ListNode node, List<ListNode> below) {
        List<ListNode> news = below.stream().filter(node::isNews).toList();
        NavigableMap<Period, ChildNode> parts = node.partsWith(news);
        // What is known here is what this run saw, and that may be old by now.
        Function<Period, ListNode> read =
                part -> nodes.read(list, part, node.parting().orElseThrow()).node();
        return node.with(parts, new NewestPosts(shape, node, news, parts, read).entries());
    }

    private ListNode updatePosts(Stored there, List<PostChange> changes) {
        Period period = there.node().period();
        Set<String> sources =
                changes.stream().map(change -> change.post().value()).collect(Collectors.toSet());
        List<ListEntry> wanted = changes.stream()
                .flatMap(change -> change.wantedIn(list, period).stream())
                .toList();
        ListNode after = there.node().replacing(sources, wanted);
        boolean fits = after.count() <= shape.full() || period.isMonth();
        Optional<Stored> written = fits ? put(there, after) : part(there, after, changes);
        return written.map(Stored::node).orElseGet(() -> updateAgain(period, changes));
    }

    private ListNode updateAgain(Period period, List<PostChange> changes) {
        tryAgain(period);
        known.keySet().removeIf(other -> other.path().startsWith(period.path()));
        read(changes);
        return update(period, claims.stillHeld(changes));
    }

    private Optional<Stored> part(Stored there, ListNode full, List<PostChange> changes) {
        claims.also(
                changes,
                full.entries().stream()
                        .map(entry -> new ListPosition(list, entry.month()))
                        .collect(Collectors.toSet()));
        NodeSplit parting = NodeSplit.of(shape, full, (period, token) -> nodes.read(list, period, token));
        // What is below was read before. So whoever parts it after this one writes there later than that, and this one
        // is
        // refused there; and whoever was to part it before is refused here.
        return put(there, there.node().announcing())
                .filter(announced -> parting.below().stream().allMatch(this::place))
                .flatMap(announced -> put(announced, parting.whole()));
    }

    private boolean place(NodeSplit.Placed placed) {
        note(placed.there().node());
        return put(placed.there(), placed.node()).isPresent();
    }

    private Optional<Stored> put(Stored there, ListNode node) {
        note(there.node());
        Optional<Stored> written = nodes.write(there, node);
        written.ifPresent(stored -> known.put(node.period(), stored));
        return written;
    }

    private void note(ListNode node) {
        before.putIfAbsent(node.period(), node);
    }

    private void tryAgain(Period period) {
        if (++tries > MAX_TRIES) {
            throw new ListConflict(NodeStore.key(list, period));
        }
    }

    /** The periods whose nodes were written, and those on the way to where the posts are, or were. */
    Set<Period> touched(List<PostChange> changes) {
        Set<Period> touched = new TreeSet<>(before.keySet());
        touched.addAll(ways(changes));
        return touched;
    }

    /** The periods on the way to where the posts are, or were. */
    private Set<Period> ways(List<PostChange> changes) {
        return months(changes).stream().flatMap(Period::withAncestors).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Claims pages that are not on the way to the posts, before they are written. */
    void claim(Set<Period> pages, List<PostChange> changes) {
        Set<Period> ways = ways(changes);
        Set<ListPosition> others = pages.stream()
                .filter(page -> !ways.contains(page))
                .map(page -> new ListPosition(list, page.firstMonth()))
                .collect(Collectors.toSet());
        if (!others.isEmpty()) {
            claims.also(changes, others);
        }
    }

    /** The node as it was before this round wrote it, unless others came between. */
    ListNode was(Period touched) {
        return before.getOrDefault(touched, node(touched));
    }

    /** Whether nobody wrote to any node of the list since its first one was read or written here. */
    boolean isStill() {
        return nodes.isStill(seen(Period.ALL));
    }

    /** Reads every node anew when it is asked for the next time. */
    void forget() {
        known.clear();
    }

    /**
     * Whether another run came between. Then what is known of a node may be older than the first node as it was read
     * anew, which knows of a later one; and what was there before is not what the other run showed to readers.
     */
    boolean wasRefused() {
        return tries > 0;
    }

    /** Whether any of the nodes was written. */
    boolean isTouched() {
        return !before.isEmpty();
    }
}
