package dev.bucketpress.lists;

import dev.bucketpress.site.ListName;
import dev.bucketpress.site.ListPage;
import dev.bucketpress.site.Period;
import dev.bucketpress.site.PublicKeys;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.ContentType;
import dev.bucketpress.storage.JsonStore;
import dev.bucketpress.storage.JsonStore.Stored;
import java.util.Optional;

/**
 * The nodes of lists in the public bucket ({@code api/lists/}, and {@code api/pages/} for standalone pages). None is ever deleted: a node that is gone could not say
 * which revision comes next.
 */
final class NodeStore {

    private static final String JSON = ".json";
    private static final String FIRST = "/index" + JSON;

    private final JsonStore objects;

    NodeStore(Bucket bucket) {
        this.objects = new JsonStore(bucket);
    }

    /** @param token of the node above; a node with another counts as empty */
    Stored<ListNode> read(ListName list, Period period, String token) {
        Stored<ListNode> stored = objects.read(
                key(list, period),
                ListNode.empty(list, period, token),
                bytes -> ListNodeJson.read(list, period, bytes));
        ListNode node = stored.value();
        return new Stored<>(
                /* step: the token */ node.token().equals(token) ? node : node.emptied(token), stored.etag());
    }

    /** The node as written; empty where another run wrote it since it was read. */
    Optional<Stored<ListNode>> write(Stored<ListNode> seen, ListNode node) {
        Content content = Content.changeable(ListNodeJson.of(node), ContentType.JSON);
        return objects.write(
                key(node.list(), node.period()),
                node,
                content, /* step: the condition of a node */
                Condition.stillAt(seen.etag()));
    }

    /** The list that has, or had, a page under a key; empty where there never was one. */
    Optional<ListName> list(ListPage page) {
        JsonStore.Parser<Optional<ListName>> parser =
                bytes -> ListsJson.read(bytes, json -> Optional.of(ListsJson.list(json.path("list"))));
        return objects.read(PublicKeys.LISTS + page.folder() + FIRST, Optional.<ListName>empty(), parser)
                .value();
    }

    /** Whether the node is still the one that was read or written. */
    boolean isUnchanged(Stored<ListNode> seen) {
        return objects.isUnchanged(key(seen.value().list(), seen.value().period()), seen);
    }

    static String key(ListName list, Period period) {
        String folder = list.equals(ListName.PAGES) ? PublicKeys.PAGES : PublicKeys.LISTS + list.id();
        String path = list.within(folder, period);
        return path + (period.equals(Period.ALL) ? FIRST : JSON);
    }
}
