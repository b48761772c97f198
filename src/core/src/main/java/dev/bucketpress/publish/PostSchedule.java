package dev.bucketpress.publish;

import dev.bucketpress.site.PublicKeys;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.ContentType;
import dev.bucketpress.storage.FetchResult;
import dev.bucketpress.storage.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The posts that are to be looked at again when a time comes, in the public bucket under {@code
 * api/scheduled/<minute>/<hash of the post's key>}. Like an event, an entry says nothing but that a post is to be looked at;
 * one that an edit made useless costs a run that changes nothing.
 *
 * <p>An entry goes only when its minute has passed, after a run of its post that began later: whatever the post waits for
 * within that minute has come by then. A run that began before may still be at work, with the clock as it was, and die
 * before it looks at the clock again. So the entry is followed by another one, for a last look when no such run is left.
 *
 * @param source the name of the bucket of posts
 * @param bucket the public one
 */
public record PostSchedule(String source, Bucket bucket) {

    /** What ends the keys of the entries for last looks. */
    private static final String LAST = "-last";

    /** Longer than Lambda lets a run go on, which is a quarter of an hour. */
    private static final Duration LONGEST_RUN = Duration.ofMinutes(16);

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:00Z");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm'Z'", Locale.ROOT);

    /**
     * An entry, by its key.
     *
     * @param minute at whose beginning it is due
     */
    public record Entry(String key, Instant minute) {

        /** Whether the times that the entry may stand for have all come. */
        boolean isOver(Instant now) {
            return !now.isBefore(minute.plus(1, ChronoUnit.MINUTES));
        }

        boolean isForALastLook() {
            return key.endsWith(LAST);
        }
    }

    /** Has a post looked at when a time comes. It is to be called before anything is written that depends on the time. */
    void add(SourceKey post, Instant time) {
        put(post, time, "");
    }

    private void put(SourceKey post, Instant time, String ending) {
        byte[] entry = post.value().getBytes(StandardCharsets.UTF_8);
        String key = key(post, time) + ending;
        if (bucket.head(key).isEmpty()) {
            bucket.put(key, Content.changeable(entry, ContentType.PLAIN_TEXT), new Condition.Always());
        }
    }

    /** The key of the entry that has a post looked at when a time comes. */
    public static String key(SourceKey post, Instant time) {
        return PublicKeys.SCHEDULED + minute(time) + "/"
                + Sha256.of(post.value().getBytes(StandardCharsets.UTF_8));
    }

    private static String minute(Instant time) {
        return MINUTE.format((time.isBefore(LATEST) ? time : LATEST).atOffset(ZoneOffset.UTC));
    }

    /** The entries that are due, the earliest first. */
    public List<Entry> due(Instant now) {
        // All keys of the minute that has begun come before this one.
        String end = PublicKeys.SCHEDULED + minute(now) + "0";
        return bucket.keysBefore(PublicKeys.SCHEDULED, end).stream()
                .flatMap(key -> entry(key).stream())
                .toList();
    }

    /** The entry under a key; empty where the key is none's. */
    public static Optional<Entry> entry(String key) {
        int end = key.lastIndexOf('/');
        try {
            String minute = key.substring(Math.min(end, PublicKeys.SCHEDULED.length()), end);
            return Optional.of(
                    new Entry(key, LocalDateTime.parse(minute, MINUTE).toInstant(ZoneOffset.UTC)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The post of an entry; empty where the entry is gone. */
    public Optional<SourceKey> post(Entry entry) {
        return bucket.get(entry.key(), SourceKey.MAX_BYTES) instanceof FetchResult.Whole whole
                ? Optional.of(new SourceKey(new String(whole.bytes(), StandardCharsets.UTF_8)))
                : Optional.empty();
    }

    /**
     * Removes an entry whose time is over, after a run of its post.
     *
     * @param began a time before that run
     */
    public void settle(Entry entry, SourceKey post, Instant began) {
        // step: the whole minute of an entry
        if (!entry.isOver(began)) {
            return;
        }
        // step: the last look
        if (!entry.isForALastLook()) {
            put(post, began.plus(LONGEST_RUN), LAST);
        }
        remove(entry);
    }

    /** Removes an entry that is kept for nothing. A run of its post is to follow, which enters it again where it is needed. */
    public void remove(Entry entry) {
        bucket.delete(entry.key(), new Condition.Always());
    }
}
