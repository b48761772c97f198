package dev.bucketpress.publish;

import dev.bucketpress.record.PageVersion;
import dev.bucketpress.record.PostRecord;
import dev.bucketpress.record.PublicationHistory;
import dev.bucketpress.record.SourceVersion;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.storage.ObjectHead;
import dev.bucketpress.text.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Claims a post's page, writes it, turns the post's earlier pages into redirects, and writes the record, unless all of
 * it is there already.
 *
 * @param source what the edition was made of
 * @param now the moment of first publication, if this is the first
 */
record PostPublisher(
        PostRenderer workshop, PostObjects shelf, RenderedPost edition, SourceVersion source, Instant now) {

    Outcome publish(RecordStore.Found found) {
        PublicationHistory memory = remembering(found);
        if (says(found, memory) && everyPageStands(found)) {
            return unchanged(found);
        }
        if (found.record().isEmpty()) {
            // Once in a post's life: whoever finds a record finds its schema, and an edit makes no request for it.
            shelf.provideSchema();
        }
        workshop.theme().libraries(edition.rendered()).forEach(shelf::provide);
        RecordStore.Found claimed = claim(found, memory);
        PageStore.Writing writing = shelf.pages().write(edition.page(), vouchedFor(found));
        if (writing instanceof PageStore.Writing.Taken taken) {
            return reject(claimed, taken);
        }
        String etag = ((PageStore.Writing.Written) writing).etag();
        earlierPages(memory).forEach(page -> shelf.pages().redirect(redirect(page)));
        return record(claimed, memory, etag);
    }

    private Outcome reject(RecordStore.Found claimed, PageStore.Writing.Taken taken) {
        Optional<String> read = Optional.of(source.etag());
        return new Withdrawal(shelf).rejectForItsPage(claimed, edition.pageKey(), taken.etag(), problem(taken), read);
    }

    private PublicationHistory remembering(RecordStore.Found found) {
        PublicationHistory memory = found.memory().withPage(edition.pageKey());
        return edition.post().dates().isOwn() ? memory : memory.withFirstPublished(now);
    }

    /** Whether the record that was found is the one that would be written, to the letter. */
    private boolean says(RecordStore.Found found, PublicationHistory memory) {
        return found.live()
                .map(live -> recordOf(live.page().etag(), memory))
                .filter(found::says)
                .isPresent();
    }

    /** The record vouches for nothing but its own words; whether the pages are what it says only a look tells. */
    private boolean everyPageStands(RecordStore.Found found) {
        boolean page = shelf.pages()
                .look(edition.pageKey())
                .filter(shelf.pages()::isOurs)
                .map(ObjectHead::etag)
                .equals(vouchedFor(found));
        return page && earlierPages(found.memory()).stream().allMatch(this::isRedirectedOrNotOurs);
    }

    private boolean isRedirectedOrNotOurs(String page) {
        return shelf.pages()
                .look(page)
                .filter(shelf.pages()::isOurs)
                .map(redirect(page)::is)
                .orElse(true);
    }

    private Outcome unchanged(RecordStore.Found found) {
        if (shelf.clearReport(found)) {
            verify(found.memory(), found.live().orElseThrow().page().etag());
        }
        shelf.callTheWaiting(found.memory());
        return new Outcome.Unchanged(shelf.key().value());
    }

    /** A page is named in the record before it is written, so that no run that dies leaves a page nobody names. */
    private RecordStore.Found claim(RecordStore.Found found, PublicationHistory memory) {
        if (!found.memory().pages().contains(edition.pageKey())) {
            return shelf.records().replace(found, found.with(memory));
        }
        if (vouchedFor(found).isEmpty()) {
            shelf.pages().look(edition.pageKey());
        }
        return found;
    }

    private Outcome record(RecordStore.Found claimed, PublicationHistory memory, String etag) {
        shelf.clearReport(claimed);
        shelf.records().replace(claimed, recordOf(etag, memory));
        verify(memory, etag);
        shelf.callTheWaiting(memory);
        return new Outcome.Published(shelf.key().value(), edition.post().page().path());
    }

    /** A late run that rejects the post may have taken its page away, and left a report that was removed here. */
    private void verify(PublicationHistory memory, String etag) {
        if (memory.reported()) {
            Optional<String> there = shelf.pages().look(edition.pageKey()).map(ObjectHead::etag);
            if (!there.equals(Optional.of(etag))) {
                throw new Conflict(edition.pageKey());
            }
        }
        shelf.verify(Optional.of(source.etag()));
    }

    private PostRecord recordOf(String pageEtag, PublicationHistory memory) {
        PageVersion page = edition.stamp(pageEtag);
        return workshop.records().live(edition.post(), edition.rendered(), source, page, memory);
    }

    private Optional<String> vouchedFor(RecordStore.Found found) {
        return found.live()
                .map(PostRecord.Live::page)
                .filter(page -> page.key().equals(edition.pageKey()))
                .map(PageVersion::etag);
    }

    private List<String> earlierPages(PublicationHistory memory) {
        return memory.pages().stream()
                .filter(page -> !page.equals(edition.pageKey()))
                .toList();
    }

    private HtmlObject redirect(String earlierPage) {
        return workshop.redirect(earlierPage, edition.post());
    }

    private Problem problem(PageStore.Writing.Taken taken) {
        String by = taken.by().map(other -> "the post `" + other.value() + "`").orElse("a file that is not a post's");
        return Problem.ofTheFile(
                "The page `" + edition.post().page().path() + "` is taken by " + by + ".",
                "Give one of the two another `urlname`, `permalink` or file name.");
    }
}
