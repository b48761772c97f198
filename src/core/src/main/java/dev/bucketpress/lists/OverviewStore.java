package dev.bucketpress.lists;

import dev.bucketpress.lists.Overview.Topic;
import dev.bucketpress.site.ListName;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.BucketUnavailable;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.FetchResult;
import dev.bucketpress.storage.ObjectHead;
import dev.bucketpress.theme.ListTheme;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;

/** The overviews of tags and of categories, and their pages. */
record OverviewStore(Bucket bucket, PublicFiles shop, ListTheme theme) {

    private static final int MAX_TRIES = 20;
    private static final String JSON = "application/json";

    /**
     * An overview as it was read or written.
     *
     * @param etag empty where there was none
     */
    private record Stored(Overview overview, Optional<String> etag) {}

    /** Tells an overview of lists, and writes its page until it is that of the overview there is. */
    void tell(ListName.Kind kind, Collection<Topic> topics) {
        for (int tries = 0; tries < MAX_TRIES; tries++) {
            Stored told = told(kind, topics);
            shop.put(
                    folder(kind) + "/index.html",
                    PublicFiles.HTML,
                    theme.overview(kind, told.overview().parts()));
            if (bucket.head(key(kind)).map(ObjectHead::etag).equals(told.etag())) {
                return;
            }
        }
        throw new ListConflict(key(kind));
    }

    private Stored told(ListName.Kind kind, Collection<Topic> topics) {
        for (int tries = 0; tries < MAX_TRIES; tries++) {
            Stored there = read(kind);
            if (there.etag().isPresent() && topics.stream().noneMatch(there.overview()::isNews)) {
                return there;
            }
            Overview told = there.overview().told(topics);
            Optional<String> etag =
                    bucket.put(key(kind), Content.of(told.json(), JSON), Condition.stillAt(there.etag()));
            if (etag.isPresent()) {
                return new Stored(told, etag);
            }
        }
        throw new ListConflict(key(kind));
    }

    private Stored read(ListName.Kind kind) {
        if (!(bucket.get(key(kind), Integer.MAX_VALUE) instanceof FetchResult.Whole whole)) {
            return new Stored(Overview.empty(kind), Optional.empty());
        }
        try {
            return new Stored(
                    Overview.read(kind, whole.bytes()), Optional.of(whole.head().etag()));
        } catch (IOException e) {
            throw new BucketUnavailable(
                    "%s in bucket %s cannot be read; bring an earlier version back: %s"
                            .formatted(key(kind), bucket.name(), e.getMessage()),
                    e);
        }
    }

    static String key(ListName.Kind kind) {
        return NodeStore.FOLDER + folder(kind) + "/index.json";
    }

    private static String folder(ListName.Kind kind) {
        return kind == ListName.Kind.TAG ? "tags" : "categories";
    }
}
