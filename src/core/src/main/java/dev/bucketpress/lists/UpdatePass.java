package dev.bucketpress.lists;

import dev.bucketpress.lists.Placement.Position;
import dev.bucketpress.search.IndexUpdate;
import dev.bucketpress.site.ListName;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.ObjectHead;
import dev.bucketpress.threads.Overlap;
import dev.bucketpress.threads.SideBySide;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/**
 * One pass over some posts together: a list that several of them are in is read and written once. Its steps are those of
 * the package documentation, in the same order.
 */
final class UpdatePass {

    private final Bucket bucket;
    private final SideBySide sideBySide;
    private final PlacementStore placements;
    private final DesiredState desired;
    private final ListPublisher publisher;
    private final ReleasedPages released;
    private final SearchUpdate search;
    private final BatchResults results = new BatchResults();
    private final HeldLeases leases;

    UpdatePass(
            Bucket bucket,
            SideBySide sideBySide,
            PlacementStore placements,
            DesiredState desired,
            ListPublisher publisher,
            ReleasedPages released,
            Optional<IndexUpdate> index) {
        this.bucket = bucket;
        this.sideBySide = sideBySide;
        this.placements = placements;
        this.leases = new HeldLeases(placements, results);
        this.desired = desired;
        this.publisher = publisher;
        this.released = released;
        this.search = new SearchUpdate(index, leases, results);
    }

    /**
     * Makes the lists hold what they should of these posts.
     *
     * @param patient whether posts that another run may be updating are left to it for now
     * @return the posts that were listed, or taken off lists
     */
    List<SourceKey> run(List<SourceKey> posts, boolean patient) {
        List<PostChange> changes = changes(posts);
        if (patient) {
            changes.stream().filter(this::isLeased).map(PostChange::post).forEach(results::retry);
        }
        List<ListTree> trees = trees(byList(results.unhindered(changes)));
        each(results.unhindered(changes), search::read);
        search.reserve(results.unhindered(changes));
        List<PostChange> unleased = results.unhindered(changes);
        each(unleased, change -> leases.acquire(change, search.claimed(change)));
        List<PostChange> leased = results.unhindered(unleased);
        publisher.publish(trees, byList(leased), results);
        released.restore(publisher, leases, results);
        search.commit(results.unhindered(leased));
        each(results.unhindered(leased), this::settle);
        return PostChange.posts(results.unhindered(leased));
    }

    BatchResults results() {
        return results;
    }

    private List<PostChange> changes(List<SourceKey> posts) {
        Queue<PostChange> changes = new ConcurrentLinkedQueue<>();
        sideBySide.all(posts, post -> {
            results.attempt(List.of(post), () -> desired.change(post).ifPresent(changes::add));
            return post;
        });
        return List.copyOf(changes);
    }

    private void each(Collection<PostChange> changes, Consumer<PostChange> work) {
        sideBySide.all(List.copyOf(changes), change -> {
            results.attempt(List.of(change.post()), () -> work.accept(change));
            return change;
        });
    }

    private boolean isLeased(PostChange change) {
        Placement placement = change.found().value();
        return placement.state() == Placement.State.LEASED && placements.isLeased(placement);
    }

    private static Map<ListName, List<PostChange>> byList(List<PostChange> changes) {
        Map<ListName, List<PostChange>> byList = new LinkedHashMap<>();
        for (PostChange change : changes.stream().filter(PostChange::listed).toList()) {
            change.positions().stream()
                    .map(Position::list)
                    .distinct()
                    .sorted(Comparator.comparing(ListName::id))
                    .forEach(list ->
                            byList.computeIfAbsent(list, l -> new ArrayList<>()).add(change));
        }
        return byList;
    }

    private List<ListTree> trees(Map<ListName, List<PostChange>> changes) {
        return sideBySide.all(List.copyOf(changes.entrySet()), list -> {
            ListTree tree = publisher.tree(list.getKey(), leases);
            results.attempt(PostChange.posts(list.getValue()), () -> tree.read(list.getValue()));
            return tree;
        });
    }

    /**
     * The record is checked once more: what followed from an older one is done again. Whoever changes it after this check
     * has a run that finds the lease, or what was settled.
     */
    private void settle(PostChange change) {
        Overlap.Both<Boolean, Boolean> both =
                sideBySide.both(() -> leases.settle(change, search.settled(change)), () -> isRecordAsRead(change));
        if (!both.one() || !both.other()) {
            results.retry(change.post());
        }
    }

    private boolean isRecordAsRead(PostChange change) {
        return /* step: last check of the record */ bucket.head(change.post().recordKey())
                .map(ObjectHead::etag)
                .equals(change.recordEtag());
    }
}
