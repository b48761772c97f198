package dev.bucketpress.search;

import java.io.PrintStream;
import java.util.Locale;

/**
 * What changes of single posts cost the index, in memory: requests and bytes by the code that production runs. The
 * arguments are the number of posts and the number of changes of each kind.
 */
final class SearchCosts {

    private static final PrintStream OUT = System.out;

    private final GeneratedSite site = new GeneratedSite();

    public static void main(String[] arguments) {
        SearchCosts costs = new SearchCosts();
        costs.fill(Integer.parseInt(arguments[0]));
        int changes = Integer.parseInt(arguments[1]);
        costs.measure("added", changes, costs.site::add);
        costs.measure("edited", changes, costs.site::edit);
        costs.measure("deleted", changes, costs.site::delete);
    }

    private void fill(int count) {
        site.fill(count);
        OUT.printf(
                Locale.ROOT,
                "%d posts: %.1f ms of CPU a post; %.1f requests; shards of %d, texts of %d bytes%n",
                count,
                site.cpu() / 1e6 / count,
                (double) site.bucket.requests / count,
                site.bucket.size("api/search/") - site.bucket.size("api/search/posts/"),
                site.bucket.size("api/search/posts/"));
    }

    private void measure(String what, int changes, Runnable change) {
        long requests = 0;
        long written = 0;
        long most = 0;
        long cpuBefore = site.cpu();
        for (int i = 0; i < changes; i++) {
            long before = site.bucket.requests;
            long writtenBefore = site.bucket.written;
            change.run();
            requests += site.bucket.requests - before;
            written += site.bucket.written - writtenBefore;
            most = Math.max(most, site.bucket.requests - before);
        }
        OUT.printf(
                Locale.ROOT,
                "%s: %.1f requests in the mean, %d at most; %d bytes written; %.1f ms of CPU%n",
                what,
                (double) requests / changes,
                most,
                written / changes,
                (site.cpu() - cpuBefore) / 1e6 / changes);
    }
}
