package dev.bucketpress.press;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What people do to the source bucket while runs are under way.
 *
 * @param before what was done, and looked at, before the first run
 * @param changes what is done meanwhile, each of which brings about a run
 * @param crashes how many runs may die; a run that died is run again
 * @param duplicates how many more runs the last change brings about
 */
record Scenario(String name, List<Change> before, List<Change> changes, int crashes, int duplicates) {

    static final String A = "a.md";
    static final String B = "b.md";

    /** A file is written, or removed where there is no text. */
    record Change(String key, Optional<String> text) {}

    static Scenario of(String name, Change... changes) {
        return new Scenario(name, List.of(), List.of(changes), 0, 0);
    }

    Scenario after(Change... earlier) {
        return new Scenario(name, List.of(earlier), changes, crashes, duplicates);
    }

    Scenario crashing(int times) {
        return new Scenario(name, before, changes, times, duplicates);
    }

    Scenario repeating(int times) {
        return new Scenario(name, before, changes, crashes, times);
    }

    static Change write(String key, String text) {
        return new Change(key, Optional.of(text));
    }

    static Change remove(String key) {
        return new Change(key, Optional.empty());
    }

    /** A post with a URL and a body of its own. */
    static String post(String urlname, String body) {
        return "---\ndate: 2020-02-02\nurlname: " + urlname + "\n---\n" + body;
    }

    static String draft(String urlname) {
        return "---\ndate: 2020-02-02\nurlname: " + urlname + "\ndraft: true\n---\nDraft";
    }

    static String broken(String urlname) {
        return "---\ndate: never\nurlname: " + urlname + "\n---\nBroken";
    }

    /** Everything that can happen to one post between two runs. */
    static List<Scenario> ofOnePost() {
        Change first = write(A, post("one", "First."));
        Change edited = write(A, post("one", "Edited."));
        Change moved = write(A, post("two", "First."));
        List<Scenario> all = new ArrayList<>();
        all.add(of("publish twice", first).repeating(1));
        all.add(of("publish and edit", first, edited));
        all.add(of("publish and move", first, moved));
        all.add(of("publish and delete", first, remove(A)));
        all.add(of("edit twice", edited, write(A, post("one", "Again."))).after(first));
        all.add(of("edit and revert", edited, first).after(first));
        all.add(of("edit and move", edited, moved).after(first));
        all.add(of("move and back", moved, first).after(first));
        all.add(of("move on", moved, write(A, post("three", "First."))).after(first));
        all.add(of("move back and on", first, write(A, post("three", "First."))).after(first, moved));
        all.add(of("delete and bring back", remove(A), first).after(first));
        all.add(of("delete and bring back elsewhere", remove(A), moved).after(first));
        all.add(of("edit and delete", edited, remove(A)).after(first));
        all.add(of("move and delete", moved, remove(A)).after(first));
        all.add(of("draft and back", write(A, draft("one")), first).after(first));
        all.add(of("edit and draft", edited, write(A, draft("one"))).after(first));
        all.add(of("break and mend", write(A, broken("one")), edited).after(first));
        all.add(of("break and revert", write(A, broken("one")), first).after(first));
        all.add(of("edit and break", edited, write(A, broken("one"))).after(first));
        all.add(of("write broken and mend", write(A, broken("one")), first));
        all.add(of("break and delete", write(A, broken("one")), remove(A)).after(first));
        all.add(of("mend and break", first, write(A, broken("one"))).after(write(A, broken("one"))));
        return List.copyOf(all);
    }

    /** Two posts that want one page. */
    static List<Scenario> ofTwoPosts() {
        Change a = write(A, post("one", "Of a."));
        Change b = write(B, post("one", "Of b."));
        Change bMoved = write(B, post("two", "Of b."));
        return List.of(
                of("two new posts want one page", a, b),
                of("a post wants the page of another that is edited", b, write(A, post("one", "Edited.")))
                        .after(a),
                of("a post wants the page that another leaves", b, write(A, post("two", "Of a.")))
                        .after(a),
                of("a post wants the page of another that is deleted", b, remove(A))
                        .after(a),
                of("a post wants a page and gives up", b, bMoved).after(a),
                of("a post wants a page and is deleted", b, remove(B)).after(a),
                of("a post moves to a page that is taken", b, remove(A)).after(a, bMoved),
                of("two posts with the same bytes", write(A, post("one", "Same.")), write(B, post("one", "Same."))));
    }

    /** Three runs at once. */
    static List<Scenario> ofThreeRuns() {
        Change first = write(A, post("one", "First."));
        Change edited = write(A, post("one", "Edited."));
        Change moved = write(A, post("two", "First."));
        return List.of(
                of("edit, revert, edit", edited, first, edited).after(first),
                of("move, back, delete", moved, first, remove(A)).after(first),
                of("delete, bring back, move", remove(A), first, moved).after(first),
                of("break, mend, break", write(A, broken("one")), first, write(A, broken("one")))
                        .after(first),
                of("publish, break, delete", first, write(A, broken("one")), remove(A)),
                of("move, twice delivered", moved).after(first).repeating(2));
    }
}
