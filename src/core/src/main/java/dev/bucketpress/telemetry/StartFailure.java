package dev.bucketpress.telemetry;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;

/**
 * A start that failed, as JSON.
 *
 * @param message why, and how to mend it
 */
public record StartFailure(String message) {

    /** The line of the log. Lambda filters lines by {@code timestamp} and {@code level}. */
    public String line(Instant now) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("timestamp", now.toString())
                .put("level", "ERROR")
                .put("message", message)
                .toString();
    }

    /** What Lambda is told of it (docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html, "Initialization error"). */
    public String initError(String type) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("errorType", type)
                .put("errorMessage", message)
                .toString();
    }
}
