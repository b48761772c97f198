package dev.bucketpress.storage;

import javax.xml.stream.XMLStreamException;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The retry policy of the S3 client for transient failures: a 5xx, throttling, a lost connection, a time-out, another write. */
final class RetryPolicy {

    /**
     * The deadline usually ends a request in trouble, not this limit: the waits between so many attempts outlast the
     * time-outs that functions have. They are at most 0.1 s before the first retry and twice as long before each further
     * one, ten times as long after throttling, which adds up to about 6 s, or half a minute. What S3 refuses in all
     * attempts it refuses for long, and then the event source can wait more cheaply.
     */
    private static final int MAX_ATTEMPTS = 8;

    private RetryPolicy() {}

    /**
     * Adds the SDK's standard retry mode to the configuration of a client
     * (docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html). It also stops all retries after a hundred
     * failed ones, so that many functions do not overload an S3 that is down.
     */
    static ClientOverrideConfiguration in(ClientOverrideConfiguration client) {
        return client.toBuilder()
                .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .maxAttempts(MAX_ATTEMPTS)
                        .retryOnException(failure -> isTruncatedXml(failure) || isAborted(failure))
                        .build())
                .build();
    }

    /** The client does not by itself retry a truncated XML response, which it takes for an invalid one. */
    private static boolean isTruncatedXml(Throwable failure) {
        return failure.getCause() instanceof XMLStreamException;
    }

    /** "A conflicting conditional operation is currently in progress against this resource. Try again." */
    private static boolean isAborted(Throwable failure) {
        return failure instanceof S3Exception answer
                && answer.awsErrorDetails() != null
                && "OperationAborted".equals(answer.awsErrorDetails().errorCode());
    }
}
