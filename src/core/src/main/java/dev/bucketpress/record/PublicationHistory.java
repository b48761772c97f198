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
 * @param changed whether its URL or title ever changed while it was published; never unset
 * @param awaited how far the runs have come that posts with links to this one are to get: the source key of the last that
 *     had its run, or the empty string. Of a post that was never published it says that others link to it.
 * @param unfinished the attempts at one version of the source that did not finish
 * @param followUps of each run that posts waiting for a page of this one may still get their runs from: when it must have
 *     ended, by any machine's clock; one moment may be there several times
 */
public record PublicationHistory(
        List<String> pages,
        boolean reported,
        Optional<Instant> firstPublished,
        int withdrawals,
        boolean changed,
        Optional<String> awaited,
        Optional<UnfinishedAttempts> unfinished,
        List<Instant> followUps) {

    /** The history of a post that was never seen. */
    public static final PublicationHistory NONE = new PublicationHistory(
            List.of(), false, Optional.empty(), 0, false, Optional.empty(), Optional.empty(), List.of());

    public PublicationHistory {
        pages = List.copyOf(pages);
        followUps = List.copyOf(followUps);
    }

    /** The history with one more page. */
    public PublicationHistory withPage(String page) {
        Set<String> all = new LinkedHashSet<>(pages);
        all.add(page);
        return new PublicationHistory(
                List.copyOf(all), reported, firstPublished, withdrawals, changed, awaited, unfinished, followUps);
    }

    /** The history after a problem report was written. */
    public PublicationHistory withReport() {
        return new PublicationHistory(
                pages, true, firstPublished, withdrawals, changed, awaited, unfinished, followUps);
    }

    /** The history with a time of first publication, unless it has one. */
    public PublicationHistory withFirstPublished(Instant time) {
        return new PublicationHistory(
                pages,
                reported,
                firstPublished.or(() -> Optional.of(time)),
                withdrawals,
                changed,
                awaited,
                unfinished,
                followUps);
    }

    /** The history with the pages and reports of another one. */
    public PublicationHistory with(PublicationHistory other) {
        Set<String> all = new LinkedHashSet<>(pages);
        all.addAll(other.pages);
        return new PublicationHistory(
                List.copyOf(all),
                reported || other.reported,
                firstPublished,
                withdrawals,
                changed,
                awaited,
                unfinished,
                followUps);
    }

    /** The history after one more withdrawal. */
    public PublicationHistory withWithdrawal() {
        return new PublicationHistory(
                pages, reported, firstPublished, withdrawals + 1, changed, Optional.empty(), unfinished, followUps);
    }

    /** The history with another progress of the runs of posts that link to this one. */
    public PublicationHistory withAwaited(Optional<String> progress) {
        return new PublicationHistory(
                pages, reported, firstPublished, withdrawals, changed, progress, unfinished, followUps);
    }

    /** The history after the URL or the title changed. */
    public PublicationHistory withChange() {
        return new PublicationHistory(
                pages, reported, firstPublished, withdrawals, true, Optional.empty(), unfinished, followUps);
    }

    /** The history with other attempts that did not finish. */
    public PublicationHistory withUnfinished(Optional<UnfinishedAttempts> attempts) {
        return new PublicationHistory(
                pages, reported, firstPublished, withdrawals, changed, awaited, attempts, followUps);
    }

    /** The history with other runs that waiting posts may still get theirs from. */
    public PublicationHistory withFollowUps(List<Instant> ends) {
        return new PublicationHistory(pages, reported, firstPublished, withdrawals, changed, awaited, unfinished, ends);
    }

    /** How many attempts at this version of the source did not finish. */
    public int unfinishedAttemptsAt(String etag) {
        return unfinished
                .filter(attempts -> attempts.etag().equals(etag))
                .map(UnfinishedAttempts::count)
                .orElse(0);
    }

    /**
     * Whether posts that link to this one may show what it was earlier: they are to get runs. After a change a late run of
     * one of them may at any time put back what it showed before, and die before it would notice.
     */
    public boolean mayHaveStaleReferrers() {
        return awaited.isPresent() || hasEverChanged();
    }

    /** Whether runs for posts that link to this one are to go on after a first portion. */
    public boolean hasReferrersLeft() {
        return awaited.filter(last -> !last.isEmpty()).isPresent();
    }

    /** Whether what other posts show of this one ever changed after its first publication. */
    public boolean hasEverChanged() {
        return changed || withdrawals > 0;
    }
}
