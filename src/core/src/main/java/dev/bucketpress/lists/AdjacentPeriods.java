package dev.bucketpress.lists;

import dev.bucketpress.site.Period;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What comes before and after a period of a list. */
record AdjacentPeriods(ListTree tree, Period period) {

    /** The next period that has posts: of a year a year; of a month a month, or a year that is not parted into months. */
    Optional<Period> newer() {
        return beside(period, true).or(() -> beyond(true, ChildNode::oldest));
    }

    /** The one before. */
    Optional<Period> older() {
        return beside(period, false).or(() -> beyond(false, ChildNode::newest));
    }

    /** The next in the same part of the list. */
    private Optional<Period> beside(Period one, boolean newer) {
        return one.parent().flatMap(parent -> next(parent, one, newer)).map(ChildNode::period);
    }

    private Optional<Period> beyond(boolean newer, Function<ChildNode, Period> edge) {
        return period.isMonth()
                ? period.parent().flatMap(year -> next(Period.ALL, year, newer)).map(edge)
                : Optional.empty();
    }

    private Optional<ChildNode> next(Period parent, Period one, boolean newer) {
        var parts = tree.node(parent).parts();
        Map<Period, ChildNode> others =
                newer ? parts.tailMap(one, false) : parts.headMap(one, false).descendingMap();
        return others.values().stream().filter(part -> part.count() > 0).findFirst();
    }

    /** The periods whose pages lead here, or did. */
    Set<Period> neighbours() {
        Set<Period> neighbours = new TreeSet<>();
        newer().ifPresent(neighbours::add);
        older().ifPresent(neighbours::add);
        if (!period.isMonth()) {
            // Months at the edge of a year lead to the year beside it, where that has no months.
            edge(true, ChildNode::oldest).ifPresent(neighbours::add);
            edge(false, ChildNode::newest).ifPresent(neighbours::add);
        }
        return neighbours;
    }

    private Optional<Period> edge(boolean newer, Function<ChildNode, Period> edge) {
        return period.parent().flatMap(parent -> next(parent, period, newer)).map(edge);
    }
}
