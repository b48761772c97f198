package dev.bucketpress.chaos;

import dev.bucketpress.chaos.InFlight.Delivery;
import dev.bucketpress.testing.RuntimeApi;
import dev.bucketpress.testing.S3Event;
import dev.bucketpress.testing.SqsEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a function is invoked with: S3's own event of an object, or a queue's messages with one of each record.
 *
 * @param ofRecords whether it comes from the queue
 */
record EventBatch(String bucket, List<Delivery> deliveries, boolean ofRecords) {

    String event() {
        List<String> events = deliveries.stream()
                .map(delivery -> S3Event.put(bucket, delivery.key()))
                .toList();
        return ofRecords ? SqsEvent.of(events) : events.get(0);
    }

    /** What is to be delivered again. */
    List<Delivery> failed(RuntimeApi.Reply reply) {
        if (!reply.to().equals("response")) {
            return deliveries;
        }
        Set<String> failures = ofRecords ? SqsEvent.failures(reply.body()) : Set.of();
        return IntStream.range(0, deliveries.size())
                .filter(i -> failures.contains(Integer.toString(i)))
                .mapToObj(deliveries::get)
                .toList();
    }
}
