package dev.bucketpress.audit;

import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.ContentHeaders;
import dev.bucketpress.storage.CopySource;
import dev.bucketpress.storage.FetchResult;
import dev.bucketpress.storage.ObjectHead;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/**
 * A bucket on which nothing is written: what a look writes is kept for that look alone, and every object is asked for
 * once in it. A look is one thread's from its beginning to its end, so each thread has a scene of its own.
 */
final class DryRunBucket implements Bucket {

    private final Bucket real;
    private final LongAdder requests;
    private final ThreadLocal<Scene> scene = ThreadLocal.withInitial(Scene::new);

    /** What one look has seen and written so far. */
    private static final class Scene {
        private final Map<String, FetchResult> fetched = new HashMap<>();
        private final Map<String, Optional<ObjectHead>> heads = new HashMap<>();
        private final Map<String, Optional<Prop>> written = new LinkedHashMap<>();
        private int props;
    }

    /** What stands for an object that was written. */
    private record Prop(ObjectHead head, Optional<byte[]> bytes) {

        /** No two have one ETag, and none has a real object's. */
        static Prop of(int number, ContentHeaders label, Optional<byte[]> bytes) {
            long size = bytes.map(all -> all.length).orElse(0);
            return new Prop(new ObjectHead("rehearsed-" + number, size, label.contentType(), label.metadata()), bytes);
        }
    }

    /** @param requests counts what the real bucket is asked */
    DryRunBucket(Bucket real, LongAdder requests) {
        this.real = real;
        this.requests = requests;
    }

    /** Clears the scene for this thread's next look. */
    void clear() {
        scene.remove();
    }

    /** The keys of what this thread's look wrote or removed otherwise than it really is. */
    Stream<String> changes() {
        return scene.get().written.entrySet().stream()
                .filter(entry -> entry.getValue()
                        .map(prop -> !isReally(entry.getKey(), prop))
                        .orElseGet(() -> seen(entry.getKey()).isPresent()))
                .map(Map.Entry::getKey);
    }

    private boolean isReally(String key, Prop prop) {
        return prop.bytes().isPresent()
                && fetch(key, prop.head().size()) instanceof FetchResult.Whole whole
                && Arrays.equals(whole.bytes(), prop.bytes().get());
    }

    private FetchResult fetch(String key, long limit) {
        return scene.get().fetched.computeIfAbsent(key, asked -> {
            requests.increment();
            return real.get(key, limit);
        });
    }

    private Optional<ObjectHead> seen(String key) {
        if (scene.get().fetched.containsKey(key)) {
            return scene.get().fetched.get(key).seen();
        }
        return scene.get().heads.computeIfAbsent(key, asked -> {
            requests.increment();
            return real.head(key);
        });
    }

    @Override
    public String name() {
        return real.name();
    }

    @Override
    public FetchResult get(String key, long limit) {
        Optional<Prop> prop = scene.get().written.get(key);
        if (prop == null) {
            return fetch(key, limit);
        }
        return prop.<FetchResult>map(there ->
                        new FetchResult.Whole(there.head(), there.bytes().orElseThrow()))
                .orElseGet(FetchResult.Missing::new);
    }

    @Override
    public Optional<ObjectHead> head(String key) {
        Optional<Prop> prop = scene.get().written.get(key);
        return prop == null ? seen(key) : prop.map(Prop::head);
    }

    @Override
    public Optional<String> put(String key, Content content, Condition condition) {
        return allows(condition, key)
                ? Optional.of(write(key, content.headers(), Optional.of(content.bytes())))
                : Optional.empty();
    }

    @Override
    public Optional<String> copy(CopySource original, String key, ContentHeaders label) {
        return Optional.of(write(key, label, Optional.empty()));
    }

    private String write(String key, ContentHeaders label, Optional<byte[]> bytes) {
        Prop prop = Prop.of(scene.get().props++, label, bytes);
        scene.get().written.put(key, Optional.of(prop));
        return prop.head().etag();
    }

    @Override
    public boolean delete(String key, Condition condition) {
        if (!allows(condition, key)) {
            return false;
        }
        scene.get().written.put(key, Optional.empty());
        return true;
    }

    private boolean allows(Condition condition, String key) {
        return condition instanceof Condition.Always
                || condition.holdsFor(head(key).map(ObjectHead::etag));
    }

    @Override
    public List<String> keys(String prefix) {
        return real.keys(prefix);
    }
}
