package dev.bucketpress.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.bucketpress.testing.RuntimeApi;
import dev.bucketpress.testing.S3Event;
import dev.bucketpress.testing.ZippedFunction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A queue of a stack: delivers S3's events of a bucket to the function in batches, one after the other.
 *
 * @param bucket what the events are about
 * @param aMessage how many records an event has
 * @param aBatch how many events are delivered together
 */
record Queue(ZippedFunction function, String bucket, int aMessage, int aBatch) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    void deliver(List<String> keys) throws InterruptedException {
        for (List<String> batch : parts(keys, aMessage * aBatch)) {
            RuntimeApi.Reply reply = function.invoke(batch(batch), TIMEOUT);
            assertThat(reply.body()).isEqualTo("{\"batchItemFailures\":[]}");
        }
    }

    private String batch(List<String> keys) {
        ObjectNode batch = JSON.createObjectNode();
        ArrayNode messages = batch.putArray("Records");
        for (List<String> message : parts(keys, aMessage)) {
            messages.addObject()
                    .put("messageId", "m" + messages.size())
                    .put("eventSource", "aws:sqs")
                    .put("body", S3Event.put(bucket, message.toArray(String[]::new)));
        }
        return batch.toString();
    }

    private static List<List<String>> parts(List<String> all, int size) {
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            parts.add(all.subList(from, Math.min(from + size, all.size())));
        }
        return parts;
    }
}
