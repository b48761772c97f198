package dev.bucketpress.lists;

import dev.bucketpress.run.ParallelRunner;
import dev.bucketpress.site.ListName;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.ObjectHead;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * One go at some posts together: a list that several of them are in is read and written once. Its steps are those that
 * the room's documentation tells, in their order.
 */
final class UpdatePass {

    private final Bucket bucket;
    private final ParallelRunner hands;
    private final LeaseStore claims;
    private final DesiredState desires;
    private final ListPublisher publication;
    private final BatchResults fates = new BatchResults();
    private final Leases ours;

    UpdatePass(
            Bucket bucket, ParallelRunner hands, LeaseStore claims, DesiredState desires, ListPublisher publication) {
        this.bucket = bucket;
        this.hands = hands;
        this.claims = claims;
        this.ours = new Leases(claims, fates);
        this.desires = desires;
        this.publication = publication;
    }

    /**
     * Has lists hold of these posts what they are to hold.
     *
     * @param patient whether work that another run may be at is left to it
     * @return the posts that were listed, or taken off lists
     */
    List<SourceKey> run(List<SourceKey> posts, boolean patient) {
        List<PostChange> changes = changes(posts);
        if (patient) {
            changes.stream().filter(this::isHeld).map(PostChange::post).forEach(fates::beginAgain);
        }
        List<ListTree> trees = trees(byList(fates.good(changes)));
        List<PostChange> good = fates.good(changes);
        each(good, ours::claim);
        List<PostChange> claimed = fates.good(good);
        publication.publish(trees, byList(claimed), fates);
        each(fates.good(claimed), this::settle);
        return fates.good(claimed).stream().map(PostChange::post).toList();
    }

    BatchResults fates() {
        return fates;
    }

    private List<PostChange> changes(List<SourceKey> posts) {
        Queue<PostChange> changes = new ConcurrentLinkedQueue<>();
        hands.all(posts, post -> {
            fates.attempt(List.of(post), () -> desires.change(post).ifPresent(changes::add));
            return post;
        });
        return List.copyOf(changes);
    }

    private void each(Collection<PostChange> changes, Consumer<PostChange> work) {
        hands.all(List.copyOf(changes), change -> {
            fates.attempt(List.of(change.post()), () -> work.accept(change));
            return change;
        });
    }

    private boolean isHeld(PostChange change) {
        return change.listed().listed().state() == Placement.State.CLAIMED && claims.isHeld(change.listed());
    }

    private static Map<ListName, List<PostChange>> byList(List<PostChange> changes) {
        Map<ListName, List<PostChange>> byList = new LinkedHashMap<>();
        for (PostChange change : changes) {
            change.places().stream()
                    .map(ListPosition::list)
                    .distinct()
                    .sorted(Comparator.comparing(ListName::id))
                    .forEach(list ->
                            byList.computeIfAbsent(list, l -> new ArrayList<>()).add(change));
        }
        return byList;
    }

    private List<ListTree> trees(Map<ListName, List<PostChange>> changes) {
        return hands.all(List.copyOf(changes.entrySet()), list -> {
            ListTree tree = publication.tree(list.getKey(), ours);
            fates.attempt(posts(list.getValue()), () -> tree.read(list.getValue()));
            return tree;
        });
    }

    static List<SourceKey> posts(List<PostChange> changes) {
        return changes.stream().map(PostChange::post).toList();
    }

    /** The record is looked at once more, after everything was written: what was made of an older one is made again. */
    private void settle(PostChange change) {
        boolean settled = ours.settle(change)
                && bucket.head(change.post().recordKey()).map(ObjectHead::etag).equals(change.record());
        if (!settled) {
            fates.beginAgain(change.post());
        }
    }
}
