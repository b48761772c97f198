package dev.bucketpress.press;

import dev.bucketpress.markdown.Rendered;
import dev.bucketpress.markdown.Rendering;
import dev.bucketpress.markdown.Unrenderable;
import dev.bucketpress.post.Position;
import dev.bucketpress.post.Post;
import dev.bucketpress.post.PostProblem;
import dev.bucketpress.record.Memory;
import dev.bucketpress.record.PageStamp;
import dev.bucketpress.record.PostRecord;
import dev.bucketpress.record.SourceStamp;
import java.time.Instant;
import java.util.Optional;

/** Writes a post's page and then its record, unless both are what they would be. */
record Publishing(Workshop workshop, Shelf shelf) {

    /** What came of trying. */
    sealed interface Result {

        record Done(Outcome outcome) implements Result {}

        record Impossible(PostProblem problem) implements Result {}

        record Disturbed() implements Result {}
    }

    /** @param now the moment of first publication, if this is the first */
    Result publish(RecordStore.Found found, Post post, SourceStamp source, Instant now) {
        Rendering rendering = workshop.render(post);
        if (rendering instanceof Unrenderable unrenderable) {
            return new Result.Impossible(problem(post, unrenderable));
        }
        return publish(found, workshop.print(post, (Rendered) rendering), source, now);
    }

    private Result publish(RecordStore.Found found, Edition edition, SourceStamp source, Instant now) {
        Memory memory = remembering(found, edition, now);
        if (isUpToDate(found, edition, source, memory)) {
            shelf.clearReport(found);
            return new Result.Done(new Outcome.Unchanged(found.key().value()));
        }
        workshop.theme().libraries(edition.rendered()).forEach(shelf.assets()::provide);
        Pages.Writing writing = shelf.pages().write(edition, vouchedFor(found, edition));
        if (writing instanceof Pages.Writing.Taken taken) {
            return new Result.Impossible(problem(edition, taken));
        }
        return writing instanceof Pages.Writing.Written written
                ? settle(found, edition, record(edition, source, written.etag(), memory))
                : new Result.Disturbed();
    }

    private static Memory remembering(RecordStore.Found found, Edition edition, Instant now) {
        Memory memory = found.memory().withPage(edition.pageKey());
        return edition.post().dates().isOwn() ? memory : memory.withFirstPublished(now);
    }

    /** Whether what was found would be written again, to the letter. */
    private boolean isUpToDate(RecordStore.Found found, Edition edition, SourceStamp source, Memory memory) {
        return found.live()
                .map(live -> record(edition, source, live.page().etag(), memory))
                .filter(found::says)
                .isPresent();
    }

    private PostRecord record(Edition edition, SourceStamp source, String pageEtag, Memory memory) {
        PageStamp page = edition.stamp(pageEtag);
        return workshop.records().live(edition.post(), edition.rendered(), source, page, memory);
    }

    private static Optional<String> vouchedFor(RecordStore.Found found, Edition edition) {
        return found.live()
                .map(PostRecord.Live::page)
                .filter(page -> page.key().equals(edition.pageKey()))
                .map(PageStamp::etag);
    }

    private Result settle(RecordStore.Found found, Edition edition, PostRecord record) {
        // The record goes last: a run that dies before it finds the earlier page named in the old one.
        if (!removeEarlierPage(found, edition) || !shelf.records().replace(found, record)) {
            return new Result.Disturbed();
        }
        shelf.clearReport(found);
        return new Result.Done(
                new Outcome.Published(found.key().value(), edition.post().page().path()));
    }

    private boolean removeEarlierPage(RecordStore.Found found, Edition edition) {
        return found.live()
                .map(live -> live.page().key())
                .filter(earlier -> !earlier.equals(edition.pageKey()))
                .map(earlier -> shelf.pages().remove(found.key(), earlier))
                .orElse(true);
    }

    private static PostProblem problem(Post post, Unrenderable body) {
        Position at = new Position(post.body().lineOfFile(body.line()), body.column());
        return new PostProblem(at, body.what(), body.remedy());
    }

    private static PostProblem problem(Edition edition, Pages.Writing.Taken taken) {
        String by = taken.by().map(other -> "the post `" + other.value() + "`").orElse("a file that is not a post's");
        return PostProblem.ofTheFile(
                "The page `" + edition.post().page().path() + "` is taken by " + by + ".",
                "Give one of the two another `urlname`, `permalink` or file name.");
    }
}
