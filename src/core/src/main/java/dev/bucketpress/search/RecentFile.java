package dev.bucketpress.search;

import dev.bucketpress.run.Conflict;
import dev.bucketpress.site.PublicKeys;
import dev.bucketpress.storage.JsonStore.Stored;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * The file of the newest texts. It follows from the index: whoever wrote that writes it afterwards, and not over what was
 * written for a later index. Its texts are right whatever the index says of them.
 */
final class RecentFile {

    private static final int MAX_TRIES = 20;

    private final IndexStore store;

    /** Texts of this run's posts, by their numbers. */
    private final Map<Integer, PostText> own;

    private Optional<Stored<RecentTexts>> seen = Optional.empty();

    RecentFile(IndexStore store, Map<Integer, PostText> own) {
        this.store = store;
        this.own = Map.copyOf(own);
    }

    /** The texts of some posts, as far as there are any. */
    SortedMap<Integer, PostText> texts(SortedSet<Integer> numbers) {
        Map<Integer, PostText> known = read().value().texts();
        SortedMap<Integer, PostText> texts = new TreeMap<>();
        for (int number : numbers) {
            Optional.ofNullable(own.getOrDefault(number, known.get(number)))
                    .or(() -> store.text(number))
                    .ifPresent(text -> texts.put(number, text));
        }
        return texts;
    }

    private Stored<RecentTexts> read() {
        Stored<RecentTexts> read = seen.orElseGet(store::recent);
        seen = Optional.of(read);
        return read;
    }

    /** Makes the file follow from an index. */
    void write(SearchIndex index) {
        for (int tries = 0; tries < MAX_TRIES; tries++) {
            Stored<RecentTexts> before = read();
            if (
            /* step: newest texts of a later index */ before.value().turn() > index.turn()
                    || store.write(before, new RecentTexts(index.turn(), texts(index.recent())))) {
                return;
            }
            seen = Optional.empty();
        }
        throw new Conflict(PublicKeys.SEARCH);
    }
}
