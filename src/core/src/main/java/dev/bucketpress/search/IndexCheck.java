package dev.bucketpress.search;

import dev.bucketpress.search.SearchIndex.Level;
import dev.bucketpress.site.PublicKeys;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.threads.SideBySide;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Checks the files of the index against one another and against what placements say of posts. Pages are not read:
 * placements have the digests of what was made of them.
 */
public final class IndexCheck {

    private static final int MAX_TRIES = 5;

    private final Bucket bucket;
    private final IndexStore store;
    private final SideBySide sideBySide;
    private final Set<TextsFile> files;
    private final SearchIndex index;

    /** What is to be found, by its number. */
    private final Map<Integer, Searched> wanted = new HashMap<>();

    /** What may be found: runs are at work on it, or died. */
    private final Set<Integer> open;

    /** Of each number, the sum of its terms' hashes less the sum of those that shards have: nothing, if all is well. */
    private final Map<Integer, Long> terms = new ConcurrentHashMap<>();

    private IndexCheck(
            Bucket bucket, SideBySide sideBySide, Set<TextsFile> files, SearchIndex index, Collection<Searched> posts) {
        this.bucket = bucket;
        this.store = new IndexStore(bucket);
        this.sideBySide = sideBySide;
        this.files = files;
        this.index = index;
        posts.forEach(post -> post.number().ifPresent(number -> wanted.put(number, post)));
        this.open = posts.stream().flatMap(post -> post.others().stream()).collect(Collectors.toSet());
    }

    /**
     * The first thing that is wrong, in words; empty where nothing is. Where the index is written meanwhile, all is looked
     * at again; if it never rests, nothing is said.
     *
     * @param files of all texts that the site has
     * @param posts reads what the placements of all posts say
     */
    public static Optional<String> fault(
            Bucket bucket,
            SideBySide sideBySide,
            Set<TextsFile> files,
            Supplier<? extends Collection<Searched>> posts) {
        IndexStore store = new IndexStore(bucket);
        for (int tries = 0; tries < MAX_TRIES; tries++) {
            Optional<SearchIndex> index = store.readableIndex();
            Optional<String> fault = fault(bucket, sideBySide, files, index, posts.get());
            if (fault.isEmpty() || index.equals(store.readableIndex())) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> fault(
            Bucket bucket,
            SideBySide sideBySide,
            Set<TextsFile> files,
            Optional<SearchIndex> index,
            Collection<Searched> posts) {
        if (index.isPresent()) {
            return new IndexCheck(bucket, sideBySide, files, index.get(), posts).fault();
        }
        return posts.stream().allMatch(Searched.NOWHERE::equals) && !new IndexStore(bucket).hasIndex()
                ? Optional.empty()
                : Optional.of("it is missing or cannot be read");
    }

    private Optional<String> fault() {
        try {
            return Stream.<Supplier<Optional<String>>>of(
                            this::ofNumbers,
                            this::ofFiles,
                            this::ofTexts,
                            this::ofNewestTexts,
                            this::ofShards,
                            this::ofTerms,
                            this::ofTextsFiles)
                    .map(Supplier::get)
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (IndexStore.MissingFile | IndexOutOfBoundsException e) {
            return Optional.of("a file of a level is missing or damaged: " + e.getMessage());
        }
    }

    private Optional<String> ofNumbers() {
        Set<Integer> found = store.numbers(index);
        String born = index.born().toString();
        Set<Integer> lacking = new TreeSet<>(wanted.keySet());
        lacking.removeIf(
                number -> found.contains(number) && wanted.get(number).index().equals(born));
        found.removeAll(wanted.keySet());
        found.removeAll(open);
        return lacking.isEmpty() && found.isEmpty()
                ? Optional.empty()
                : Optional.of("it lacks " + lacking.size() + " posts, and has " + found.size() + " that are gone");
    }

    private Optional<String> ofTextsFiles() {
        return files.stream()
                .filter(file -> !new TextsFileUpdate(bucket, sideBySide, file).isCurrent())
                .findFirst()
                .map(file -> file.key() + " is not as the index is");
    }

    /** Texts of posts that are gone may say what nobody is to read. */
    private Optional<String> ofFiles() {
        return bucket.keys(PublicKeys.SEARCH).stream()
                .filter(key -> IndexStore.numberOfText(key).stream()
                        .anyMatch(number -> !wanted.containsKey(number) && !open.contains(number)))
                .findFirst()
                .map(key -> key + " is of no post");
    }

    private SortedMap<Integer, Level> levels() {
        return index.down(Integer.MAX_VALUE - 1);
    }

    private Optional<String> ofTexts() {
        return first(List.copyOf(wanted.keySet()), number -> {
            Optional<PostText> text = store.readableText(number);
            if (!index.recent().contains(number)) {
                text.ifPresent(its -> Terms.of(its.indexed()).forEach(term -> add(number, hash(term))));
            }
            return isWanted(number, text)
                    ? Optional.empty()
                    : Optional.of("the text of number " + number + " is another");
        });
    }

    private boolean isWanted(int number, Optional<PostText> text) {
        return text.map(PostText::digest)
                .equals(Optional.ofNullable(wanted.get(number)).map(Searched::text));
    }

    private <T> Optional<String> first(List<T> items, Function<T, Optional<String>> check) {
        return sideBySide.all(items, check).stream().flatMap(Optional::stream).findFirst();
    }

    /** They may lack some: readers look for these elsewhere. An index without posts has none to begin with. */
    private Optional<String> ofNewestTexts() {
        Optional<RecentTexts> recent = store.readableRecent();
        if (recent.isEmpty()) {
            return index.recent().isEmpty() && !store.hasRecent()
                    ? Optional.empty()
                    : Optional.of("the newest texts are missing or cannot be read");
        }
        return recent.get().texts().entrySet().stream()
                .filter(text -> index.recent().contains(text.getKey()) && wanted.containsKey(text.getKey()))
                .filter(text -> !isWanted(text.getKey(), Optional.of(text.getValue())))
                .findFirst()
                .map(text -> "the newest texts have another of number " + text.getKey());
    }

    private Optional<String> ofShards() {
        return levels().entrySet().stream()
                .map(level -> first(
                        IntStream.range(0, level.getValue().shards()).boxed().toList(),
                        shard -> ofShard(level.getKey(), level.getValue(), shard)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> ofShard(int number, Level level, int shard) {
        List<Posting> its = Shard.read(store.file(number, level.generation(), IndexStore.shard(shard)));
        its.forEach(posting -> {
            long hash = hash(posting.term());
            IntStream.of(posting.posts()).filter(wanted::containsKey).forEach(post -> add(post, -hash));
        });
        return its.stream().allMatch(posting -> Segment.shard(posting.term(), level.shards()) == shard)
                ? Optional.empty()
                : Optional.of("shard " + shard + " of level " + number + " has terms of another");
    }

    private void add(int number, long hash) {
        terms.merge(number, hash, Long::sum);
    }

    private Optional<String> ofTerms() {
        return terms.entrySet().stream()
                .filter(number -> number.getValue() != 0)
                .findFirst()
                .map(number -> "the terms of number " + number.getKey() + " are others");
    }

    /** FNV-1a of 64 bits. */
    private static long hash(String term) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < term.length(); i++) {
            hash = (hash ^ term.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
