package dev.bucketpress.lists;

import dev.bucketpress.lists.ListNode.Child;
import dev.bucketpress.lists.Placement.Position;
import dev.bucketpress.run.Conflict;
import dev.bucketpress.site.ListName;
import dev.bucketpress.site.Period;
import dev.bucketpress.site.PostSummary;
import dev.bucketpress.storage.JsonStore.Stored;
import dev.bucketpress.threads.SideBySide;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The nodes of one list, as one pass sees and changes them.
 *
 * <p>They are read before the leases are taken. So if another run takes a lease over and writes the same node, either
 * that write is seen here or this pass's write is refused: every write is conditional on what was read, and no node ever
 * has the same bytes twice. A node whose write is refused is read again, and only the changes whose leases are still held
 * then are made.
 */
final class ListTree {

    /** Few runs at a time work on one list, and of those that meet one always gets on. */
    private static final int MAX_TRIES = 20;

    private final NodeStore nodes;
    private final ListNode.Limits limits;
    private final ListName list;
    private final HeldLeases leases;
    private final SideBySide sideBySide;
    private final KnownNodes known;
    private final Map<Period, ListNode> before = new ConcurrentHashMap<>();
    private final AtomicInteger refusals = new AtomicInteger();

    ListTree(NodeStore nodes, ListNode.Limits limits, ListName list, HeldLeases leases, SideBySide sideBySide) {
        this.nodes = nodes;
        this.limits = limits;
        this.list = list;
        this.leases = leases;
        this.sideBySide = sideBySide;
        this.known = new KnownNodes(nodes, list, sideBySide);
    }

    ListName list() {
        return list;
    }

    /** Reads the nodes on the way to where the posts are, or are to be. */
    void read(List<PostChange> changes) {
        known.readTowards(months(changes));
    }

    /** Reads the nodes of some pages side by side. */
    void readAll(Collection<Period> pages) {
        known.readAll(pages);
    }

