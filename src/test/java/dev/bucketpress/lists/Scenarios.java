package dev.bucketpress.lists;

import static dev.bucketpress.walk.Scenario.of;
import static dev.bucketpress.walk.Scenario.write;

import dev.bucketpress.post.SourceKey;
import dev.bucketpress.walk.Scenario;
import dev.bucketpress.walk.Scenario.Change;
import java.util.List;
import java.util.stream.Stream;

/** What becomes of records while runs are under way: one of two runs dies in each scenario. */
final class Scenarios {

    private static final String A = "a.md";
    private static final String B = "b.md";
    private static final String C = "c.md";
    private static final String D = "d.md";

    /** There before, so that there is a site. */
    private static final Change OTHER = published(D, "date: 2020-02-10");

    private static final Change FIRST = published(A, "date: 2020-02-02");
    private static final Change EDITED = published(A, "date: 2020-02-02", "title: Edited");
    private static final Change EDITED_AGAIN = published(A, "date: 2020-02-02", "title: Again");
    private static final Change MOVED = published(A, "date: 2020-03-02");
    private static final Change GONE = withdrawn(A);

    private Scenarios() {}

    static List<Scenario> all() {
        return Stream.of(ofOnePost(), ofTwoPosts()).flatMap(List::stream).toList();
    }

    /** Everything that can happen to one post between two runs. */
    static List<Scenario> ofOnePost() {
        return Stream.of(
                        of("publish twice", FIRST).after(OTHER).repeating(1),
                        of("publish and edit", FIRST, EDITED).after(OTHER),
                        of("edit and revert", EDITED, FIRST).after(OTHER, FIRST),
                        of("edit twice", EDITED, EDITED_AGAIN).after(OTHER, FIRST),
                        of("publish and withdraw", FIRST, GONE).after(OTHER),
                        of("edit and withdraw", EDITED, GONE).after(OTHER, FIRST),
                        of("withdraw and bring back", GONE, FIRST).after(OTHER, FIRST),
                        of("move and back", MOVED, FIRST).after(OTHER, FIRST),
                        of("move and withdraw", MOVED, GONE).after(OTHER, FIRST))
                .map(scenario -> scenario.crashing(1).beginningAgain(1))
                .toList();
    }

    static List<Scenario> ofTwoPosts() {
        return List.of();
    }

    private static Change published(String key, String... frontMatter) {
        SmallSite site = new SmallSite();
        site.publish(key, frontMatter);
        return write(key, site.published.text(new SourceKey(key).recordKey()));
    }

    private static Change withdrawn(String key) {
        SmallSite site = new SmallSite();
        site.publish(key, "date: 2020-02-02");
        site.delete(key);
        return write(key, site.published.text(new SourceKey(key).recordKey()));
    }
}
