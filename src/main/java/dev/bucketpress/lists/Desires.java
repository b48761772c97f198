package dev.bucketpress.lists;

import dev.bucketpress.bucket.Bucket;
import dev.bucketpress.bucket.BucketUnavailable;
import dev.bucketpress.bucket.Fetched;
import dev.bucketpress.bucket.ObjectHead;
import dev.bucketpress.markdown.FeedHtml;
import dev.bucketpress.post.Site;
import dev.bucketpress.post.SourceKey;
import dev.bucketpress.record.Facts;
import dev.bucketpress.record.PostRecord;
import dev.bucketpress.record.Records;
import dev.bucketpress.theme.Line;
import java.io.IOException;
import java.util.Optional;

/**
 * What lists are to hold of posts, by their records.
 *
 * @param anew whether all is done again that lists should hold already
 */
record Desires(Bucket bucket, Claims claims, Records records, Site site, Prints prints, boolean anew) {

    /** What is to be done about a post; empty where lists hold what they should. */
    Optional<Change> change(SourceKey post) {
        // Before the record: whoever claims the post later has read a record that is as new as this one at least.
        Claims.Found found = claims.find(post);
        Fetched fetched = bucket.get(post.recordKey(), Integer.MAX_VALUE);
        Optional<Entry> wanted = entry(post, fetched);
        String print = prints.of(wanted);
        boolean settled = found.listed().isSettledAs(print);
        if (settled && (!anew || wanted.isEmpty())) {
            return Optional.empty();
        }
        boolean forced = anew
                || found.listed().state() != Listed.State.SETTLED
                || prints.isOutOfDate(found.listed().print());
        Optional<String> record = fetched.seen().map(ObjectHead::etag);
        return Optional.of(new Change(post, found, record, wanted, Change.places(wanted), print, forced));
    }

    private Optional<Entry> entry(SourceKey post, Fetched fetched) {
        if (!(fetched instanceof Fetched.Whole whole)) {
            return Optional.empty();
        }
        try {
            return records.read(whole.bytes()) instanceof PostRecord.Live live
                    ? Optional.of(new Entry(post.value(), line(live.facts())))
                    : Optional.empty();
        } catch (IOException e) {
            throw new BucketUnavailable(
                    "the record %s in bucket %s cannot be read; mend or delete it: %s"
                            .formatted(post.recordKey(), bucket.name(), e.getMessage()),
                    e);
        }
    }

    private Line line(Facts facts) {
        return new Line(
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
