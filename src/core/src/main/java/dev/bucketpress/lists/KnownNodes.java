package dev.bucketpress.lists;

import dev.bucketpress.site.ListName;
import dev.bucketpress.site.Period;
import dev.bucketpress.storage.JsonStore.Stored;
import dev.bucketpress.threads.SideBySide;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The nodes of one list as they were read or written last, by any thread of a pass. */
final class KnownNodes {

    private final NodeStore nodes;
    private final ListName list;
    private final SideBySide sideBySide;
    private final Map<Period, Stored<ListNode>> known = new ConcurrentHashMap<>();

    KnownNodes(NodeStore nodes, ListName list, SideBySide sideBySide) {
        this.nodes = nodes;
        this.list = list;
        this.sideBySide = sideBySide;
    }

    /**
     * Reads the nodes on the way to some months, those of a level side by side. Of a list that is split into months from
     * the start all levels are known before the first is read.
     */
    void readTowards(Set<Period> months) {
        if (list.equals(ListName.ALL)) {
            readAll(months.stream().flatMap(Period::withAncestors).collect(Collectors.toCollection(TreeSet::new)));
            return;
        }
        Set<Period> level = Set.of(Period.ALL);
        while (!level.isEmpty()) {
            readAll(level);
            level = below(level, months);
        }
    }

    private Set<Period> below(Set<Period> level, Set<Period> months) {
        Set<Period> below = new TreeSet<>();
        for (Period period : level) {
            if (!period.isMonth() && node(period).isSplit()) {
                months.stream()
                        .filter(month -> month.path().startsWith(period.path()))
                        .map(period::childContaining)
                        .forEach(below::add);
            }
        }
        return below;
    }

    /** Reads those of some nodes that are not known; what is above them is read first where it is not known. */
    void readAll(Collection<Period> periods) {
        sideBySide.all(List.copyOf(periods), this::seen);
    }

    ListNode node(Period period) {
        return seen(period).value();
    }

    Stored<ListNode> seen(Period period) {
        Stored<ListNode> stored = known.get(period);
        return stored == null ? readNow(period) : stored;
    }

    /** Reads a node again, or for the first time. */
    Stored<ListNode> readNow(Period period) {
        Stored<ListNode> stored = nodes.read(list, period, token(period));
        known.put(period, stored);
        return stored;
    }

    private String token(Period period) {
        return list.equals(ListName.ALL)
                ? ListNode.FROM_THE_START
                : period.parent().flatMap(parent -> node(parent).splitToken()).orElse(ListNode.FROM_THE_START);
    }

    void written(Stored<ListNode> node) {
        known.put(node.value().period(), node);
    }

    /** Has these nodes read again when they are needed next. */
    void forget(Predicate<Period> periods) {
        known.keySet().removeIf(periods);
    }
}
