package dev.bucketpress.lists;

import dev.bucketpress.search.EmptyIndex;
import dev.bucketpress.search.IndexCheck;
import dev.bucketpress.search.TextsFile;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.threads.SideBySide;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Tells whether the index of search follows from records, and makes it empty where it is to be made anew. */
public final class SearchAudit {

    private final Bucket bucket;
    private final Set<TextsFile> files;
    private final PlacementStore placements;
    private final DesiredState desired;
    private final Supplier<SideBySide> threads;
    private final Clock clock;

    SearchAudit(
            Bucket bucket,
            Set<TextsFile> files,
            PlacementStore placements,
            DesiredState desired,
            Supplier<SideBySide> threads,
            Clock clock) {
        this.bucket = bucket;
        this.files = files;
        this.placements = placements;
        this.desired = desired;
        this.threads = threads;
        this.clock = clock;
    }

    /**
     * The first post that the index does not have as its record says, in words; empty where there is none. Posts on which
     * runs may be at work do not count.
     *
     * @param posts all that have a record
     */
    public Optional<String> lag(List<SourceKey> posts) {
        try (SideBySide sideBySide = threads.get()) {
            return sideBySide.all(posts, this::lag).stream()
                    .flatMap(Optional::stream)
                    .findFirst();
        }
    }

    private Optional<String> lag(SourceKey post) {
        return desired.change(post)
                .filter(change -> {
                    Placement found = change.found().value();
                    return found.state() == Placement.State.SETTLED
                            && !found.searched().isFor(change.searchable());
                })
                .map(change -> "it does not have " + post.value() + " as it is");
    }

    /**
     * The first thing in which the files of the index do not agree with one another or with what placements say of them,
     * in words; empty where there is none.
     *
     * @param posts all that have a record
     */
    public Optional<String> fault(List<SourceKey> posts) {
        try (SideBySide sideBySide = threads.get()) {
            return IndexCheck.fault(
                    bucket,
                    sideBySide,
                    files,
                    () -> sideBySide.all(
                            posts, post -> placements.read(post).value().searched()));
        }
    }

    /** Puts an empty index in its place: all posts are to be listed anew after that. */
    public void makeEmpty() {
        try (SideBySide sideBySide = threads.get()) {
            EmptyIndex.write(bucket, sideBySide, clock);
        }
    }
}
