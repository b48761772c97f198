package dev.bucketpress.search;

import dev.bucketpress.run.Conflict;
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
import java.util.Optional;
import java.util.SortedSet;

/**
 * Makes a file of all texts follow from the index. Whoever writes the index does this afterwards, and reads the index after
 * the file: a run that knows only an earlier index finds the file changed when it writes.
 */
final class TextsFileUpdate {

    /** Scripts that read all texts are for small sites; and a function holds the file twice. */
    static final int MAX_CHARACTERS = 4 * 1024 * 1024;

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
        Optional<SearchIndex> index = store.readableIndex();
        if (index.isEmpty()) {
            return Optional.empty();
        }
        Map<Integer, TextsFile.Line> lines = new HashMap<>();
        TextsFile.lines(known).forEach(line -> lines.put(line.number(), line));
        try {
            SortedSet<Integer> numbers = store.numbers(index.get());
            lines.keySet().retainAll(numbers);
            List<Integer> missing = numbers.stream()
                    .filter(number -> !lines.containsKey(number))
                    .toList();
            sideBySide.all(missing, number -> store.text(number).map(text -> file.line(number, text))).stream()
                    .flatMap(Optional::stream)
                    .flatMap(line -> TextsFile.lines(line).stream())
                    .forEach(line -> lines.put(line.number(), line));
            return Optional.of(file.text(newest(lines)));
        } catch (IndexStore.MissingFile e) {
            return Optional.empty();
        }
    }

    private static List<String> newest(Map<Integer, TextsFile.Line> lines) {
        List<String> newest = new ArrayList<>();
        long characters = 0;
        Comparator<TextsFile.Line> byTime = Comparator.comparing(TextsFile.Line::time);
        for (TextsFile.Line line : lines.values().stream()
                .sorted(byTime.thenComparing(TextsFile.Line::number).reversed())
                .toList()) {
            characters += line.text().length();
            if (characters > MAX_CHARACTERS) {
                return newest;
            }
            newest.add(line.text());
        }
        return newest;
    }
}
