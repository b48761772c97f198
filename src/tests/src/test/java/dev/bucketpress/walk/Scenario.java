package dev.bucketpress.walk;

import java.util.List;
import java.util.Optional;

/**
 * What people do while runs are under way.
 *
 * @param before what was done, and reconciled, before the first run
 * @param changes what is done meanwhile, each of which brings about a run
 * @param crashes how many runs may die; a run that died is run again
 * @param duplicates how many more runs the last change brings about
 * @param switches how often a run may be left, for another one or for a change, before it has come to its end
 * @param again how often a run may begin again; what would follow then is not walked
 */
public record Scenario(
        String name, List<Change> before, List<Change> changes, int crashes, int duplicates, int switches, int again) {

    public static final int ANY = Integer.MAX_VALUE;

    /** A file is written, or removed where there is no text. */
    public record Change(String key, Optional<String> text) {}

    public static Scenario of(String name, Change... changes) {
        return new Scenario(name, List.of(), List.of(changes), 0, 0, ANY, ANY);
    }

    public Scenario after(Change... earlier) {
        return new Scenario(name, List.of(earlier), changes, crashes, duplicates, switches, again);
    }

    public Scenario crashing(int times) {
        return new Scenario(name, before, changes, times, duplicates, switches, again);
    }

    public Scenario repeating(int times) {
        return new Scenario(name, before, changes, crashes, times, switches, again);
    }

    public Scenario switching(int times) {
        return new Scenario(name, before, changes, crashes, duplicates, times, again);
    }

    public Scenario beginningAgain(int times) {
        return new Scenario(name, before, changes, crashes, duplicates, switches, times);
    }

    public static Change write(String key, String text) {
        return new Change(key, Optional.of(text));
    }

    public static Change remove(String key) {
        return new Change(key, Optional.empty());
    }
}
