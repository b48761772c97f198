package dev.bucketpress.publish;

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
 * Lists of posts by a name that they have in common: those that ever waited for a page, or ever linked to a post or file.
 * No post is ever removed from a list: a late run could remove one that has just been added again, and a post that no
 * longer belongs to it costs no more than a run that changes nothing.
 *
 * @param prefix of the keys of the lists
 */
record PostRegister(Bucket bucket, String prefix) {

    private static final String EXTENSION = ".txt";

    /** Adds a post to the list of a name. */
    void add(SourceKey post, String name) {
        byte[] entry = post.value().getBytes(StandardCharsets.UTF_8);
        bucket.put(key(post, name), Content.changeable(entry, ContentType.PLAIN_TEXT), new Condition.Always());
    }

    /** The posts on the list of a name, in no particular order. */
    List<SourceKey> of(String name) {
        return bucket.keys(folder(name)).stream()
                .flatMap(key -> post(key, name).stream())
                .toList();
    }

    private Optional<SourceKey> post(String key, String name) {
        SourceKey named = new SourceKey(key.substring(folder(name).length(), key.length() - EXTENSION.length()));
        return named.isPost() ? Optional.of(named) : read(key);
    }

    private Optional<SourceKey> read(String key) {
        return bucket.get(key, SourceKey.MAX_BYTES) instanceof FetchResult.Whole whole
                ? Optional.of(new SourceKey(new String(whole.bytes(), StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    /** The key of an entry contains the post's key, so that a listing is enough; one that would be too long, its hash. */
    private String key(SourceKey post, String name) {
        String named = folder(name) + post.value() + EXTENSION;
        return named.getBytes(StandardCharsets.UTF_8).length <= SourceKey.MAX_BYTES
                ? named
                : folder(name) + hash(post.value()) + EXTENSION;
    }

    private String folder(String name) {
        return prefix + hash(name) + "/";
    }

    private static String hash(String key) {
        return Sha256.of(key.getBytes(StandardCharsets.UTF_8));
    }
}
