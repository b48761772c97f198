package dev.bucketpress.search;

import dev.bucketpress.markdown.html.PageBlocks;
import dev.bucketpress.record.PostRecord;
import dev.bucketpress.record.Records;
import dev.bucketpress.search.SearchIndex.Level;
import dev.bucketpress.site.PublicKeys;
import dev.bucketpress.site.Site;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.FetchResult;
import dev.bucketpress.threads.SideBySide;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Compares the index in a public bucket with one that is made of all posts at once. */
public final class IndexAgreement {

    private final Bucket bucket;
    private final Site site;
    private final IndexStore store;
    private final SearchIndex index;
    private final List<String> differences = new ArrayList<>();

    private IndexAgreement(Bucket bucket, Site site) {
        this.bucket = bucket;
        this.site = site;
        this.store = new IndexStore(bucket);
        this.index = store.index(SearchIndex.empty(Instant.EPOCH)).value();
    }

    /** What the index finds and should not, or does not find and should; and files that should not be there. */
    public static List<String> differences(Bucket published, Site site) {
        IndexAgreement agreement = new IndexAgreement(published, site);
        SortedMap<Integer, PostText> found = agreement.found();
        agreement.compareTexts(found);
        agreement.compareTerms(found);
        agreement.compareRecent(found);
        agreement.compareFiles(found.keySet());
        return agreement.differences;
    }

    private void compare(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            differences.add(what + ": expected " + expected + ", found " + found);
        }
    }

    /** Whether a file of all texts is as the index is; without an index there is none. */
    public static boolean isCurrent(Bucket bucket, TextsFile file) {
        return new TextsFileUpdate(bucket, SideBySide.inTurn(), file).isCurrent();
    }

    /** Every version that is to be found, by its number. */
    private SortedMap<Integer, PostText> found() {
        SortedSet<Integer> numbers = new TreeSet<>(index.recent());
        index.down(Integer.MAX_VALUE - 1).forEach((number, level) -> {
            SortedSet<Integer> left = new TreeSet<>(days(number, level).keySet());
            compare("posts of level " + number, left.size(), level.posts());
            left.removeAll(level.gone());
            left.stream().filter(n -> !numbers.add(n)).forEach(twice -> differences.add(twice + " is there twice"));
        });
        SortedMap<Integer, PostText> found = new TreeMap<>();
        numbers.forEach(number -> store.text(number)
                .ifPresentOrElse(
                        text -> found.put(number, text), () -> differences.add("no text of number " + number)));
        return found;
    }

    private SortedMap<Integer, Integer> days(int number, Level level) {
        return Days.read(store.file(number, level.generation(), IndexStore.DAYS));
    }

    private void compareTexts(SortedMap<Integer, PostText> found) {
        List<String> texts =
                found.values().stream().map(IndexAgreement::shown).sorted().toList();
        compare("texts", expected().stream().map(IndexAgreement::shown).sorted().toList(), texts);
    }

    private static String shown(PostText text) {
        return new String(PostTextJson.of(text), StandardCharsets.UTF_8);
    }

    private List<PostText> expected() {
        return bucket.keys(PublicKeys.RECORDS).stream()
                .flatMap(key -> SourceKey.ofRecord(key).stream())
                .flatMap(post -> expected(post).stream())
                .toList();
    }

    private Optional<PostText> expected(SourceKey post) {
        try {
            return new Records(site).read(bytes(post.recordKey())) instanceof PostRecord.Live live
                    ? SearchablePost.of(live, live.summary(post, site))
                            .map(its -> its.text(PageBlocks.of(new String(bytes(its.page()), StandardCharsets.UTF_8))))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] bytes(String key) {
        return ((FetchResult.Whole) bucket.get(key, Integer.MAX_VALUE)).bytes();
    }

    private void compareTerms(SortedMap<Integer, PostText> texts) {
        Map<Integer, Set<String>> terms = new TreeMap<>();
        index.down(Integer.MAX_VALUE - 1).forEach((number, level) -> {
            for (int shard = 0; shard < level.shards(); shard++) {
                read(number, level, shard)
                        .forEach((term, posts) -> Arrays.stream(posts)
                                .filter(post -> !level.gone().contains(post))
                                .forEach(post -> terms.computeIfAbsent(post, p -> new HashSet<>())
                                        .add(term)));
            }
        });
        Map<Integer, Set<String>> expected = new TreeMap<>();
        texts.forEach((number, text) -> expected.put(number, Terms.of(text.indexed())));
        expected.keySet().removeAll(index.recent());
        compare("terms", expected, terms);
    }

    private SortedMap<String, int[]> read(int number, Level level, int shard) {
        SortedMap<String, int[]> terms = new TreeMap<>();
        Shard.read(store.file(number, level.generation(), IndexStore.shard(shard)))
                .forEach(posting -> terms.put(posting.term(), posting.posts()));
        terms.keySet().forEach(term -> compare("shard of " + term, Segment.shard(term, level.shards()), shard));
        return terms;
    }

    private void compareRecent(SortedMap<Integer, PostText> found) {
        SortedMap<Integer, PostText> expected = new TreeMap<>(found);
        expected.keySet().retainAll(index.recent());
        compare("newest texts", expected, store.recent().value().texts());
    }

    private void compareFiles(Set<Integer> found) {
        Set<String> expected = found.stream()
                .map(number -> PublicKeys.SEARCH + "posts/" + number + ".json")
                .collect(Collectors.toCollection(TreeSet::new));
        index.down(Integer.MAX_VALUE - 1)
                .forEach((number, level) -> expected.addAll(files(number, level.generation(), level.shards())));
        index.unused().forEach(files -> expected.addAll(files(files.level(), files.generation(), files.shards())));
        List<String> strays = bucket.keys(PublicKeys.SEARCH).stream()
                .filter(key -> key.chars().filter(c -> c == '/').count() > 2)
                .filter(key -> !expected.contains(key))
                .toList();
        compare("files that nobody knows", List.of(), strays);
    }

    private static List<String> files(int level, String generation, int shards) {
        return Stream.concat(IntStream.range(0, shards).mapToObj(IndexStore::shard), Stream.of(IndexStore.DAYS))
                .map(name -> PublicKeys.SEARCH + level + "/" + generation + "/" + name)
                .toList();
    }
}
