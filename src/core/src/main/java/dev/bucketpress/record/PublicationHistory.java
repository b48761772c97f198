package dev.bucketpress.record;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The publication history of a post, which its record carries from version to version.
 *
 * @param pages the keys of all pages that the post has ever had or claimed, in that order
 * @param reported whether a problem report was ever written; never unset
 * @param firstPublished the time of its first publication, for a post without a date of its own
 * @param withdrawals how often its pages were removed; it makes every tombstone of a post different, so that no run takes
 *     one for another
 */
public record PublicationHistory(
        List<String> pages, boolean reported, Optional<Instant> firstPublished, int withdrawals) {

    /** The history of a post that was never seen. */
    public static final PublicationHistory NONE = new PublicationHistory(List.of(), false, Optional.empty(), 0);

    public PublicationHistory {
        pages = List.copyOf(pages);
    }

    /** The history with one more page. */
    public PublicationHistory withPage(String page) {
        Set<String> all = new LinkedHashSet<>(pages);
        all.add(page);
        return new PublicationHistory(List.copyOf(all), reported, firstPublished, withdrawals);
    }

    /** The history after a problem report was written. */
    public PublicationHistory withReport() {
        return new PublicationHistory(pages, true, firstPublished, withdrawals);
    }

    /** The history with a time of first publication, unless it has one. */
    public PublicationHistory withFirstPublished(Instant time) {
        return new PublicationHistory(pages, reported, firstPublished.or(() -> Optional.of(time)), withdrawals);
    }

    /** The history with the pages and reports of another one. */
    public PublicationHistory with(PublicationHistory other) {
        Set<String> all = new LinkedHashSet<>(pages);
        all.addAll(other.pages);
        return new PublicationHistory(List.copyOf(all), reported || other.reported, firstPublished, withdrawals);
    }

    /** The history after one more withdrawal. */
    public PublicationHistory withWithdrawal() {
        return new PublicationHistory(pages, reported, firstPublished, withdrawals + 1);
    }
}
