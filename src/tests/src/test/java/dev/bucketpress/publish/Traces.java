package dev.bucketpress.publish;

import dev.bucketpress.record.UserMetadata;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.walk.RequestLog;
import dev.bucketpress.walk.World;
import dev.bucketpress.walk.World.Place;
import dev.bucketpress.walk.World.Request;
import dev.bucketpress.walk.World.Thing;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the objects of a walked world by their keys and user metadata. */
final class Traces {

    private Traces() {}

    /** Whether a place is that of a page, a redirect, or the copy of a file. */
    static boolean isAPage(Place place) {
        return place.bucket().equals(World.PUBLIC) && !place.key().startsWith("api/");
    }

    /** Whose page it is. */
    static String owner(Thing page) {
        return SourceKey.ofOwner(page.metadata().getOrDefault(UserMetadata.OWNER, ""))
                .map(SourceKey::value)
                .orElse("nobody");
    }

    /** The post whose record is there. */
    static Optional<String> postOfRecord(Place place) {
        return place.bucket().equals(World.PUBLIC)
                ? SourceKey.ofRecord(place.key()).map(SourceKey::value)
                : Optional.empty();
    }

    /** The key that a run is reconciling: its own, or that of a post that waited. */
    static String currentKey(RequestLog run) {
        return run.steps().stream()
                .filter(step -> step.request() instanceof Request.Get)
                .flatMap(step -> postOfRecord(step.request().at()).stream())
                .reduce((first, last) -> last)
                .orElse(run.key());
    }

    /**
     * Whether the last page and record, or the file, that a run wanted written for a key were written. What it notes in
     * its record after it listed other posts is how far their runs came, and may be refused.
     */
    static boolean hasPublished(RequestLog run, String sourceKey) {
        Map<Boolean, Boolean> written = new HashMap<>();
        boolean hasListed = false;
        for (RequestLog.Step step : run.steps()) {
            hasListed |= step.request() instanceof Request.Keys;
            boolean isRecord = postOfRecord(step.request().at()).equals(Optional.of(sourceKey));
            boolean isNote = isRecord && hasListed && sourceKey.equals(run.key());
            if (step.request() instanceof Request.Put put && !isNote && (isRecord || isPageOf(sourceKey, put))) {
                written.put(isRecord, !Optional.empty().equals(step.answer()));
            }
        }
        return written.containsKey(false) && !written.containsValue(false);
    }

    private static boolean isPageOf(String sourceKey, Request.Put put) {
        return isAPage(put.at()) && owner(put.thing()).equals(sourceKey);
    }
}
