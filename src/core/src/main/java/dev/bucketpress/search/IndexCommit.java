package dev.bucketpress.search;

import dev.bucketpress.run.Conflict;
import dev.bucketpress.search.SearchIndex.Unused;
import dev.bucketpress.site.PublicKeys;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.JsonStore.Stored;
import dev.bucketpress.threads.SideBySide;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;

/** The part of an update that is made while the leases of its posts are held. */
final class IndexCommit {

    private static final Logger LOG = Logger.getLogger("bucketpress");

    private static final int MAX_TRIES = 20;

    private final IndexStore store;
    private final SideBySide sideBySide;
    private final Levels levels;
    private final UnaryOperator<Set<SourceKey>> held;
    private final Optional<Unused> merging;
    private final Map<SourceKey, IndexChange> changes;
    private final RecentFile recent;

    /** As it was read or written last. */
    private Stored<SearchIndex> index;

    private Optional<LevelMerge> merge = Optional.empty();

    /** Whether the file of the newest texts may not be as it should. */
    private boolean isRecentOther;

    /**
     * @param held which of some posts' leases are still held
     * @param merging the files of the level that is to be written anew
     * @param index from before the leases were taken
     */
    IndexCommit(
            IndexStore store,
            SideBySide sideBySide,
            Levels levels,
            UnaryOperator<Set<SourceKey>> held,
            Optional<Unused> merging,
            Stored<SearchIndex> index,
            Map<SourceKey, IndexChange> changes) {
        this.store = store;
        this.sideBySide = sideBySide;
        this.levels = levels;
        this.held = held;
        this.merging = merging;
        this.index = index;
        this.changes = new HashMap<>(changes);
        this.recent = new RecentFile(store, texts());
    }

    private Map<Integer, PostText> texts() {
        Map<Integer, PostText> texts = new HashMap<>();
        changes.values()
                .forEach(change -> change.given()
                        .ifPresent(number -> texts.put(number, change.text().orElseThrow())));
        return texts;
    }

    void run() {
        Map<Integer, PostText> texts = texts();
        each(texts.keySet(), number -> store.put(number, texts.get(number)));
        merge = merging.flatMap(this::merged);
        writeIndex();
        if (isRecentOther) {
            recent.write(index.value());
        }
        each(IndexChange.leaving(changes.values()), store::deleteText);
        merge.ifPresent(done -> deleteReplaced(done.replaced()));
    }

    /** Empty where a file is not as it should be; the posts are found without. */
    private Optional<LevelMerge> merged(Unused files) {
        SearchIndex soon = changed();
        try {
            return Optional.of(LevelMerge.written(store, sideBySide, levels, files, soon, recent.texts(soon.recent())));
        } catch (IndexStore.MissingFile | IndexOutOfBoundsException e) {
            // Another run may have replaced the level. If not, each merge of it comes here again.
            LOG.warn("level " + files.level() + " of the search index was not written anew: " + e.getMessage());
            delete(files);
            return Optional.empty();
        }
    }

    private SearchIndex changed() {
        return index.value()
                .with(IndexChange.given(changes.values()), IndexChange.leaving(changes.values()))
                .next(0);
    }

    private void writeIndex() {
        for (int tries = 0; tries < MAX_TRIES; tries++) {
            Optional<Stored<SearchIndex>> written = store.write(index, next());
            if (written.isPresent()) {
                index = written.get();
                return;
            }
            readAgain();
        }
        throw new Conflict(PublicKeys.SEARCH);
    }

    private void readAgain() {
        SearchIndex before = index.value();
        index = store.index(SearchIndex.empty(before.born()));
        if (index.etag().isEmpty() || !index.value().born().equals(before.born())) {
            throw new Conflict(PublicKeys.SEARCH);
        }
        // step: leases after a refusal
        changes.keySet().retainAll(held.apply(Set.copyOf(changes.keySet())));
    }

    private SearchIndex next() {
        SearchIndex changed = changed();
        isRecentOther = changes.values().stream().anyMatch(this::concernsRecent);
        merge.filter(written -> changes.isEmpty() || !written.fits(index.value()))
                .ifPresent(outdated -> {
                    delete(outdated.files());
                    merge = Optional.empty();
                });
        isRecentOther |= merge.isPresent();
        return merge.map(written -> written.in(changed))
                .orElseGet(() -> changed.withoutUnused(
                        files -> merging.filter(files::equals).isPresent()));
    }

    private boolean concernsRecent(IndexChange change) {
        return change.given().isPresent()
                || /* step: newest texts of a run that died */ change.wasOpen()
                || !Collections.disjoint(change.leaving(), index.value().recent());
    }

    /** Files that the index still names when a run dies are deleted by another, when no run can be reading them. */
    private void deleteReplaced(List<Unused> replaced) {
        replaced.forEach(this::delete);
        for (int tries = 0; tries < MAX_TRIES && !replaced.isEmpty(); tries++) {
            SearchIndex without = index.value().next(0).withoutUnused(replaced::contains);
            if (store.write(index, without).isPresent()) {
                return;
            }
            index = store.index(index.value());
        }
    }

    private void delete(Unused files) {
        store.delete(files, sideBySide);
    }

    private <T> void each(Collection<T> items, Consumer<T> work) {
        sideBySide.all(List.copyOf(items), item -> {
            work.accept(item);
            return item;
        });
    }
}
