package dev.bucketpress.search;

import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.FetchResult;
import dev.bucketpress.storage.ObjectHead;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A bucket in memory that counts requests and bytes. */
final class CountedBucket implements Bucket {

    private record Version(long number, byte[] bytes) {}

    private final TreeMap<String, Version> objects = new TreeMap<>();
    private long versions;
    long requests;
    long read;
    long written;

    @Override
    public String name() {
        return "public";
    }

    @Override
    public FetchResult get(String key, long limit) {
        requests++;
        Version there = objects.get(key);
        if (there == null) {
            return new FetchResult.Missing();
        }
        read += there.bytes.length;
        return new FetchResult.Whole(head(there), there.bytes);
    }

    private static ObjectHead head(Version version) {
        return new ObjectHead(etag(version), version.bytes.length, "", Map.of());
    }

    private static String etag(Version version) {
        return Long.toString(version.number);
    }

    private Optional<String> etagOf(String key) {
        return Optional.ofNullable(objects.get(key)).map(CountedBucket::etag);
    }

    @Override
    public Optional<ObjectHead> head(String key) {
        requests++;
        return Optional.ofNullable(objects.get(key)).map(CountedBucket::head);
    }

    @Override
    public Optional<String> put(String key, Content content, Condition condition) {
        requests++;
        if (!condition.holdsFor(etagOf(key))) {
            return Optional.empty();
        }
        written += content.bytes().length;
        objects.put(key, new Version(++versions, content.bytes()));
        return etagOf(key);
    }

    @Override
    public boolean delete(String key, Condition condition) {
        requests++;
        objects.remove(key);
        return true;
    }

    /** Removes an object without counting that. */
    void forget(String key) {
        objects.remove(key);
    }

    @Override
    public List<String> keys(String prefix) {
        return objects.keySet().stream().filter(key -> key.startsWith(prefix)).toList();
    }

    /** The bytes of all objects below a prefix. */
    long size(String prefix) {
        return objects.tailMap(prefix).entrySet().stream()
                .takeWhile(object -> object.getKey().startsWith(prefix))
                .mapToLong(object -> object.getValue().bytes.length)
                .sum();
    }
}
