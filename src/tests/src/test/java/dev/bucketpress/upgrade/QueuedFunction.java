package dev.bucketpress.upgrade;

import dev.bucketpress.lambda.EventProcessor;
import dev.bucketpress.lambda.LambdaHandler;
import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.ObjectHead;
import dev.bucketpress.telemetry.ConsoleRunLog;
import dev.bucketpress.testing.Invocation;
import dev.bucketpress.testing.S3Event;
import dev.bucketpress.testing.SqsEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * This version's function behind a queue of events: batches of five messages, those that failed come again, and each
 * record that was written or removed is an event too.
 */
final class QueuedFunction {

    private static final String RECORDS = "api/posts/";
    private static final int BATCH = 5;
    private static final int MOST_INVOCATIONS = 1000;

    private final LambdaHandler function;
    private final Bucket source;
    private final Bucket published;
    private final List<String> queue = new ArrayList<>();

    QueuedFunction(OldBuckets buckets, Clock clock) {
        this.source = buckets.source();
        this.published = buckets.published();
        this.function = new LambdaHandler(new EventProcessor(
                new Reconciler(source, published, buckets.parts().renderer(), clock),
                buckets.parts()::lists,
                new ConsoleRunLog(),
                clock,
                2));
    }

    void sendSourceKeys(Collection<String> keys) {
        keys.forEach(key -> queue.add(S3Event.put(source.name(), key)));
    }

    void sendRecords() {
        sendRecords(published.keys(RECORDS));
    }

    private void sendRecords(Collection<String> records) {
        records.forEach(record -> queue.add(S3Event.put(published.name(), record)));
    }

    /** Delivers what was sent in this order, and all that comes of it. */
    void deliverShuffled(Random random) throws IOException {
        Collections.shuffle(queue, random);
        for (int i = 0; !queue.isEmpty(); i++) {
            if (i > MOST_INVOCATIONS) {
                throw new AssertionError("events come again without end: " + queue);
            }
            List<String> batch = List.copyOf(queue.subList(0, Math.min(BATCH, queue.size())));
            queue.subList(0, batch.size()).clear();
            Map<String, String> before = records();
            Set<String> failed = SqsEvent.failures(invoke(SqsEvent.of(batch)));
            failed.forEach(id -> queue.add(batch.get(Integer.parseInt(id))));
            sendRecords(changed(before, records()));
        }
    }

    private String invoke(String event) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        function.handleRequest(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), answer, new Invocation(60_000));
        return answer.toString(StandardCharsets.UTF_8);
    }

    private Map<String, String> records() {
        Map<String, String> etags = new HashMap<>();
        published
                .keys(RECORDS)
                .forEach(key ->
                        etags.put(key, published.head(key).map(ObjectHead::etag).orElseThrow()));
        return etags;
    }

    private static List<String> changed(Map<String, String> before, Map<String, String> after) {
        return after.keySet().stream()
                .filter(key -> !after.get(key).equals(before.get(key)))
                .sorted()
                .toList();
    }
}
