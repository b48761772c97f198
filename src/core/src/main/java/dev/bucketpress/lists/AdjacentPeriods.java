package dev.bucketpress.lists;

import dev.bucketpress.lists.ListNode.Child;
import dev.bucketpress.site.Period;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The periods of a list that come before and after one of its periods, and that its page links to. */
record AdjacentPeriods(ListTree tree, Period period) {

    /** The next period that has posts: of a year a year; of a month a month, or a year that is not split into months. */
    Optional<Period> newer() {
        return sibling(true).or(() -> beyondTheYear(true, Child::oldest));
    }

    /** The previous one. */
    Optional<Period> older() {
        return sibling(false).or(() -> beyondTheYear(false, Child::newest));
    }

    private Optional<Period> sibling(boolean newer) {
        return beside(newer).map(Child::period);
    }

    private Optional<Child> beside(boolean newer) {
        return period.parent().flatMap(parent -> next(parent, period, newer));
    }

    private Optional<Period> beyondTheYear(boolean newer, Function<Child, Period> edge) {
        return period.isMonth()
                ? period.parent().flatMap(year -> next(Period.ALL, year, newer)).map(edge)
                : Optional.empty();
    }

    private Optional<Child> next(Period parent, Period one, boolean newer) {
        var children = tree.node(parent).children();
        Map<Period, Child> others = newer
                ? children.tailMap(one, false)
                : children.headMap(one, false).descendingMap();
        return others.values().stream().filter(child -> child.count() > 0).findFirst();
    }

    /** The periods whose pages link to this one, or did. */
    Set<Period> linked() {
        Set<Period> linked = new TreeSet<>();
        newer().ifPresent(linked::add);
        older().ifPresent(linked::add);
        if (!period.isMonth()) {
            // Months at the edge of a year link to the year beside it, where that has no months.
            beside(true).map(Child::oldest).ifPresent(linked::add);
            beside(false).map(Child::newest).ifPresent(linked::add);
        }
        return linked;
    }
}
