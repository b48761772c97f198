package dev.bucketpress.publish;

import dev.bucketpress.record.PublicationHistory;
import dev.bucketpress.record.Records;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.ObjectHead;
import dev.bucketpress.theme.ScriptLibrary;
import java.util.Optional;

/** Everything Bucketpress ever writes for one post, by kind: there is no other door to the two buckets. */
record PostObjects(
        SourceKey key,
        RunContext job,
        PageStore pages,
        RecordStore records,
        ProblemReports reports,
        WaitingList waitingList,
        SchemaStore schema,
        AssetStore assets) {

    static PostObjects of(SourceKey key, RunContext job, Records records, SchemaStore schema, AssetStore assets) {
        return new PostObjects(
                key,
                job,
                new PageStore(job.published(), key),
                new RecordStore(job.published(), records),
                new ProblemReports(job.source()),
                new WaitingList(job.published()),
                schema,
                assets);
    }

    /**
     * The post's record, once it names all that is known to be the post's. It has forgotten some of that only where
     * somebody else wrote or removed it, and then this is the claim that was lost.
     */
    RecordStore.Found find(PublicationHistory known) {
        RecordStore.Found found = records.find(key);
        PublicationHistory memory = found.memory().with(known);
        return memory.equals(found.memory()) ? found : records.replace(found, found.with(memory));
    }

    /** Sees to it that the schema is beside the records. */
    void provideSchema() {
        schema.provide(job.published());
    }

    /** Sees to it that the files are there, before a page asks for them. */
    void provide(ScriptLibrary library) {
        assets.provide(library, job.published());
    }

    /**
     * Removes the post's report where one may be.
     *
     * @return whether there was one
     */
    boolean clearReport(RecordStore.Found found) {
        return found.memory().reported() && reports.clear(key);
    }

    /**
     * Has those looked at that ever waited for a page of the post, if the post ever left its pages free. A run that dies
     * while it looks at another post is not run again for that one's sake, so the next run of this post does it once
     * more, whatever became of the pages by then.
     */
    void callTheWaiting(PublicationHistory memory) {
        if (memory.withdrawals() > 0) {
            memory.pages().stream()
                    .flatMap(page -> waitingList.of(page).stream())
                    .filter(post -> !post.equals(key))
                    .forEach(job::lookAlsoAt);
        }
    }

    /**
     * Looks at the source once more, after everything was written: what was made of an older one is made again.
     *
     * @param read the ETag of what was read; empty where there was nothing
     */
    void verify(Optional<String> read) {
        if (!job.source().head(key.value()).map(ObjectHead::etag).equals(read)) {
            throw new Conflict(key.value());
        }
    }
}
