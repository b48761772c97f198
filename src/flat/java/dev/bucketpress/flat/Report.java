package dev.bucketpress.flat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What was measured of one kind of sites, by their numbers of posts. */
record Report(String title, Map<Integer, List<Measured>> sites) {

    private static final double KILOBYTE = 1000;
    private static final int LISTS_OF_A_POST = 5;
    private static final int MOST_REQUESTS = 12 + 6 * LISTS_OF_A_POST;
    private static final int SMALL = 1_000;
    private static final int LARGE = 100_000;

    Report(String title) {
        this(title, new LinkedHashMap<>());
    }

    void add(int posts, List<Measured> measured) {
        sites.put(posts, measured);
    }

    void print() {
        System.out.println("\n" + title);
        Table table = new Table(
                "",
                "posts",
                "requests",
                "GET",
                "HEAD",
                "PUT",
                "DELETE",
                "KB read",
                "KB written",
                "ms",
                "to publish",
                "KB",
                "ms");
        for (Change change : Change.values()) {
            sites.forEach((posts, measured) -> row(table, posts, Measured.median(measured, change)));
        }
        table.print();
        if (sites.containsKey(SMALL) && sites.containsKey(LARGE)) {
            printRatios();
        }
    }

    private static void row(Table table, int posts, Measured measured) {
        Tally tally = measured.listing().tally();
        Tally before = measured.publishing().tally();
        table.row(
                measured.change().words(),
                posts,
                tally.requests(),
                tally.gets(),
                tally.heads(),
                tally.puts(),
                tally.deletes(),
                Math.round(tally.read() / KILOBYTE),
                Math.round(tally.written() / KILOBYTE),
                Math.round(measured.listing().millis()),
                before.requests(),
                Math.round(before.bytes() / KILOBYTE),
                Math.round(measured.publishing().millis()));
    }

    private void printRatios() {
        Table table = new Table(
                "lists alone", "requests ÷ " + MOST_REQUESTS, "requests ÷ those at 1,000", "bytes ÷ those at 1,000");
        for (Change change : Change.values()) {
            table.row(
                    change.words() + ", at 100,000",
                    (double) tally(LARGE, change).requests() / MOST_REQUESTS,
                    ratio(change, Tally::requests),
                    ratio(change, Tally::bytes));
        }
        table.print();
    }

    private double ratio(Change change, ToDoubleFunction<Tally> figure) {
        return figure.applyAsDouble(tally(LARGE, change)) / figure.applyAsDouble(tally(SMALL, change));
    }

    private Tally tally(int posts, Change change) {
        return Optional.ofNullable(sites.get(posts))
                .map(measured -> Measured.median(measured, change).listing().tally())
                .orElseThrow();
    }
}
