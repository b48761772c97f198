package dev.bucketpress.search;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * What changes of single posts cost the index, in memory: requests and bytes by the code that production runs. Lists take
 * theirs besides. The arguments are the number of changes of each kind, and numbers of posts.
 */
final class SearchCosts {

    private static final PrintStream OUT = System.out;

    private final GeneratedSite site = new GeneratedSite();
    private final int posts;

    /** @param nanos of processor time */
    private record Cost(long requests, long written, long read, long nanos) {

        Cost less(Cost before) {
            return new Cost(
                    requests - before.requests, written - before.written, read - before.read, nanos - before.nanos);
        }
    }

    private SearchCosts(int posts) {
        this.posts = posts;
    }

    public static void main(String[] arguments) {
        int changes = Integer.parseInt(arguments[0]);
        OUT.println("| posts | change | requests, mean (most) | KB written, mean (most) | KB read, mean (most)"
                + " | ms of processor, mean (most) |");
        OUT.println("| ---: | --- | ---: | ---: | ---: | ---: |");
        for (int i = 1; i < arguments.length; i++) {
            new SearchCosts(Integer.parseInt(arguments[i])).measure(changes);
        }
    }

    private void measure(int changes) {
        int batches = (posts + GeneratedSite.BATCH - 1) / GeneratedSite.BATCH;
        measure(
                "added, " + GeneratedSite.BATCH + " at once",
                batches,
                () -> site.fill(Math.min(posts, GeneratedSite.BATCH)));
        measure("added", changes, site::add);
        measure("edited", changes, site::edit);
        measure("deleted", changes, site::delete);
    }

    private void measure(String what, int changes, Runnable change) {
        List<Cost> costs = new ArrayList<>();
        for (int i = 0; i < changes; i++) {
            Cost before = now();
            change.run();
            costs.add(now().less(before));
        }
        OUT.printf(
                "| %d | %s | %s | %s | %s | %s |%n",
                posts,
                what,
                meanAndMost(costs, Cost::requests, 1),
                meanAndMost(costs, Cost::written, 1e3),
                meanAndMost(costs, Cost::read, 1e3),
                meanAndMost(costs, Cost::nanos, 1e6));
    }

    private Cost now() {
        return new Cost(site.bucket.requests, site.bucket.written, site.bucket.read, site.cpu());
    }

    private static String meanAndMost(List<Cost> costs, ToLongFunction<Cost> of, double unit) {
        double mean = costs.stream().mapToLong(of).average().orElse(0) / unit;
        double most = costs.stream().mapToLong(of).max().orElse(0) / unit;
        return String.format(Locale.ROOT, "%,.1f (%,.0f)", mean, most);
    }
}