    private Set<Period> months(List<PostChange> changes) {
        return changes.stream()
                .flatMap(change -> change.months(list).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The node as it was read or written last. */
    ListNode node(Period period) {
        return known.node(period);
    }

    /** Makes the changes, from where the posts are up to the list's first node. */
    void write(List<PostChange> changes) {
        update(Period.ALL, changes);
    }

    private ListNode update(Period period, List<PostChange> changes) {
        Stored<ListNode> seen = known.seen(period);
        if (changes.isEmpty()) {
            return seen.value();
        }
        return seen.value().isSplit() ? updateChildren(period, changes) : updatePosts(seen, changes);
    }

    private ListNode updateChildren(Period period, List<PostChange> changes) {
        Map<Period, List<PostChange>> byChild = new TreeMap<>();
        for (PostChange change : changes) {
            change.months(list).stream()
                    .filter(month -> month.path().startsWith(period.path()))
                    .map(period::childContaining)
                    .distinct()
                    .forEach(child -> byChild.computeIfAbsent(child, p -> new ArrayList<>())
                            .add(change));
        }
        // Periods beside one another have no node in common.
        List<ListNode> children =
                sideBySide.all(List.copyOf(byChild.entrySet()), child -> update(child.getKey(), child.getValue()));
        return report(period, children);
    }

    /** Reports nodes to the node above them. */
    private ListNode report(Period period, List<ListNode> children) {
        Stored<ListNode> seen = known.seen(period);
        while (children.stream().anyMatch(seen.value()::isNewer)) {
            Optional<Stored<ListNode>> written = put(seen, withChildren(seen.value(), children));
            if (written.isPresent()) {
                return written.get().value();
            }
            countRefusal(period);
            seen = known.readNow(period);
        }
        return seen.value();
    }

    private ListNode withChildren(ListNode node, List<ListNode> below) {
        List<ListNode> newer = below.stream().filter(node::isNewer).toList();
        NavigableMap<Period, ListNode.Child> children = node.childrenWith(newer);
        // Nodes that are known here are those that this pass has seen, and may be out of date by now.
        Function<Period, ListNode> read = child ->
                nodes.read(list, child, node.splitToken().orElseThrow()).value();
        List<PostSummary> newest = new NewestPosts(limits, node, newer, children, read).posts();
        return node.withChildren(children, newest, new PinnedPosts(node, newer, children, read).posts());
    }

    private ListNode updatePosts(Stored<ListNode> seen, List<PostChange> changes) {
        Period period = seen.value().period();
        Set<String> sources =
                changes.stream().map(change -> change.post().value()).collect(Collectors.toSet());
        List<PostSummary> wanted = changes.stream()
                .flatMap(change -> change.wantedIn(list, period).stream())
                .toList();
        ListNode after = seen.value().replacing(sources, wanted);
        boolean fits = limits.fits(after);
        Optional<Stored<ListNode>> written = fits ? put(seen, after) : split(seen, after, changes);
        return written.map(Stored::value).orElseGet(() -> updateAgain(period, changes));
    }

    private ListNode updateAgain(Period period, List<PostChange> changes) {
        countRefusal(period);
        known.forget(other -> other.path().startsWith(period.path()));
        read(changes);
        return update(period, leases.stillHeld(changes));
    }

    private Optional<Stored<ListNode>> split(Stored<ListNode> seen, ListNode full, List<PostChange> changes) {
        leases.extend(changes, /* step: the lease of a split list */ full.positions());
        NodeSplit split = NodeSplit.of(limits, full, (period, token) -> nodes.read(list, period, token));
        // The nodes below were read before. So a run that splits this node after this pass writes them later than that,
        // and this pass is refused there; and a run that was to split it before this pass is refused here.
        var announced = /* step: the node before its children */
                put(seen, seen.value().announced());
        return announced
                .filter(node -> split.below().stream().allMatch(this::put))
                .flatMap(node -> put(node, split.whole()));
    }

    private boolean put(NodeSplit.Write write) {
        remember(write.replaced().value());
        return put(write.replaced(), write.node()).isPresent();
    }

    private Optional<Stored<ListNode>> put(Stored<ListNode> seen, ListNode node) {
        remember(seen.value());
        Optional<Stored<ListNode>> written = nodes.write(seen, node);
        written.ifPresent(known::written);
        return written;
    }

    private void remember(ListNode node) {
        before.putIfAbsent(node.period(), node);
    }

    private void countRefusal(Period period) {
        if (refusals.incrementAndGet() > MAX_TRIES) {
            throw new Conflict(NodeStore.key(list, period));
        }
    }

    /** The periods whose nodes were written, and those on the way to where the posts are, or were. */
    Set<Period> touched(List<PostChange> changes) {
        Set<Period> touched = new TreeSet<>(before.keySet());
        touched.addAll(paths(changes));
        return touched;
    }

    /** The periods on the way to where the posts are, or were. */
    private Set<Period> paths(List<PostChange> changes) {
        return months(changes).stream().flatMap(Period::withAncestors).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Extends a lease to pages that are not on the way to the posts, before they are written. */
    void lease(Set<Period> pages, List<PostChange> changes) {
        Set<Period> paths = paths(changes);
        Set<Position> others = pages.stream()
                .filter(page -> !paths.contains(page))
                .map(page -> new Position(list, monthOn(page)))
                .collect(Collectors.toSet());
        // step: the lease of pages beside the path
        if (!others.isEmpty()) {
            leases.extend(changes, others);
        }
    }

    /** A month with a node, below the page's own: a run that does the work again writes the nodes that the lease names. */
    private Period monthOn(Period page) {
        return page.isMonth()
                ? page
                : node(page).children().values().stream()
                        .map(Child::period)
                        .findFirst()
                        .orElseGet(page::firstMonth);
    }

    /** The node before this pass wrote it, unless another run came between. */
    ListNode before(Period touched) {
        return before.getOrDefault(touched, node(touched));
    }

    /** Whether no node of the list was written by another run since its first node was read or written here. */
    boolean isUnchanged() {
        return nodes.isUnchanged(known.seen(Period.ALL));
    }

    /** Has every node read again when it is needed next. */
    void forget() {
        known.forget(period -> true);
    }

    /**
     * Whether another run came between. Then a known node may be older than what the first node, read again, says of it;
     * and readers may have been shown something else than the node as it was before.
     */
    boolean wasRefused() {
        return refusals.get() > 0;
    }

    /** Whether any of the nodes was written. */
    boolean isTouched() {
        return !before.isEmpty();
    }
}
