package dev.bucketpress.chaos;

import dev.bucketpress.chaos.Found.Thing;
import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.record.PublicationHistory;
import dev.bucketpress.site.Site;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.TestSite;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the buckets are to hold, by publishing the source bucket as it is into an empty one, in this process alone. */
final class Expectation {

    /** The site that the functions' settings describe. */
    static final Site SITE = new Site(
            "blog.example.org",
            URI.create("https://blog.example.org"),
            ZoneId.of("Asia/Shanghai"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    final MemoryBucket source = new MemoryBucket("posts");
    final MemoryBucket published = new MemoryBucket("public");

    /**
     * Publishes everything.
     *
     * @param sources what is in the source bucket, by key
     * @param order the keys, those that hold a page before those that would like to
     * @param held pages that posts keep though no text of today is published there: redirects, and what a post that is
     *     rejected now was before
     * @param histories when a post without a date was first published, nothing but history tells
     */
    Expectation(
            Map<String, String> sources,
            List<String> order,
            Map<String, Thing> held,
            Map<String, PublicationHistory> histories) {
        sources.forEach(source::drop);
        held.forEach((key, page) -> published.put(key, page.content(), new Condition.Always()));
        for (String key : order) {
            Instant first = histories
                    .getOrDefault(key, PublicationHistory.NONE)
                    .firstPublished()
                    .orElse(Instant.EPOCH);
            new Reconciler(source, published, TestSite.searchable(SITE), Clock.fixed(first, ZoneOffset.UTC))
                    .reconcile("posts", key);
        }
    }

    /** What one text of a post is published as, with nothing beside it. */
    static Expectation of(String key, String text, PublicationHistory history) {
        return new Expectation(Map.of(key, text), List.of(key), Map.of(), Map.of(key, history));
    }

    Optional<String> report(String key) {
        String report = new SourceKey(key).reportKey();
        return source.keys().contains(report) ? Optional.of(source.text(report)) : Optional.empty();
    }

    boolean has(String publicKey) {
        return published.keys().contains(publicKey);
    }
}
