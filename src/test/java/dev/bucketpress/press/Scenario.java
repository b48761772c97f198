package dev.bucketpress.press;

import java.util.List;
import java.util.Optional;

/**
 * What people do to the source bucket while runs are under way.
 *
 * @param before what was done, and looked at, before the first run
 * @param changes what is done meanwhile, each of which brings about a run
 * @param crashes how many runs may die; a run that died is run again
 * @param duplicates how many more runs the last change brings about
 * @param switches how often a run may be left, for another one or for a change, before it has come to its end
 */
record Scenario(String name, List<Change> before, List<Change> changes, int crashes, int duplicates, int switches) {

    static final int ANY = Integer.MAX_VALUE;

    static final String A = "a.md";
    static final String B = "b.md";
    static final String C = "c.md";
    static final String PICTURE = "picture.png";

    /** A file is written, or removed where there is no text. */
    record Change(String key, Optional<String> text) {}

    static Scenario of(String name, Change... changes) {
        return new Scenario(name, List.of(), List.of(changes), 0, 0, ANY);
    }

    Scenario after(Change... earlier) {
        return new Scenario(name, List.of(earlier), changes, crashes, duplicates, switches);
    }

    Scenario crashing(int times) {
        return new Scenario(name, before, changes, times, duplicates, switches);
    }

    Scenario repeating(int times) {
        return new Scenario(name, before, changes, crashes, times, switches);
    }

    Scenario switching(int times) {
        return new Scenario(name, before, changes, crashes, duplicates, times);
    }

    /** Whether this is one of the files that people change. */
    boolean isAPost(World.Place place) {
        return place.bucket().equals(World.SOURCE) && List.of(A, B, C, PICTURE).contains(place.key());
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

    /** A page of Hexo's that is not a post, and is not published. */
    static String page(String urlname) {
        return "---\nlayout: page\nurlname: " + urlname + "\n---\nPage";
    }
}
