package dev.bucketpress.flat;

import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.FetchResult;
import dev.bucketpress.storage.ObjectHead;
import dev.bucketpress.threads.ParallelRunner;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** A bucket in memory that does no more than it must, so that what is measured is the work of others. */
final class LeanBucket implements Bucket {

    private record Held(ObjectHead head, Content content) {}

    private final String name;
    private final NavigableMap<String, Held> objects = new ConcurrentSkipListMap<>();

    LeanBucket(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public FetchResult get(String key, long limit) {
        Held held = objects.get(key);
        return held == null ? new FetchResult.Missing() : new FetchResult.Whole(held.head, held.content.bytes());
    }

    @Override
    public Optional<ObjectHead> head(String key) {
        return Optional.ofNullable(objects.get(key)).map(Held::head);
    }

    @Override
    public Optional<String> put(String key, Content content, Condition condition) {
        Held held = new Held(headOf(content), content);
        Held there = objects.compute(key, (k, now) -> holds(condition, now) ? held : now);
        return there == held ? Optional.of(held.head.etag()) : Optional.empty();
    }

    @Override
    public boolean delete(String key, Condition condition) {
        return objects.compute(key, (k, now) -> now == null || holds(condition, now) ? null : now) == null;
    }

    @Override
    public List<String> keys(String prefix) {
        return objects.tailMap(prefix).keySet().stream()
                .takeWhile(key -> key.startsWith(prefix))
                .toList();
    }

    /** Writes all of it into another. */
    void copyTo(Bucket other, ParallelRunner hands) {
        hands.all(
                List.copyOf(objects.entrySet()),
                held -> other.put(held.getKey(), held.getValue().content, new Condition.Always()));
    }

    private static boolean holds(Condition condition, @Nullable Held now) {
        return condition.holdsFor(Optional.ofNullable(now).map(held -> held.head.etag()));
    }

    private static ObjectHead headOf(Content content) {
        try {
            byte[] md5 = MessageDigest.getInstance("MD5").digest(content.bytes());
            return new ObjectHead(
                    HexFormat.of().formatHex(md5), content.bytes().length, content.contentType(), content.metadata());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
