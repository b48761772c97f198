package dev.bucketpress.search;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one post's placement says of it in the index. Numbers that are not settled are named before any of them comes into
 * the index, so whoever finds them there can take them out of it.
 *
 * @param index which one it is: one that was made anew gives the same numbers to other posts
 * @param token of the post, by which a run sees that nothing is to be done; empty where it is not to be found
 * @param text the digest of the version that is found
 * @param number of the version that is found
 * @param others numbers of versions that may be in the index or have files, and are not to be found
 */
public record Searched(String index, String token, String text, OptionalInt number, Set<Integer> others) {

    /** Of a post that is not in the index. */
    public static final Searched NOWHERE = new Searched("", "", "", OptionalInt.empty(), Set.of());

    public Searched {
        others = Set.copyOf(others);
    }

    /** Whether the index has the post as it should. */
    public boolean isFor(Optional<SearchablePost> wanted) {
        return token.equals(wanted.map(SearchablePost::token).orElse(""));
    }

    /** Every version that may be in the index. */
    Set<Integer> numbers() {
        Set<Integer> all = new TreeSet<>(others);
        number.ifPresent(all::add);
        return all;
    }

    /** The same of another index. */
    Searched in(String other) {
        return new Searched(other, token, text, number, others);
    }

    /** The same, with all numbers that a lease names and that are not to be found: its run may have files of them left. */
    public Searched leaving(Searched lease) {
        Set<Integer> left = new TreeSet<>(lease.others());
        number.ifPresent(left::remove);
        return new Searched(index, token, text, number, left);
    }
}
