package dev.bucketpress.audit;

import dev.bucketpress.site.ListPage;
import dev.bucketpress.site.MediaFile;
import dev.bucketpress.site.PageKey;
import dev.bucketpress.site.PublicKeys;
import dev.bucketpress.site.SourceFilter;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.ListedObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The objects of the two buckets by kind, from one listing of each. A hundred thousand posts take some 60 MB.
 *
 * @param sources the ETags of posts and files, by their keys
 * @param reported the posts that have a problem report beside them
 * @param recorded the posts that have a record
 * @param copies the ETags of copies, by the keys of their originals
 * @param pages the ETags of what may be pages of posts, by their keys in the public bucket
 * @param lists the keys of nodes of lists
 * @param scheduled the keys of what has posts looked at when their time comes
 */
record Inventory(
        Map<String, String> sources,
        Set<String> reported,
        Set<String> recorded,
        Map<String, String> copies,
        Map<String, String> pages,
        Set<String> lists,
        Set<String> scheduled) {

    private static final String HTML = ".html";

    /**
     * Sorts the objects of two listings by kind. An object that is written meanwhile may be in one and not in the other, so a difference
     * between them is a reason to check the key, and no more.
     *
     * @param sources which files are the blog's
     * @param trusted whether files that can hold scripts are copied too
     */
    static Inventory of(
            List<ListedObject> source, List<ListedObject> published, SourceFilter sources, boolean trusted) {
        Inventory inventory = new Inventory(
                new HashMap<>(),
                new HashSet<>(),
                new HashSet<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashSet<>(),
                new TreeSet<>());
        source.forEach(object -> inventory.addSource(object, sources, trusted));
        published.forEach(object -> inventory.addPublic(object, trusted));
        return inventory;
    }

    static Inventory of(Bucket source, Bucket published, SourceFilter sources, boolean trusted) {
        return of(source.list(""), published.list(""), sources, trusted);
    }

    private void addSource(ListedObject object, SourceFilter filter, boolean trusted) {
        SourceKey key = new SourceKey(object.key());
        boolean byName = key.isPost() || MediaFile.of(key, trusted).isPresent();
        if (byName && filter.whyIgnored(key).isEmpty()) {
            sources.put(object.key(), object.etag());
        }
        SourceKey.ofReport(object.key()).ifPresent(post -> reported.add(post.value()));
    }

    private void addPublic(ListedObject object, boolean trusted) {
        SourceKey.ofRecord(object.key()).ifPresent(post -> recorded.add(post.value()));
        MediaFile.ofCopy(object.key(), trusted)
                .ifPresent(file -> copies.put(file.source().value(), object.etag()));
        if (object.key().endsWith(HTML) && !PageKey.isReserved(object.key())) {
            pages.put(object.key(), object.etag());
        }
        if (object.key().startsWith(PublicKeys.LISTS)) {
            lists.add(object.key());
        }
        if (object.key().startsWith(PublicKeys.SCHEDULED)) {
            scheduled.add(object.key());
        }
    }

    /** The page of a tag or category that is under a key, or would be if no post had it. */
    Optional<ListPage> listPage(String key) {
        return ListPage.of(key).filter(page -> lists.contains(page.nodeKey()));
    }

    /** Every source key that an object of one of the buckets belongs to, in order. */
    Set<String> keys() {
        Set<String> keys = new TreeSet<>(sources.keySet());
        keys.addAll(reported);
        keys.addAll(recorded);
        keys.addAll(copies.keySet());
        return keys;
    }
}
