package dev.bucketpress.search;

import dev.bucketpress.search.SearchIndex.Unused;
import dev.bucketpress.site.PublicKeys;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.CacheControl;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.ContentType;
import dev.bucketpress.storage.FetchResult;
import dev.bucketpress.storage.JsonStore;
import dev.bucketpress.storage.JsonStore.Stored;
import dev.bucketpress.storage.ObjectParser;
import dev.bucketpress.threads.SideBySide;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The files of the index in the public bucket ({@code api/search/}). */
final class IndexStore {

    static final String INDEX = PublicKeys.SEARCH_INDEX;
    private static final String RECENT = PublicKeys.SEARCH + "recent.json";
    private static final String TEXTS = PublicKeys.SEARCH + "posts/";
    static final String DAYS = "days.bin";

    private static final String BINARY = "application/octet-stream";

    private final Bucket bucket;
    private final JsonStore objects;

    IndexStore(Bucket bucket) {
        this.bucket = bucket;
        this.objects = new JsonStore(bucket);
    }

    /** @param missing what stands for an index that is not there */
    Stored<SearchIndex> index(SearchIndex missing) {
        return objects.read(INDEX, missing, SearchIndexJson::read);
    }

    /** The index as written; empty where another run wrote it since it was read. */
    Optional<Stored<SearchIndex>> write(Stored<?> seen, SearchIndex index) {
        Content content = Content.changeable(SearchIndexJson.of(index), ContentType.JSON);
        return objects.write(
                INDEX, index, content, /* step: the condition of the index */ Condition.stillAt(seen.etag()));
    }

    /** The index, if there is one that can be read. */
    Optional<SearchIndex> readableIndex() {
        return readable(INDEX, SearchIndexJson::read);
    }

    /** Whether there is one, which may be damaged. */
    boolean hasIndex() {
        return bucket.etag(INDEX).isPresent();
    }

    boolean hasRecent() {
        return bucket.etag(RECENT).isPresent();
    }

    Optional<RecentTexts> readableRecent() {
        return readable(RECENT, PostTextJson::recent);
    }

    Optional<PostText> readableText(int number) {
        return readable(textKey(number), PostTextJson::text);
    }

    private <T> Optional<T> readable(String key, JsonStore.Parser<T> parser) {
        try {
            return bucket.get(key, Integer.MAX_VALUE) instanceof FetchResult.Whole whole
                    ? Optional.of(parser.parse(whole.bytes()))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    Stored<RecentTexts> recent() {
        return objects.read(RECENT, RecentTexts.NONE, PostTextJson::recent);
    }

    /** Whether they were written: another run may have written others since these were read. */
    boolean write(Stored<?> seen, RecentTexts texts) {
        Content content = Content.changeable(PostTextJson.of(texts), ContentType.JSON);
        return objects.write(
                        RECENT,
                        texts,
                        content, /* step: the condition of the newest texts */
                        Condition.stillAt(seen.etag()))
                .isPresent();
    }

    Optional<PostText> text(int number) {
        return ObjectParser.read(
                bucket,
                textKey(number),
                object -> PostTextJson.text(object.bytes()),
                "%s in bucket %s cannot be read; " + JsonStore.REMEDY);
    }

    void put(int number, PostText text) {
        Content content = Content.changeable(PostTextJson.of(text), ContentType.JSON);
        bucket.put(textKey(number), content, new Condition.Always());
    }

    void deleteText(int number) {
        bucket.delete(textKey(number), new Condition.Always());
    }

    private static String textKey(int number) {
        return TEXTS + number + ".json";
    }

    /** The number of the text that a key is of; empty where it is of another file. */
    static OptionalInt numberOfText(String key) {
        return key.matches(TEXTS + "[0-9]{1,9}\\.json")
                ? OptionalInt.of(Integer.parseInt(key.substring(TEXTS.length(), key.lastIndexOf('.'))))
                : OptionalInt.empty();
    }

    /**
     * The bytes of a file of a level.
     *
     * @param name of a shard, or of the file of days
     * @throws MissingFile where there is none
     */
    byte[] file(int level, String generation, String name) {
        String key = folder(level, generation) + name;
        if (bucket.get(key, Integer.MAX_VALUE) instanceof FetchResult.Whole whole) {
            return whole.bytes();
        }
        throw new MissingFile(key);
    }

    void put(int level, String generation, String name, byte[] bytes) {
        Content content = new Content(bytes, BINARY, Optional.of(CacheControl.IMMUTABLE), Map.of());
        bucket.put(folder(level, generation) + name, content, new Condition.Always());
    }

    /**
     * The numbers of all posts that an index has.
     *
     * @throws MissingFile where a level was replaced meanwhile
     */
    SortedSet<Integer> numbers(SearchIndex index) {
        SortedSet<Integer> numbers = new TreeSet<>(days(index).keySet());
        numbers.addAll(index.recent());
        return numbers;
    }

    /**
     * The days of all posts that the levels of an index have, by their numbers.
     *
     * @throws MissingFile where a level was replaced meanwhile
     */
    SortedMap<Integer, Integer> days(SearchIndex index) {
        SortedMap<Integer, Integer> days = new TreeMap<>();
        index.down(Integer.MAX_VALUE - 1).forEach((number, level) -> {
            SortedMap<Integer, Integer> its = Days.read(file(number, level.generation(), DAYS));
            its.keySet().removeAll(level.gone());
            days.putAll(its);
        });
        return days;
    }

    static String shard(int number) {
        return number + ".bin";
    }

    /**
     * Removes the files of a level, as far as they are there: the index names as many as there could be, and of a run that
     * died most were never written.
     */
    void delete(Unused files, SideBySide sideBySide) {
        List<String> there = bucket.keys(folder(files.level(), files.generation()));
        sideBySide.all(there, key -> bucket.delete(key, new Condition.Always()));
    }

    private static String folder(int level, String generation) {
        return PublicKeys.SEARCH + level + "/" + generation + "/";
    }

    /** A level lacks a file: it was replaced meanwhile, or somebody removed it. */
    static final class MissingFile extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private MissingFile(String key) {
            super(key + " is missing", null, false, false);
        }
    }
}
