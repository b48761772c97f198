package dev.bucketpress.lists;

import dev.bucketpress.record.PostRecord;
import dev.bucketpress.run.Conflict;
import dev.bucketpress.site.ListPage;
import dev.bucketpress.site.SourceKey;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Pages of lists that withdrawn posts had: their lists get them back. Only a withdrawal makes a page free, since the
 * earlier pages of a published post are redirects to it.
 */
final class ReleasedPages {

    private final Map<SourceKey, List<ListPage>> pages = new ConcurrentHashMap<>();

    /** Notes what the record of a post says. */
    void note(SourceKey post, PostRecord record) {
        if (record instanceof PostRecord.Tombstone tombstone) {
            List<ListPage> given = tombstone.history().pages().stream()
                    .flatMap(page -> ListPage.of(page).stream())
                    .toList();
            if (!given.isEmpty()) {
                pages.put(post, given);
            }
        }
    }

    /** Writes the pages; where a post still has one of its own, its run is not over, and it is retried. */
    void restore(ListPublisher publisher, HeldLeases leases, BatchResults results) {
        pages.forEach((post, given) ->
                results.attempt(List.of(post), () -> given.forEach(page -> restore(page, post, publisher, leases))));
    }

    private static void restore(ListPage page, SourceKey post, ListPublisher publisher, HeldLeases leases) {
        if (publisher.restore(page, leases).taken().containsValue(post)) {
            throw new Conflict(page.key());
        }
    }
}
