package dev.bucketpress.search;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is to change in the index for one post.
 *
 * @param before what its placement says of it
 * @param token what it is to say; empty where the post is not to be found
 * @param text what is to be found of the post, if anything
 * @param digest of the text; empty where there is none
 * @param given a new number for it; empty where it has none yet, or needs none
 * @param anew whether it gets a new number although its text is the same
 */
record IndexChange(
        Searched before, String token, Optional<PostText> text, String digest, OptionalInt given, boolean anew) {

    static IndexChange of(Searched before, String token, Optional<PostText> text, boolean anew) {
        String digest = text.map(PostText::digest).orElse("");
        return new IndexChange(before, token, text, digest, OptionalInt.empty(), anew);
    }

    IndexChange with(int number) {
        return new IndexChange(before, token, text, digest, OptionalInt.of(number), anew);
    }

    /** The same in an index that is another than the one its placement speaks of. */
    IndexChange in(String index) {
        Searched known = before.index().equals(index) ? before : Searched.NOWHERE;
        return new IndexChange(known.in(index), token, text, digest, given, anew);
    }

    private boolean isKept() {
        return !anew && text.isPresent() && before.number().isPresent() && digest.equals(before.text());
    }

    boolean needsNumber() {
        return text.isPresent() && !isKept();
    }

    /** Every number that is not to be found any more. */
    Set<Integer> leaving() {
        return isKept() ? before.others() : before.numbers();
    }

    /** The same of several posts. */
    static Set<Integer> leaving(Collection<IndexChange> changes) {
        return changes.stream().flatMap(change -> change.leaving().stream()).collect(Collectors.toSet());
    }

    /** The new numbers of several posts. */
    static Set<Integer> given(Collection<IndexChange> changes) {
        return changes.stream()
                .flatMapToInt(change -> change.given().stream())
                .boxed()
                .collect(Collectors.toSet());
    }

    /** Whether a run that had the lease before may have left anything undone. */
    boolean wasOpen() {
        return !before.others().isEmpty();
    }

    /** Whether anything of the index is to be written. */
    boolean concernsIndex() {
        return needsNumber() || !leaving().isEmpty();
    }

    /** What its lease says: every number that may be in the index, until the change is made. */
    Searched claimed() {
        Set<Integer> others = new TreeSet<>(leaving());
        given.ifPresent(others::add);
        return isKept()
                ? new Searched(before.index(), "", before.text(), before.number(), others)
                : new Searched(before.index(), "", "", OptionalInt.empty(), others);
    }

    /** What its placement says afterwards. */
    Searched settled() {
        return new Searched(
                before.index(),
                token,
                digest,
                text.isEmpty() ? OptionalInt.empty() : isKept() ? before.number() : given,
                Set.of());
    }
}
