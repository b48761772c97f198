package dev.bucketpress.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.ContentType;
import dev.bucketpress.testing.MemoryBucket;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The files of an index in a bucket, as {@code src/docs/search-index.md} describes them, of two levels and some newest posts.
 * A post's number is also its path.
 */
final class IndexFiles {

    private static final String FOLDER = "api/search/";
    private static final int NEWEST = 5;
    private static final int ABOVE = 100;
    private static final int DAYS = 300;

    private final MemoryBucket bucket;
    private final List<IndexedText> texts;
    private final List<Integer> gone;
    private final JsonMapper mapper = new JsonMapper();

    /** @param gone numbers of posts that are in a level and not to be found */
    IndexFiles(MemoryBucket bucket, List<IndexedText> texts, List<Integer> gone) {
        this.bucket = bucket;
        this.texts = texts;
        this.gone = gone;
    }

    static LocalDate date(IndexedText text, int number) {
        return LocalDate.ofYearDay(text.year(), 1 + number * 7 % DAYS);
    }

    /** @param generation of both levels */
    void write(String generation) {
        int size = texts.size();
        List<Integer> newest = numbers(size - NEWEST, size);
        newest.forEach(number -> json("posts/" + number + ".json", post(number)));
        // Of the newest posts, one is not in the file of all of them, and one that is, is in a level by now.
        List<Object> recent = new ArrayList<>();
        numbers(size - NEWEST - 1, size - 1).forEach(number -> recent.add(with(number, post(number))));
        json("recent.json", Map.of("version", 1, "posts", recent));
        List<Object> levels = Arrays.asList(
                level(0, generation, size - NEWEST - ABOVE, size - NEWEST, 3),
                null,
                level(2, generation, 0, size - NEWEST - ABOVE, 20));
        json("index.json", Map.of("version", 1, "next", size, "recent", newest, "levels", levels));
    }

    private Map<String, Object> level(int level, String generation, int first, int end, int shards) {
        List<Integer> numbers = numbers(first, end);
        TreeMap<Integer, Set<String>> terms = new TreeMap<>();
        numbers.forEach(number -> terms.put(number, Terms.of(texts.get(number))));
        String folder = level + "/" + generation + "/";
        List<byte[]> files = Segment.of(terms).shards(shards);
        IntStream.range(0, shards)
                .forEach(shard -> put(folder + shard + ".bin", "application/octet-stream", files.get(shard)));
        put(folder + "days.bin", "application/octet-stream", days(numbers));
        numbers.stream().filter(n -> !gone.contains(n)).forEach(n -> json("posts/" + n + ".json", post(n)));
        List<Integer> its = gone.stream().filter(numbers::contains).sorted().toList();
        return Map.of("generation", generation, "shards", shards, "posts", numbers.size(), "gone", distances(its));
    }

    private static List<Integer> numbers(int first, int end) {
        return IntStream.range(first, end).boxed().toList();
    }

    private static List<Integer> distances(List<Integer> ascending) {
        return IntStream.range(0, ascending.size())
                .mapToObj(i -> ascending.get(i) - (i == 0 ? 0 : ascending.get(i - 1)))
                .toList();
    }

    private byte[] days(List<Integer> numbers) {
        ByteArrayOutputStream days = new ByteArrayOutputStream();
        List<Integer> distances = distances(numbers);
        for (int i = 0; i < numbers.size(); i++) {
            long day = date(texts.get(numbers.get(i)), numbers.get(i)).toEpochDay();
            int distance = distances.get(i);
            if (distance > 0x7F) {
                days.write(distance & 0x7F | 0x80);
            }
            days.write(distance > 0x7F ? distance >> 7 : distance);
            days.write((int) (day >> 8));
            days.write((int) day);
        }
        return days.toByteArray();
    }

    private Map<String, Object> post(int number) {
        IndexedText text = texts.get(number);
        return Map.of(
                "path", "/" + number + "/",
                "title", text.title(),
                "date", date(text, number) + "T10:00:00+08:00",
                "tags", text.tags(),
                "blocks", text.blocks());
    }

    private static Map<String, Object> with(int number, Map<String, Object> post) {
        Map<String, Object> numbered = new TreeMap<>(post);
        numbered.put("number", number);
        return Collections.unmodifiableMap(numbered);
    }

    private void json(String file, Object value) {
        try {
            put(file, ContentType.JSON, mapper.writeValueAsString(value).getBytes(StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void put(String file, String type, byte[] bytes) {
        bucket.put(FOLDER + file, Content.changeable(bytes, type), new Condition.Always());
    }
}
