package dev.bucketpress.theme;

import io.quarkus.qute.TemplateData;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A line of a tree of parts.
 *
 * @param depth how many parts hold it
 */
@TemplateData
public record OverviewRow(int depth, Link link, int count) {

    private record Waiting(int depth, OverviewPart part) {}

    /** All parts of a tree, each behind the one that holds it. It may be as deep as authors like: nothing is recursive. */
    static List<OverviewRow> of(List<OverviewPart> parts) {
        List<OverviewRow> rows = new ArrayList<>();
        Deque<Waiting> waiting = new ArrayDeque<>();
        push(waiting, 0, parts);
        while (!waiting.isEmpty()) {
            Waiting next = waiting.pop();
            rows.add(new OverviewRow(
                    next.depth(), next.part().link(), next.part().count()));
            push(waiting, next.depth() + 1, next.part().parts());
        }
        return rows;
    }

    private static void push(Deque<Waiting> waiting, int depth, List<OverviewPart> parts) {
        for (int last = parts.size() - 1; last >= 0; last--) {
            waiting.push(new Waiting(depth, parts.get(last)));
        }
    }
}
