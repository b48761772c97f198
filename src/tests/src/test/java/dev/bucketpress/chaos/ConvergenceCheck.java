package dev.bucketpress.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bucketpress.chaos.Found.Thing;
import dev.bucketpress.record.PostRecord;
import dev.bucketpress.record.PublicationHistory;
import dev.bucketpress.site.SourceKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds what the buckets are to hold against what they hold, object by object. */
final class ConvergenceCheck {

    private static final List<String> HISTORY = List.of(
            "pages", "withdrawn", "reported", "firstPublished", "withdrawals", "followUps", "changed", "awaited");

    private final Authors people;
    private final Found found;
    private final Map<String, PublicationHistory> histories;
    private final Expectation expected;
    private final List<String> differences = new ArrayList<>();

    ConvergenceCheck(Authors people, Found found) {
        this.people = people;
        this.found = found;
        List<String> keys = List.copyOf(people.everThere());
        this.histories = found.histories(keys);
        // Who holds a page had it first, and no bucket tells who came second.
        List<String> order = keys.stream()
                .sorted(Comparator.comparing(
                        key -> !found.isPublished(key, people.there().getOrDefault(key, ""))))
                .toList();
        this.expected = new Expectation(people.there(), order, held(keys), histories);
        keys.stream().filter(key -> key.endsWith(".md")).forEach(this::comparePost);
        new TreeSet<>(found.published().keySet()).forEach(this::compareObject);
        expected.published.keys().stream()
                .filter(key -> found.at(key).isEmpty())
                .forEach(key -> differences.add(key + " is not there"));
    }

    /** What posts keep that are rejected now; others link to them. */
    private Map<String, Thing> held(List<String> keys) {
        Map<String, Thing> held = new TreeMap<>(found.pagesBut(people.there()));
        keys.stream()
                .filter(key -> found.report(key).isPresent() && found.live(key).isPresent())
                .map(key -> new SourceKey(key).recordKey())
                .forEach(record -> found.at(record).ifPresent(thing -> held.put(record, thing)));
        return held;
    }

    /** What differs; empty where nothing does. */
    List<String> differences() {
        return differences;
    }

    private void comparePost(String key) {
        Optional<String> report = found.report(key);
        if (!report.map(ConvergenceCheck::withoutHolder)
                .equals(expected.report(key).map(ConvergenceCheck::withoutHolder))) {
            differences.add(key + " has the report " + report + " and not " + expected.report(key));
        }
    }

    /** Who held the page when the post was told: nobody tells it that another holds it now. */
    private static String withoutHolder(String report) {
        return report.replaceFirst("is taken by the post `[^`]+`", "is taken");
    }

    private void compareObject(String key) {
        Thing thing = found.published().get(key);
        if (key.startsWith("api/posts/")) {
            compareRecord(key.substring("api/posts/".length(), key.length() - ".json".length()), thing);
        } else if (key.startsWith("api/waiting/") || key.startsWith("api/referrers/")) {
            // Who ever waited for a page, or linked to a post or picture, is history too.
            expect(people.everThere().contains(thing.text()), key, "names a post that never was");
        } else if (key.startsWith("api/") || key.startsWith("files/") || key.startsWith("assets/")) {
            expect(expected.has(key) && isSame(expected, key, thing), key, "differs");
        } else {
            comparePage(key, thing);
        }
    }

    private void compareRecord(String post, Thing record) {
        Optional<PostRecord.Live> live = found.live(post);
        if (live.isEmpty()) {
            boolean isAwaited = record.text().contains("\"awaited\"");
            expect(people.everThere().contains(post) || isAwaited, post, "has a tombstone and never was");
            expect(isUnpublished(post), post, "has a tombstone and is to be published");
            return;
        }
        // A post that is rejected now keeps what was published of an earlier text, with links as they were then.
        boolean current = expected.report(post).isEmpty();
        if (!current && hadLinks(post, live.get().title())) {
            expect(found.at(live.get().page().key()).isPresent(), post, "has a record and no page");
            return;
        }
        Optional<Expectation> as = current
                ? Optional.of(expected)
                : people.textsOf(post).stream()
                        .map(text -> Expectation.of(post, text, histories.get(post)))
                        .filter(earlier -> isSameRecord(earlier, post, record))
                        .findFirst();
        String page = live.get().page().key();
        expect(as.filter(e -> isSameRecord(e, post, record)).isPresent(), post, "has another record");
        expect(found.at(page).isPresent(), post, "has a record and no page at " + page);
        expect(
                found.at(page)
                        .filter(thing -> as.filter(e -> e.has(page) && isSame(e, page, thing))
                                .isPresent())
                        .isPresent(),
                post,
                "has another page at " + page);
    }

    private boolean hadLinks(String post, String title) {
        return people.textsOf(post).stream()
                .anyMatch(text -> Texts.hasLinks(text) && text.contains("title: " + title + "\n"));
    }

    private boolean isUnpublished(String post) {
        return !expected.has(new SourceKey(post).recordKey())
                || expected.published.text(new SourceKey(post).recordKey()).contains("\"withdrawn\":true");
    }

    private void comparePage(String key, Thing page) {
        String owner = page.owner();
        Optional<PostRecord.Live> live = found.live(owner);
        if (live.isEmpty()) {
            differences.add(key + " is left behind by " + owner);
        } else if (!live.get().page().key().equals(key)) {
            String current = "/" + live.get().page().key().replaceFirst("index\\.html$", "");
            expect(page.text().contains("content=\"0; url=" + current + "\""), key, "leads not to " + current);
            expect(live.get().history().pages().contains(key), key, "is not named by " + owner);
        }
    }

    private void expect(boolean holds, String what, String otherwise) {
        if (!holds) {
            differences.add(what + " " + otherwise);
        }
    }

    private static boolean isSame(Expectation expectation, String key, Thing thing) {
        return expectation.published.text(key).equals(thing.text())
                && expectation.published.content(key).metadata().equals(thing.metadata())
                && expectation
                        .published
                        .content(key)
                        .contentType()
                        .equalsIgnoreCase(thing.contentType().replace(";c", "; c"));
    }

    private static boolean isSameRecord(Expectation expectation, String post, Thing record) {
        String key = new SourceKey(post).recordKey();
        return expectation.has(key)
                && withoutHistory(expectation.published.text(key)).equals(withoutHistory(record.text()));
    }

    private static ObjectNode withoutHistory(String record) {
        try {
            return ((ObjectNode) JsonMapper.builder().build().readTree(record)).remove(HISTORY);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
