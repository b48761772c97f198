package dev.bucketpress.lists;

import dev.bucketpress.bucket.Bucket;
import dev.bucketpress.bucket.ObjectHead;
import dev.bucketpress.lists.Claims.Found;
import dev.bucketpress.post.ListName;
import dev.bucketpress.post.SourceKey;
import dev.bucketpress.press.Hands;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

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
    private final Map<SourceKey, Found> claimed = new ConcurrentHashMap<>();

    Round(Bucket bucket, Hands hands, Claims claims, Desires desires, Publication publication) {
        this.bucket = bucket;
        this.hands = hands;
        this.claims = claims;
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
        each(good, this::claim);
        List<Change> ours = fates.good(good);
        publication.publish(trees, byList(ours), fates);
        each(fates.good(ours), this::settle);
        return fates.good(ours).stream().map(Change::post).toList();
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

    private void each(Collection<Change> changes, java.util.function.Consumer<Change> work) {
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
                    .forEach(list ->
                            byList.computeIfAbsent(list, l -> new ArrayList<>()).add(change));
        }
        return byList;
    }

    private List<ListTree> trees(Map<ListName, List<Change>> changes) {
        return hands.all(List.copyOf(changes.entrySet()), list -> {
            ListTree tree = publication.tree(list.getKey(), this::stillClaimed);
            fates.attempt(posts(list.getValue()), () -> tree.read(list.getValue()));
            return tree;
        });
    }

    static List<SourceKey> posts(List<Change> changes) {
        return changes.stream().map(Change::post).toList();
    }

    private void claim(Change change) {
        Optional<Found> found = claims.claim(change);
        found.ifPresentOrElse(ours -> claimed.put(change.post(), ours), () -> fates.beginAgain(change.post()));
    }

    private List<Change> stillClaimed(List<Change> changes) {
        changes.stream()
                .filter(change -> !claims.isStill(claimed.get(change.post())))
                .map(Change::post)
                .forEach(fates::beginAgain);
        return fates.good(changes);
    }

    /** The record is looked at once more, after everything was written: what was made of an older one is made again. */
    private void settle(Change change) {
        boolean settled = claims.settle(claimed.get(change.post()), change)
                && bucket.head(change.post().recordKey()).map(ObjectHead::etag).equals(change.record());
        if (!settled) {
            fates.beginAgain(change.post());
        }
    }
}
