package dev.bucketpress.flat;

import dev.bucketpress.site.SourceKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The queue of records that were written, in batches as large as what has gathered, up to the stack's. */
final class RecordQueue {

    private static final int BATCH = 500;

    private final Set<SourceKey> waiting = new LinkedHashSet<>();
    private int expected;
    private int returned;

    /** @param expected how many records are to come, and not to come back */
    RecordQueue(int expected) {
        this.expected = expected;
    }

    synchronized void add(SourceKey post) {
        waiting.add(post);
        notifyAll();
    }

    /** What is next; empty where every record was dealt with. */
    synchronized List<SourceKey> take() throws InterruptedException {
        while (waiting.isEmpty() && expected > 0) {
            wait();
        }
        List<SourceKey> batch = new ArrayList<>();
        Iterator<SourceKey> next = waiting.iterator();
        while (next.hasNext() && batch.size() < BATCH) {
            batch.add(next.next());
            next.remove();
        }
        return batch;
    }

    /** @param failed what comes again, of a batch of so many */
    synchronized void done(int batch, Collection<SourceKey> failed) {
        expected -= batch - failed.size();
        returned += failed.size();
        waiting.addAll(failed);
        notifyAll();
    }

    /** How many records came again. */
    synchronized int returned() {
        return returned;
    }
}
