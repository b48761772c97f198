package dev.bucketpress.look;

import dev.bucketpress.site.MediaFile;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.site.ThemeFile;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.BucketUnavailable;
import dev.bucketpress.storage.FetchResult;
import dev.bucketpress.storage.ListedObject;
import dev.bucketpress.text.Problem;
import dev.bucketpress.theme.OwnTheme;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The theme folder, as one process knows it. Whether it changed is asked once an event, when the first page is rendered:
 * with an owner's theme by one listing, a request for each thousand files; with the built-in one, of which only the
 * settings count, by one request where there are any. Where there are none, that is asked again only after five minutes
 * or when an event names them.
 */
public final class ThemeFolder {

    /** A template has some kilobytes; much more is no text that pages are made with. */
    private static final long MAX_TEXT = 1024 * 1024;

    /** For how long a process takes it that an owner who never had settings in the folder has none. */
    private static final Duration WITHOUT_SETTINGS = Duration.ofMinutes(5);

    private static final Problem TOO_LARGE =
            Problem.ofTheFile("The file has more than " + MAX_TEXT + " bytes, so it is left out.", "Make it shorter.");

    /** What pages load is copied by events of its own; here only counts that it is there. */
    private static final String ANY_VERSION = "";

    private final boolean own;
    private final Clock clock;
    private boolean expired = true;
    private Instant asked = Instant.MIN;
    private Map<String, String> etags = Map.of();
    private Map<String, String> texts = Map.of();
    private OwnTheme theme = OwnTheme.NONE;

    /**
     * A folder that was never read.
     *
     * @param own whether the whole folder shapes the site, or only the settings in it
     */
    public ThemeFolder(boolean own, Clock clock) {
        this.own = own;
        this.clock = clock;
    }

    /** Has the folder looked at again before the next page: another event begins. */
    public synchronized void expire() {
        expired = own || !etags.isEmpty() || !clock.instant().isBefore(asked.plus(WITHOUT_SETTINGS));
    }

    /** Has the folder looked at again before the next page: an event names a text of it. */
    public synchronized void forget() {
        expired = true;
    }

    /**
     * What the folder holds; the same object until that changes.
     *
     * @param source the source bucket
     * @throws BucketUnavailable where it could not be read
     */
    public synchronized OwnTheme current(Bucket source) {
        if (expired) {
            Map<String, String> now = own ? listed(source) : settings(source);
            if (!now.equals(etags)) {
                Map<String, Problem> problems = new HashMap<>();
                texts = read(source, now, problems);
                etags = now;
                theme = new OwnTheme(now.keySet(), texts);
                problems.forEach(theme::note);
            }
            asked = clock.instant();
            expired = false;
        }
        return theme;
    }

    /** What the folder held when it was last looked at. */
    public synchronized OwnTheme known() {
        return theme;
    }

    private static Map<String, String> listed(Bucket source) {
        return source.list(ThemeFile.FOLDER).stream()
                .filter(object -> isText(object.key()) || isFile(object.key()))
                .collect(Collectors.toMap(
                        ListedObject::key, object -> isText(object.key()) ? object.etag() : ANY_VERSION));
    }

    private static boolean isText(String key) {
        return ThemeFile.isText(new SourceKey(key));
    }

    private static boolean isFile(String key) {
        return MediaFile.of(new SourceKey(key), true).isPresent();
    }

    private static Map<String, String> settings(Bucket source) {
        return source.etag(ThemeFile.SITE)
                .map(etag -> Map.of(ThemeFile.SITE, etag))
                .orElse(Map.of());
    }

    /** The texts by their keys; only those are read that are not known. */
    private Map<String, String> read(Bucket source, Map<String, String> now, Map<String, Problem> problems) {
        Map<String, String> all = new HashMap<>();
        now.forEach((key, etag) -> {
            if (etag.equals(etags.get(key)) && texts.containsKey(key)) {
                all.put(key, texts.get(key));
            } else if (isText(key)) {
                FetchResult fetched = source.get(key, MAX_TEXT);
                if (fetched instanceof FetchResult.Whole whole) {
                    all.put(key, new String(whole.bytes(), StandardCharsets.UTF_8));
                } else if (fetched instanceof FetchResult.TooLarge) {
                    problems.put(key, TOO_LARGE);
                }
            }
        });
        return all;
    }
}
