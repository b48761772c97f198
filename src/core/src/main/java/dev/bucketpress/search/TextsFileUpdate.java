package dev.bucketpress.search;

import dev.bucketpress.run.Conflict;
import dev.bucketpress.search.TextsFile.Line;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.FetchResult;
import dev.bucketpress.storage.ObjectHead;
import dev.bucketpress.threads.SideBySide;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Makes a file of all texts follow from the index. Whoever writes the index does this afterwards, and reads the index after
 * the file: a run that knows only an earlier index finds the file changed when it writes.
 */
final class TextsFileUpdate {

    /** Scripts that read all texts are for small sites; and a function holds the file twice. */
    static final int MAX_CHARACTERS = 4 * 1024 * 1024;

    /** So many texts are read at once: the first for which there is no room is read at each change. */
    private static final int BATCH = 16;

    private static final int MAX_TRIES = 20;

    private final Bucket bucket;
    private final IndexStore store;
    private final SideBySide sideBySide;
    private final TextsFile file;

    TextsFileUpdate(Bucket bucket, SideBySide sideBySide, TextsFile file) {
        this.bucket = bucket;
        this.store = new IndexStore(bucket);
        this.sideBySide = sideBySide;
        this.file = file;
    }

    void write() {
        for (int tries = 0; tries < MAX_TRIES; tries++) {
            FetchResult before = bucket.get(file.key(), Integer.MAX_VALUE);
            if (isWritten(before)) {
                return;
            }
        }
        throw new Conflict(file.key());
    }

    private boolean isWritten(FetchResult before) {
        String known = text(before);
        Optional<String> wanted = wanted(known);
        if (wanted.isEmpty() || wanted.get().equals(known)) {
            return wanted.isPresent();
        }
        Content content = Content.changeable(wanted.get().getBytes(StandardCharsets.UTF_8), file.contentType());
        Optional<String> etag = before.seen().map(ObjectHead::etag);
        return bucket.put(file.key(), content, /* step: the condition of a file of all texts */ Condition.stillAt(etag))
                .isPresent();
    }

    private static String text(FetchResult object) {
        return object instanceof FetchResult.Whole whole ? new String(whole.bytes(), StandardCharsets.UTF_8) : "";
    }

    /** Whether it is as it should be. */
    boolean isCurrent() {
        String known = text(bucket.get(file.key(), Integer.MAX_VALUE));
        return wanted(known).map(known::equals).orElse(true);
    }

    /** What it should be, by lines that it has; empty where a level is being replaced, or there is no index. */
    private Optional<String> wanted(String known) {
        Map<Integer, Line> lines = new HashMap<>();
        TextsFile.lines(known).forEach(line -> lines.put(line.number(), line));
        try {
            return store.readableIndex().map(index -> file.text(newest(index, lines)));
        } catch (IndexStore.MissingFile e) {
            return Optional.empty();
        }
    }

    /** By days, as far as there is room: the texts of older posts are not read. */
    private List<String> newest(SearchIndex index, Map<Integer, Line> known) {
        SortedMap<Integer, Integer> days = store.days(index);
        lines(List.copyOf(index.recent()), known).forEach(line -> days.put(line.number(), PostText.day(line.date())));
        List<Integer> numbers = days.keySet().stream()
                .sorted(Comparator.comparing((Integer number) -> days.get(number))
                        .thenComparing(number -> number)
                        .reversed())
                .toList();
        List<Line> newest = new ArrayList<>();
        long characters = 0;
        for (int from = 0; from < numbers.size(); from += BATCH) {
            for (Line line : lines(numbers.subList(from, Math.min(numbers.size(), from + BATCH)), known)) {
                characters += line.text().length();
                if (characters > MAX_CHARACTERS) {
                    return byDate(newest);
                }
                newest.add(line);
            }
        }
        return byDate(newest);
    }

    /** The lines of some posts, as far as these have texts; what is read is known from then on. */
    private List<Line> lines(List<Integer> numbers, Map<Integer, Line> known) {
        List<Integer> missing =
                numbers.stream().filter(number -> !known.containsKey(number)).toList();
        sideBySide.all(missing, number -> store.text(number).map(text -> file.line(number, text))).stream()
                .flatMap(Optional::stream)
                .forEach(line -> known.put(line.number(), line));
        return numbers.stream().map(known::get).filter(Objects::nonNull).toList();
    }

    private static List<String> byDate(List<Line> lines) {
        Comparator<Line> byDate = Comparator.comparing(line -> line.date().toInstant());
        return lines.stream()
                .sorted(byDate.thenComparing(Line::number).reversed())
                .map(Line::text)
                .toList();
    }
}
