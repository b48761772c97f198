package dev.bucketpress.testing;

import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.BucketUnavailable;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.ContentHeaders;
import dev.bucketpress.storage.CopySource;
import dev.bucketpress.storage.FetchResult;
import dev.bucketpress.storage.ListedObject;
import dev.bucketpress.storage.ObjectHead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A bucket in memory, which notes down what is asked of it. It takes no record that its schema does not allow, and refuses
 * the headers that S3 refuses.
 */
public final class MemoryBucket implements Bucket {

    private final String name;
    private final TreeMap<String, Content> objects = new TreeMap<>();
    private final List<String> requests = new ArrayList<>();
    private final Consumer<String> log;
    private String failing = "";
    private String awaited = "";
    private Runnable interruption = () -> {};

    public MemoryBucket(String name) {
        this(name, request -> {});
    }

    /** @param log is told of each request */
    public MemoryBucket(String name, Consumer<String> log) {
        this.name = name;
        this.log = log;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public FetchResult get(String key, long limit) {
        note("GET " + key);
        return there(key)
                .<FetchResult>map(content -> content.bytes().length > limit
                        ? new FetchResult.TooLarge(head(content))
                        : new FetchResult.Whole(head(content), content.bytes()))
                .orElseGet(FetchResult.Missing::new);
    }

    public synchronized Optional<Content> there(String key) {
        return Optional.ofNullable(objects.get(key));
    }

    @Override
    public Optional<byte[]> beginning(String key, String etag, int most) {
        note("GET the beginning of " + key);
        return there(key)
                .filter(content -> head(content).etag().equals(etag))
                .map(content -> Arrays.copyOf(content.bytes(), Math.min(most, content.bytes().length)));
    }

    @Override
    public Optional<ObjectHead> head(String key) {
        note("HEAD " + key);
        return there(key).map(MemoryBucket::head);
    }

    @Override
    public Optional<String> put(String key, Content content, Condition condition) {
        note("PUT " + key);
        refuseTooLong(content.headers());
        Optional<String> etag = written(key, content, condition);
        if (etag.isPresent()) {
            interrupt("PUT " + key);
        }
        return etag;
    }

    private synchronized Optional<String> written(String key, Content content, Condition condition) {
        if (!condition.holdsFor(etagOf(key))) {
            return Optional.empty();
        }
        if (isRecord(key, content) && !RecordSchemaCheck.faults(content.bytes()).isEmpty()) {
            throw new AssertionError(key + " is not valid: " + RecordSchemaCheck.faults(content.bytes()));
        }
        objects.put(key, content);
        return etagOf(key);
    }

    /** The other bucket's notes say that it was asked for the object, as S3 itself would ask it. */
    @Override
    public Optional<String> copy(CopySource original, String key, ContentHeaders label) {
        note("COPY " + key);
        return Bucket.super.copy(original, key, label);
    }

    @Override
    public boolean delete(String key, Condition condition) {
        note("DELETE " + key);
        boolean done = removed(key, condition);
        if (done) {
            interrupt("DELETE " + key);
        }
        return done;
    }

    private synchronized boolean removed(String key, Condition condition) {
        if (objects.containsKey(key) && !condition.holdsFor(etagOf(key))) {
            return false;
        }
        objects.remove(key);
        return true;
    }

    @Override
    public List<String> keys(String prefix) {
        note("LIST " + prefix);
        return below(prefix);
    }

    private synchronized List<String> below(String prefix) {
        return objects.keySet().stream().filter(key -> key.startsWith(prefix)).toList();
    }

    @Override
    public List<ListedObject> list(String prefix) {
        return keys(prefix).stream()
                .flatMap(key -> etagOf(key).map(etag -> new ListedObject(key, etag)).stream())
                .toList();
    }

    private static void refuseTooLong(ContentHeaders headers) {
        int metadata = headers.metadata().entrySet().stream()
                .mapToInt(entry -> entry.getKey().length() + entry.getValue().length())
                .sum();
        int redirect = headers.redirect().map(String::length).orElse(0);
        if (metadata > ContentHeaders.MAX_METADATA || redirect > ContentHeaders.MAX_REDIRECT) {
            throw new BucketUnavailable(
                    "400: %d of metadata, %d of redirect".formatted(metadata, redirect), new IOException());
        }
    }

    private static boolean isRecord(String key, Content content) {
        return key.startsWith("api/posts/") && content.contentType().equals("application/json");
    }

    private Optional<String> etagOf(String key) {
        return there(key).map(content -> head(content).etag());
    }

    private static ObjectHead head(Content content) {
        try {
            String md5 =
                    HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content.bytes()));
            ContentHeaders headers = content.headers();
            return new ObjectHead(
                    md5, content.bytes().length, headers.contentType(), headers.encoding(), headers.metadata());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whoever is told may begin another run, so the bucket is not locked meanwhile. */
    private void note(String request) {
        boolean fails = noted(request);
        log.accept(request);
        if (fails) {
            throw new BucketUnavailable(request + " was made to fail", new IOException());
        }
    }

    private synchronized boolean noted(String request) {
        requests.add(request);
        boolean fails = request.equals(failing);
        failing = fails ? "" : failing;
        return fails;
    }

    private void interrupt(String request) {
        if (request.equals(awaited)) {
            awaited = "";
            interruption.run();
        }
    }

    /** Has something else happen as soon as the next such write is done, as in {@code PUT a.html}. */
    public synchronized void onceAfter(String write, Runnable somethingElse) {
        awaited = write;
        interruption = somethingElse;
    }

    /** Makes the next such request fail, as in {@code HEAD a.html}. */
    public synchronized void failOnce(String request) {
        failing = request;
    }

    /** Puts a file there as a person would. */
    public void drop(String key, String text) {
        drop(key, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Puts a file there as a person would. */
    public synchronized void drop(String key, byte[] bytes) {
        objects.put(key, Content.of(bytes, "application/octet-stream"));
    }

    /** Removes a file as a person would. */
    public synchronized void remove(String key) {
        objects.remove(key);
    }

    /** The text under a key; fails where there is none. */
    public synchronized String text(String key) {
        return new String(content(key).bytes(), StandardCharsets.UTF_8);
    }

    /** What was written under a key; fails where nothing was. */
    public synchronized Content content(String key) {
        Content content = objects.get(key);
        if (content == null) {
            throw new AssertionError("nothing under " + key + ", only " + objects.keySet());
        }
        return content;
    }

    public synchronized List<String> keys() {
        return List.copyOf(objects.keySet());
    }

    /** The requests since this was last asked, in order. */
    public synchronized List<String> takeRequests() {
        List<String> taken = List.copyOf(requests);
        requests.clear();
        return taken;
    }
}
