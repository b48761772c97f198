package dev.bucketpress.lists;

import dev.bucketpress.bucket.Bucket;
import dev.bucketpress.bucket.ObjectHead;
import dev.bucketpress.post.ListName;
import dev.bucketpress.post.SourceKey;
import dev.bucketpress.press.Hands;
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
final class Round {

    private final Bucket bucket;
    private final Hands hands;
    private final Claims claims;
    private final Desires desires;
    private final Publication publication;
    private final Fates fates = new Fates();
    private final RoundClaims ours;

    Round(Bucket bucket, Hands hands, Claims claims, Desires desires, Publication publication) {
        this.bucket = bucket;
        this.hands = hands;
        this.claims = claims;
        this.ours = new RoundClaims(claims, fates);
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
        List<Change> changes = changes(posts);
        if (patient) {
            changes.stream().filter(this::isHeld).map(Change::post).forEach(fates::beginAgain);
        }
        List<ListTree> trees = trees(byList(fates.good(changes)));
        List<Change> good = fates.good(changes);
        each(good, ours::claim);
        List<Change> claimed = fates.good(good);
        publication.publish(trees, byList(claimed), fates);
        each(fates.good(claimed), this::settle);
        return fates.good(claimed).stream().map(Change::post).toList();
    }

    Fates fates() {
        return fates;
    }

    private List<Change> changes(List<SourceKey> posts) {
        Queue<Change> changes = new ConcurrentLinkedQueue<>();
        hands.all(posts, post -> {
            fates.attempt(List.of(post), () -> desires.change(post).ifPresent(changes::add));
            return post;
        });
        return List.copyOf(changes);
    }

    private void each(Collection<Change> changes, Consumer<Change> work) {
        hands.all(List.copyOf(changes), change -> {
            fates.attempt(List.of(change.post()), () -> work.accept(change));
            return change;
        });
    }

    private boolean isHeld(Change change) {
        return change.listed().listed().state() == Listed.State.CLAIMED && claims.isHeld(change.listed());
    }

    private static Map<ListName, List<Change>> byList(List<Change> changes) {
        Map<ListName, List<Change>> byList = new LinkedHashMap<>();
        for (Change change : changes) {
            change.places().stream()
                    .map(Place::list)
                    .distinct()
                    .sorted(Comparator.comparing(ListName::slot))
                    .forEach(list ->
                            byList.computeIfAbsent(list, l -> new ArrayList<>()).add(change));
        }
        return byList;
    }

    private List<ListTree> trees(Map<ListName, List<Change>> changes) {
        return hands.all(List.copyOf(changes.entrySet()), list -> {
            ListTree tree = publication.tree(list.getKey(), ours);
            fates.attempt(posts(list.getValue()), () -> tree.read(list.getValue()));
            return tree;
        });
    }

    static List<SourceKey> posts(List<Change> changes) {
        return changes.stream().map(Change::post).toList();
    }

    /** The record is looked at once more, after everything was written: what was made of an older one is made again. */
    private void settle(Change change) {
        boolean settled = ours.settle(change)
                && bucket.head(change.post().recordKey()).map(ObjectHead::etag).equals(change.record());
        if (!settled) {
            fates.beginAgain(change.post());
        }
    }
}
