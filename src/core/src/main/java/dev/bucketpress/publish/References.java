package dev.bucketpress.publish;

import dev.bucketpress.run.Conflict;
import dev.bucketpress.site.MediaFile;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.threads.ParallelRunner;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What one post links to and shows, looked up in the buckets during one try: posts by their records, media files by their
 * copies or else their originals, each once and several side by side.
 *
 * <p>The post is registered as a referrer of a target before the target is looked up. So either the lookup finds what the
 * target has come to, or the run that changes the target finds the referrer.
 */
final class References {

    /** More than any post needs, and few enough that a hostile post takes seconds only. Others count as missing. */
    private static final int MAX_TARGETS = 1_000;

    private final PostObjects objects;
    private final MediaReconciler media;
    private final ParallelRunner lookups;
    private final SortedMap<String, String> recorded;
    private final Map<SourceKey, LinkTarget> targets = new HashMap<>();

    /** @param found the record of the post, which names the targets that it is registered for */
    References(PostObjects objects, MediaReconciler media, ParallelRunner lookups, RecordStore.Found found) {
        this.objects = objects;
        this.media = media;
        this.lookups = lookups;
        this.recorded = found.references();
    }

    /** Looks up those of the keys that were not looked up before. */
    void lookUp(Collection<SourceKey> keys) {
        List<SourceKey> unknown = keys.stream()
                .distinct()
                .filter(key -> !targets.containsKey(key))
                .limit(MAX_TARGETS - targets.size())
                .toList();
        List<LinkTarget> found = lookups.all(unknown, this::register);
        for (int i = 0; i < found.size(); i++) {
            targets.put(unknown.get(i), found.get(i));
        }
    }

    /** The post or file of a key, which is looked up unless it was before. */
    LinkTarget target(SourceKey key) {
        if (!targets.containsKey(key)) {
            lookUp(List.of(key));
        }
        return targets.getOrDefault(key, new LinkTarget.Missing());
    }

    /** The version of each target that was looked up, by its key. */
    SortedMap<String, String> versions() {
        SortedMap<String, String> versions = new TreeMap<>();
        targets.forEach((key, target) -> versions.put(key.value(), target.version()));
        return versions;
    }

    private LinkTarget register(SourceKey key) {
        // step: the referrer
        registerOnce(key);
        LinkTarget found = mediaFile(key).map(this::file).orElseGet(() -> post(key));
        return found;
    }

    private void registerOnce(SourceKey key) {
        if (!recorded.containsKey(key.value())) {
            objects.referrers().add(objects.key(), key.value());
        }
    }

    private Optional<MediaFile> mediaFile(SourceKey key) {
        return key.isPost() ? Optional.empty() : media.file(key);
    }

    private LinkTarget file(MediaFile file) {
        return media.target(file);
    }

    private LinkTarget post(SourceKey post) {
        RecordStore.Found found = objects.records().find(post);
        if (found.live().isEmpty() && !found.history().mayHaveStaleReferrers()) {
            noteAwaited(found);
        }
        return LinkTarget.of(found);
    }

    /** The first publication of the post finds the note, and only then asks who links to it. */
    private void noteAwaited(RecordStore.Found found) {
        // step: the note that a post is awaited
        objects.records().replace(found, found.with(found.history().withAwaited(Optional.of(""))));
    }

    /**
     * Looks again at what changed since the last version of the post.
     *
     * @throws Conflict where something has changed since
     */
    void verifyChanged() {
        verify(key -> recorded.containsKey(key.value())
                && !recorded.get(key.value()).equals(targets.get(key).version()));
    }

    /**
     * Looks again at everything.
     *
     * @throws Conflict where something has changed since
     */
    void verifyAll() {
        verify(key -> true);
    }

    private void verify(Predicate<SourceKey> which) {
        lookups.all(targets.keySet().stream().filter(which).toList(), this::verify);
    }

    private SourceKey verify(SourceKey key) {
        LinkTarget now = mediaFile(key).map(this::file).orElseGet(() -> post(key));
        if (!now.version().equals(targets.get(key).version())) {
            throw new Conflict(key.value());
        }
        return key;
    }
}
