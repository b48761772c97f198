package dev.bucketpress.publish;

import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.FetchResult;
import dev.bucketpress.storage.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Which posts were ever refused a page since it was another's: whoever leaves the page free looks at them again. Nobody
 * is taken off the list. A late run could take off a post that has just come back to it; one that no longer waits costs
 * a look.
 */
record WaitingList(Bucket bucket) {

    private static final String FOLDER = "api/waiting/";
    private static final String ENDING = ".txt";
    private static final String PLAIN_TEXT = "text/plain; charset=utf-8";

    /** Puts a post on the list. */
    void enter(SourceKey post, String page) {
        byte[] name = post.value().getBytes(StandardCharsets.UTF_8);
        bucket.put(key(post, page), Content.of(name, PLAIN_TEXT), new Condition.Always());
    }

    /** The posts on the list, in no order that means anything. */
    List<SourceKey> of(String page) {
        return bucket.keys(folder(page)).stream()
                .flatMap(key -> post(key, page).stream())
                .toList();
    }

    private Optional<SourceKey> post(String key, String page) {
        SourceKey named = new SourceKey(key.substring(folder(page).length(), key.length() - ENDING.length()));
        return named.isPost() ? Optional.of(named) : read(key);
    }

    private Optional<SourceKey> read(String key) {
        return bucket.get(key, SourceKey.MAX_BYTES) instanceof FetchResult.Whole whole
                ? Optional.of(new SourceKey(new String(whole.bytes(), StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    /** Who reads the list need not read its entries, but for those whose key is too long to be named in theirs. */
    private static String key(SourceKey post, String page) {
        String named = folder(page) + post.value() + ENDING;
        return named.getBytes(StandardCharsets.UTF_8).length <= SourceKey.MAX_BYTES
                ? named
                : folder(page) + hash(post.value()) + ENDING;
    }

    private static String folder(String page) {
        return FOLDER + hash(page) + "/";
    }

    private static String hash(String key) {
        return Sha256.of(key.getBytes(StandardCharsets.UTF_8));
    }
}
