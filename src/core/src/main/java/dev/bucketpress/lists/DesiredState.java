package dev.bucketpress.lists;

import dev.bucketpress.markdown.html.FeedHtml;
import dev.bucketpress.record.PostRecord;
import dev.bucketpress.record.PostSummary;
import dev.bucketpress.record.Records;
import dev.bucketpress.site.Site;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.BucketUnavailable;
import dev.bucketpress.storage.FetchResult;
import dev.bucketpress.storage.ObjectHead;
import dev.bucketpress.theme.ListLine;
import java.io.IOException;
import java.util.Optional;

/**
 * What lists are to hold of posts, by their records.
 *
 * @param anew whether all is done again that lists should hold already
 */
record DesiredState(Bucket bucket, LeaseStore claims, Records records, Site site, Fingerprints prints, boolean anew) {

    /** What is to be done about a post; empty where lists hold what they should. */
    Optional<PostChange> change(SourceKey post) {
        // Before the record: whoever claims the post later has read a record that is as new as this one at least.
        LeaseStore.Found found = claims.find(post);
        FetchResult fetched = bucket.get(post.recordKey(), Integer.MAX_VALUE);
        Optional<ListEntry> wanted = entry(post, fetched);
        String print = prints.of(wanted);
        boolean settled = found.listed().isSettledAs(print);
        if (settled && (!anew || wanted.isEmpty())) {
            return Optional.empty();
        }
        boolean forced = anew
                || found.listed().state() != Placement.State.SETTLED
                || prints.isOutOfDate(found.listed().print());
        Optional<String> record = fetched.seen().map(ObjectHead::etag);
        return Optional.of(new PostChange(post, found, record, wanted, PostChange.places(wanted), print, forced));
    }

    private Optional<ListEntry> entry(SourceKey post, FetchResult fetched) {
        if (!(fetched instanceof FetchResult.Whole whole)) {
            return Optional.empty();
        }
        try {
            return records.read(whole.bytes()) instanceof PostRecord.Live live
                    ? Optional.of(new ListEntry(post.value(), line(live.summary())))
                    : Optional.empty();
        } catch (IOException e) {
            throw new BucketUnavailable(
                    "the record %s in bucket %s cannot be read; mend or delete it: %s"
                            .formatted(post.recordKey(), bucket.name(), e.getMessage()),
                    e);
        }
    }

    private ListLine line(PostSummary facts) {
        return new ListLine(
                facts.path(),
                facts.title(),
                facts.date(),
                facts.updated(),
                facts.tags(),
                facts.categories(),
                facts.summary(),
                facts.excerpt().flatMap(html -> FeedHtml.of(html, site.url(facts.path()))));
    }
}
