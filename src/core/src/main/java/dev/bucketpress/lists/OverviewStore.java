package dev.bucketpress.lists;

import dev.bucketpress.lists.Overview.Topic;
import dev.bucketpress.run.Conflict;
import dev.bucketpress.site.ListName;
import dev.bucketpress.site.PublicKeys;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.ContentType;
import dev.bucketpress.storage.JsonStore;
import dev.bucketpress.storage.JsonStore.Stored;
import dev.bucketpress.theme.ListTheme;
import java.util.Collection;
import java.util.Optional;

/** The overviews of tags and of categories in the public bucket, and their pages. */
final class OverviewStore {

    private static final int MAX_TRIES = 20;

    private final JsonStore objects;
    private final PublicFiles files;
    private final ListTheme theme;

    OverviewStore(Bucket bucket, ListTheme theme) {
        this.objects = new JsonStore(bucket);
        this.files = new PublicFiles(bucket);
        this.theme = theme;
    }

    /**
     * Reports lists to an overview, and writes its page until that is the page of the overview as it stands.
     *
     * @param seen the overview as it was read before, if it was
     */
    void update(ListName.Kind kind, Collection<Topic> topics, Optional<Stored<Overview>> seen) {
        for (int tries = 0; tries < MAX_TRIES; tries++) {
            Stored<Overview> updated = updated(kind, topics, tries == 0 ? seen : Optional.empty());
            files.put(
                    folder(kind) + "/index.html",
                    ContentType.HTML,
                    theme.overview(kind, updated.value().parts()));
            // step: last check of an overview
            if (objects.isUnchanged(key(kind), updated)) {
                return;
            }
        }
        throw new Conflict(key(kind));
    }

    private Stored<Overview> updated(
            ListName.Kind kind, Collection<Topic> topics, Optional<Stored<Overview>> seenBefore) {
        Stored<Overview> seen = seenBefore.orElseGet(() -> read(kind));
        for (int tries = 0; tries < MAX_TRIES; tries++) {
            if (seen.etag().isPresent() && topics.stream().noneMatch(seen.value()::isNewer)) {
                return seen;
            }
            Overview overview = seen.value().with(topics);
            Content content = Content.changeable(overview.json(), ContentType.JSON);
            Optional<Stored<Overview>> written =
                    objects.write(key(kind), overview, content, Condition.stillAt(seen.etag()));
            if (written.isPresent()) {
                return written.get();
            }
            seen = read(kind);
        }
        throw new Conflict(key(kind));
    }

    Stored<Overview> read(ListName.Kind kind) {
        return objects.read(key(kind), Overview.empty(kind), bytes -> Overview.read(kind, bytes));
    }

    private static String key(ListName.Kind kind) {
        return PublicKeys.LISTS + folder(kind) + "/index.json";
    }

    private static String folder(ListName.Kind kind) {
        return kind == ListName.Kind.TAG ? "tags" : "categories";
    }
}
