package dev.bucketpress.publish;

import dev.bucketpress.record.PageVersion;
import dev.bucketpress.record.PostRecord;
import dev.bucketpress.record.PublicationHistory;
import dev.bucketpress.record.SourceVersion;
import dev.bucketpress.run.Conflict;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.site.ListPage;
import dev.bucketpress.storage.ObjectHead;
import dev.bucketpress.text.Problem;
import dev.bucketpress.theme.ScriptLibrary;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Publishes a rendered post, unless all of it is there already: claims its page, writes it, turns the earlier pages of the
 * post into redirects, and writes the record.
 *
 * @param source the version of the source that was rendered
 * @param now the time of first publication, if this is the first
 */
record PostPublisher(
        PostRenderer renderer, PostObjects objects, RenderedPost rendered, SourceVersion source, Instant now) {

    Outcome publish(RecordStore.Found found) {
        PublicationHistory history = historyAfter(found);
        if (isUpToDate(found, history) && /* step: check of the pages */ pagesAreUpToDate(found)) {
            return unchanged(found);
        }
        if (hasNewMembers(found, history) || loadsAnotherScript(found)) {
            // A reader of a record finds its schema, a page its script, and most edits make no request for them.
            objects.provideOwnFiles();
        }
        renderer.theme().libraries(rendered.body()).forEach(objects::provide);
        RecordStore.Found claimed = claim(found, history);
        PageStore.WriteResult result = objects.pages().write(rendered.page(), recordedEtag(found));
        if (result instanceof PageStore.WriteResult.Taken taken) {
            return reject(claimed, taken);
        }
        String etag = ((PageStore.WriteResult.Written) result).etag();
        earlierPages(history)
                .forEach(page -> /* step: redirects */ objects.pages().redirect(redirect(page)));
        return writeRecord(claimed, history, etag);
    }

    /** Whether the record is to have members that it did not have, which an earlier version of the schema may not allow. */
    private boolean hasNewMembers(RecordStore.Found found, PublicationHistory history) {
        boolean references = found.references().isEmpty()
                && !rendered.references().versions().isEmpty();
        boolean kind = rendered.post().standalone()
                && !found.live().map(PostRecord.Live::standalone).orElse(false);
        boolean translation = rendered.post().about().translation().isPresent()
                && found.live().flatMap(PostRecord.Live::translation).isEmpty();
        return found.record().isEmpty()
                || references
                || kind
                || translation
                || history.changed() != found.history().changed();
    }

    private static boolean loadsAnotherScript(RecordStore.Found found) {
        return found.live()
                .flatMap(live -> live.page().script())
                .filter(ScriptLibrary.SITE.key()::equals)
                .isEmpty();
    }

    private Outcome reject(RecordStore.Found claimed, PageStore.WriteResult.Taken taken) {
        Optional<String> read = Optional.of(source.etag());
        return new Withdrawal(objects).rejectTakenPage(claimed, rendered.pageKey(), taken.etag(), problem(taken), read);
    }

    private PublicationHistory historyAfter(RecordStore.Found found) {
        PublicationHistory history = historyForReferrers(found).withPage(rendered.pageKey());
        return rendered.post().dates().isOwn() ? history : history.withFirstPublished(now);
    }

    private PublicationHistory historyForReferrers(RecordStore.Found found) {
        boolean changed = found.live().isPresent()
                && !LinkTarget.of(found).version().equals(rendered.target().version());
        return /* step: the note of a move */ changed || rendered.translations().areNew()
                ? found.history().withChange()
                : found.history();
    }

    /** Whether the record that was found is, byte for byte, the one that would be written. */
    private boolean isUpToDate(RecordStore.Found found, PublicationHistory history) {
        return found.live()
                .map(live -> recordOf(live.page().etag(), history))
                .filter(found::isIdenticalTo)
                .isPresent();
    }

    /** A record says nothing of what became of the pages after it was written, so each of them gets a HEAD request. */
    private boolean pagesAreUpToDate(RecordStore.Found found) {
        boolean pageIsRecorded = objects.pages()
                .head(rendered.pageKey())
                .filter(objects.pages()::isOurs)
                .map(ObjectHead::etag)
                .equals(recordedEtag(found));
        return pageIsRecorded
                && /* step: check of the earlier pages */ earlierPages(found.history()).stream()
                        .allMatch(this::isRedirectOrNotOurs);
    }

    private boolean isRedirectOrNotOurs(String page) {
        return objects.pages()
                .head(page)
                .filter(objects.pages()::isOurs)
                .map(redirect(page)::hasBytesOf)
                .orElse(true);
    }

    private Outcome unchanged(RecordStore.Found found) {
        if (objects.clearReport(found)) {
            // step: last check of an unchanged post
            verify(found.history(), found.live().orElseThrow().page().etag());
        }
        // step: follow-ups of an unchanged post
        objects.scheduleFollowUps(found);
        return new Outcome.Unchanged(objects.key().value());
    }

    /** Names the page in the record before it is written, so that a run that dies leaves no page that no record names. */
    private RecordStore.Found claim(RecordStore.Found found, PublicationHistory history) {
        if (!found.history().pages().contains(rendered.pageKey())) {
            return /* step: the claim */ objects.records().replace(found, found.with(history));
        }
        if (recordedEtag(found).isEmpty()) {
            objects.pages().head(rendered.pageKey());
        }
        return found;
    }

    private Outcome writeRecord(RecordStore.Found claimed, PublicationHistory history, String etag) {
        objects.clearReport(claimed);
        RecordStore.Found written = objects.records().replace(claimed, recordOf(etag, history));
        verify(history, etag);
        // step: last check of the links
        verifyLinks(claimed, written);
        objects.scheduleFollowUps(written);
        return new Outcome.Published(
                objects.key().value(), rendered.post().page().path());
    }

    /**
     * Checks the source and, for a post that was ever rejected, the page: a late run that rejects the post may have removed
     * the page, and its report was removed by this run.
     */
    private void verify(PublicationHistory history, String etag) {
        // step: last check of a reported page
        if (history.reported() && !objects.pages().isStill(rendered.pageKey(), etag)) {
            throw new Conflict(rendered.pageKey());
        }
        // step: last check of the source
        objects.verifySource(Optional.of(source.etag()));
    }

    /**
     * Looks again at the links that lead elsewhere than in the record before: a run that was late may have put back what
     * they led to earlier. A record that was written as it was stopped no other run, which may have had newer links: then
     * all of them are looked at.
     */
    private void verifyLinks(RecordStore.Found before, RecordStore.Found written) {
        if (written.etag().equals(before.etag())) {
            rendered.references().verifyAll();
            // step: last check of the translations
            rendered.translations().verify();
        } else {
            rendered.references().verifyChanged();
        }
    }

    private PostRecord recordOf(String pageEtag, PublicationHistory history) {
        PageVersion page = rendered.pageVersion(pageEtag);
        return renderer.records()
                .live(rendered.post(), rendered.body(), rendered.cover(), source, page, history, rendered.relations());
    }

    private Optional<String> recordedEtag(RecordStore.Found found) {
        return found.live()
                .map(PostRecord.Live::page)
                .filter(page -> page.key().equals(rendered.pageKey()))
                .map(PageVersion::etag);
    }

    private List<String> earlierPages(PublicationHistory history) {
        return history.pages().stream()
                .filter(page -> !page.equals(rendered.pageKey()))
                .toList();
    }

    private HtmlObject redirect(String earlierPage) {
        return renderer.redirect(earlierPage, rendered.post());
    }

    private Problem problem(PageStore.WriteResult.Taken taken) {
        boolean list = taken.by().isEmpty() && ListPage.of(rendered.pageKey()).isPresent();
        String by = list
                ? "the list of a tag or category"
                : taken.by().map(other -> "the post `" + other.value() + "`").orElse("a file that is not a post's");
        return Problem.ofTheFile(
                "The page `" + rendered.post().page().path() + "` is taken by " + by + ".",
                list
                        ? "Give the post another `urlname`, `permalink` or file name."
                        : "Give one of the two another `urlname`, `permalink` or file name.");
    }
}
