package dev.bucketpress.storage;

import javax.xml.stream.XMLStreamException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;

/** How often the S3 client tries again what may go better in a moment: a 5xx, throttling, a lost connection, a time-out. */
public final class RetryPolicy {

    /**
     * It is the deadline that ends a request in trouble. This many attempts outlast the time-outs that functions have:
     * their waits, 0.1 s at most before the first repetition and twice as much before each further one, after throttling
     * ten times as much, add up to about 6 s, or half a minute. What S3 denies in all of them it denies for long, and the
     * event source can wait more cheaply.
     */
    private static final int MAX_ATTEMPTS = 8;

    private RetryPolicy() {}

    /**
     * A client's configuration with the SDK's standard way of trying again
     * (docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html), which also stops all repetitions after 100
     * in vain: a hundred functions do not hammer an S3 that is down.
     */
    public static ClientOverrideConfiguration in(ClientOverrideConfiguration client) {
        return client.toBuilder()
                .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .maxAttempts(MAX_ATTEMPTS)
                        .retryOnException(RetryPolicy::brokeOff)
                        .build())
                .build();
    }

    /** The client takes the half of an answer that is XML for a wrong one, which no repetition would mend. */
    private static boolean brokeOff(Throwable failure) {
        return failure.getCause() instanceof XMLStreamException;
    }
}
