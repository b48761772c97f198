package dev.bucketpress.record;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What outlives every version of a post.
 *
 * @param pages every page key the post has held or claimed, in order
 * @param reported whether a problem report was ever written; never unset
 * @param firstPublished when it was first published without a date of its own
 * @param withdrawals how often its pages were taken away: no two tombstones of a post are alike, so that no run mistakes
 *     one for the other
 */
public record PublicationHistory(
        List<String> pages, boolean reported, Optional<Instant> firstPublished, int withdrawals) {

    /** Of a post that was never seen. */
    public static final PublicationHistory NONE = new PublicationHistory(List.of(), false, Optional.empty(), 0);

    public PublicationHistory {
        pages = List.copyOf(pages);
    }

    /** With this page among the post's pages. */
    public PublicationHistory withPage(String page) {
        Set<String> all = new LinkedHashSet<>(pages);
        all.add(page);
        return new PublicationHistory(List.copyOf(all), reported, firstPublished, withdrawals);
    }

    /** With a problem report written. */
    public PublicationHistory withReport() {
        return new PublicationHistory(pages, true, firstPublished, withdrawals);
    }

    /** With the moment of first publication, unless there is one already. */
    public PublicationHistory withFirstPublished(Instant moment) {
        return new PublicationHistory(pages, reported, firstPublished.or(() -> Optional.of(moment)), withdrawals);
    }

    /** With all that another memory has of pages and reports. */
    public PublicationHistory with(PublicationHistory other) {
        Set<String> all = new LinkedHashSet<>(pages);
        all.addAll(other.pages);
        return new PublicationHistory(List.copyOf(all), reported || other.reported, firstPublished, withdrawals);
    }

    /** With its pages taken away once more. */
    public PublicationHistory withWithdrawal() {
        return new PublicationHistory(pages, reported, firstPublished, withdrawals + 1);
    }
}
