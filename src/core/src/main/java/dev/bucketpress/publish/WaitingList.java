package dev.bucketpress.publish;

import dev.bucketpress.site.PublicKeys;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.ContentType;
import dev.bucketpress.storage.FetchResult;
import dev.bucketpress.storage.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The waiting list of each page: the posts that were ever rejected because the page was another's. When the owner of the
 * page is withdrawn, they are reconciled again. No post is ever removed from a list: a late run could remove one that has
 * just been added again, and a post that no longer waits costs no more than a run that changes nothing.
 */
record WaitingList(Bucket bucket) {

    private static final String EXTENSION = ".txt";

    /** Adds a post to the list of a page. */
    void add(SourceKey post, String page) {
        byte[] name = post.value().getBytes(StandardCharsets.UTF_8);
        bucket.put(key(post, page), Content.of(name, ContentType.PLAIN_TEXT), new Condition.Always());
    }

    /** The posts on the list of a page, in no particular order. */
    List<SourceKey> of(String page) {
        return bucket.keys(folder(page)).stream()
                .flatMap(key -> post(key, page).stream())
                .toList();
    }

    private Optional<SourceKey> post(String key, String page) {
        SourceKey named = new SourceKey(key.substring(folder(page).length(), key.length() - EXTENSION.length()));
        return named.isPost() ? Optional.of(named) : read(key);
    }

    private Optional<SourceKey> read(String key) {
        return bucket.get(key, SourceKey.MAX_BYTES) instanceof FetchResult.Whole whole
                ? Optional.of(new SourceKey(new String(whole.bytes(), StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    /** The key of an entry contains the post's key, so that a listing is enough; one that would be too long, its hash. */
    private static String key(SourceKey post, String page) {
        String named = folder(page) + post.value() + EXTENSION;
        return named.getBytes(StandardCharsets.UTF_8).length <= SourceKey.MAX_BYTES
                ? named
                : folder(page) + hash(post.value()) + EXTENSION;
    }

    private static String folder(String page) {
        return PublicKeys.WAITING + hash(page) + "/";
    }

    private static String hash(String key) {
        return Sha256.of(key.getBytes(StandardCharsets.UTF_8));
    }
}
