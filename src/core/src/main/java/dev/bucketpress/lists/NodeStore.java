package dev.bucketpress.lists;

import dev.bucketpress.site.ListName;
import dev.bucketpress.site.Period;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.BucketUnavailable;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.FetchResult;
import dev.bucketpress.storage.ObjectHead;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** The nodes of lists in the public bucket. They are never deleted: what is gone could not say which revision comes next. */
record NodeStore(Bucket bucket) {

    static final String FOLDER = "api/lists/";

    private static final String JSON = "application/json";

    /** Browsers ask again each time; a CDN may answer for a minute. */
    private static final String CACHE = "public, max-age=0, s-maxage=60";

    /**
     * A node as it was read or written.
     *
     * @param etag empty where there was none
     */
    record Stored(ListNode node, Optional<String> etag) {}

    /** @param token of the node above; what has another is as good as empty */
    Stored read(ListName list, Period period, String token) {
        String key = key(list, period);
        if (!(bucket.get(key, Integer.MAX_VALUE) instanceof FetchResult.Whole whole)) {
            return new Stored(ListNode.empty(list, period, token), Optional.empty());
        }
        try {
            ListNode node = ListNodeJson.read(list, period, whole.bytes());
            ListNode ours = node.token().equals(token) ? node : node.anew(token);
            return new Stored(ours, Optional.of(whole.head().etag()));
        } catch (IOException e) {
            throw new BucketUnavailable(
                    "%s in bucket %s cannot be read; mend it, or bring an earlier version back: %s"
                            .formatted(key, bucket.name(), e.getMessage()),
                    e);
        }
    }

    /** The node as written; empty where it is not what was seen any more. */
    Optional<Stored> write(Stored seen, ListNode node) {
        Content content = new Content(ListNodeJson.of(node), JSON, Optional.of(CACHE), Map.of());
        return bucket.put(key(node.list(), node.period()), content, Condition.stillAt(seen.etag()))
                .map(etag -> new Stored(node, Optional.of(etag)));
    }

    /** Whether the node is still the one that was seen. */
    boolean isStill(Stored seen) {
        String key = key(seen.node().list(), seen.node().period());
        return bucket.head(key).map(ObjectHead::etag).equals(seen.etag());
    }

    static String key(ListName list, Period period) {
        String path = list.within(FOLDER + list.id(), period);
        return path + (period.equals(Period.ALL) ? "/index" : "") + ".json";
    }
}
