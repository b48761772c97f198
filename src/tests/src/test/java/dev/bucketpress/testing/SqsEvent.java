package dev.bucketpress.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;

/** Batches of messages as Lambda takes them from a queue, and the answers to them. */
public final class SqsEvent {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SqsEvent() {}

    /** A batch of messages with these bodies, each of which has its place among them as its id. */
    public static String of(List<String> bodies) {
        return of(bodies, 1);
    }

    /**
     * The same, delivered not for the first time.
     *
     * @param receiveCount how often the queue has delivered each of them, this time included
     */
    public static String of(List<String> bodies, int receiveCount) {
        ObjectNode event = JSON.createObjectNode();
        ArrayNode messages = event.putArray("Records");
        for (int i = 0; i < bodies.size(); i++) {
            messages.addObject()
                    .put("messageId", Integer.toString(i))
                    .put("eventSource", "aws:sqs")
                    .put("body", bodies.get(i))
                    .putObject("attributes")
                    .put("ApproximateReceiveCount", Integer.toString(receiveCount));
        }
        return event.toString();
    }

    /** The ids of the messages that are to be delivered again. */
    public static Set<String> failures(String answer) {
        try {
            return Set.copyOf(JSON.readTree(answer).path("batchItemFailures").findValuesAsText("itemIdentifier"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(answer, e);
        }
    }
}
