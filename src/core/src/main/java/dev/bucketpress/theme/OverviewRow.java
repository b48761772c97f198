package dev.bucketpress.theme;

import io.quarkus.qute.TemplateData;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A row of an overview, whose tree of parts is flattened.
 *
 * @param depth how many parts are above it
 */
@TemplateData
public record OverviewRow(int depth, Link link, int count) {

    /** The greatest {@link #weight}. */
    private static final int HEAVIEST = 5;

    /** From 1 to {@value #HEAVIEST}: one more with each fourfold number of posts. */
    public int weight() {
        int weight = 1;
        for (int rest = count; rest >= 4 && weight < HEAVIEST; rest /= 4) {
            weight++;
        }
        return weight;
    }

    private record Pending(int depth, OverviewPart part) {}

    /** The rows of a tree, in depth-first order. Authors decide how deep it is, so this is not recursive. */
    static List<OverviewRow> of(List<OverviewPart> parts) {
        List<OverviewRow> rows = new ArrayList<>();
        Deque<Pending> pending = new ArrayDeque<>();
        push(pending, 0, parts);
        while (!pending.isEmpty()) {
            Pending next = pending.pop();
            rows.add(new OverviewRow(
                    next.depth(), next.part().link(), next.part().count()));
            push(pending, next.depth() + 1, next.part().parts());
        }
        return rows;
    }

    private static void push(Deque<Pending> pending, int depth, List<OverviewPart> parts) {
        for (int last = parts.size() - 1; last >= 0; last--) {
            pending.push(new Pending(depth, parts.get(last)));
        }
    }
}
