package dev.bucketpress.storage;

import dev.bucketpress.threads.SeenToBegin;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Makes calls of the S3 client for one bucket within a deadline, and maps status codes to answers.
 *
 * <p>The client ends a call in time by itself, with one exception: where a connection falls silent in the middle of a
 * body, it waits for the socket time-out. That has to be long, since S3 is also silent while it copies a large file. So
 * each call runs on a thread of its own, which is abandoned if it does not return in time.
 *
 * @param bucket the name of the bucket
 * @param region where the client looks for it
 */
record S3Calls(String bucket, Region region, ExecutorService threads, Optional<Deadline> deadline) {

    /** The maximum duration of a Lambda invocation (docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html). */
    private static final Duration NO_DEADLINE = Duration.ofMinutes(15);

    /** Extra time for the client to end a call by itself, since its exception says more about the cause. */
    private static final Duration GRACE = Duration.ofMillis(200);

    /** How S3 answers requests for a bucket of another region (docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html). */
    private static final Set<Integer> MISDIRECTED = Set.of(301, 307, 400);

    /** Calls without a deadline. */
    static S3Calls of(String bucket, Region region) {
        return new S3Calls(bucket, region, newThreads(), Optional.empty());
    }

    S3Calls within(Deadline end) {
        return new S3Calls(bucket, region, threads, Optional.of(end));
    }

    /** A call of the S3 client. */
    interface Call<T> {

        /** @param time the time-out of all attempts together */
        T in(AwsRequestOverrideConfiguration time);
    }

    /**
     * Makes a call.
     *
     * @param answers the results of the status codes that are answers rather than failures
     */
    <T> T make(String method, String key, Map<Integer, T> answers, Call<T> call) {
        try {
            return inTime(call);
        } catch (S3Exception e) {
            T answer = isOfTheBucket(e) ? null : answers.get(e.statusCode());
            if (answer == null) {
                throw unavailable(method, key, e);
            }
            return answer;
        } catch (SdkException e) {
            throw unavailable(method, key, e);
        }
    }

    private <T> T inTime(Call<T> call) {
        Duration left = deadline.map(Deadline::left).orElse(NO_DEADLINE);
        if (left.isZero()) {
            throw SdkClientException.create("there was no time left for it");
        }
        AwsRequestOverrideConfiguration time =
                AwsRequestOverrideConfiguration.builder().apiCallTimeout(left).build();
        Future<T> answer = threads.submit(() -> call.in(time));
        try {
            return answer.get(left.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        } catch (TimeoutException e) {
            throw SdkClientException.create("the answer did not come to an end in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw AbortedException.create("interrupted", e);
        }
    }

    private static RuntimeException thrown(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        return (RuntimeException) failure;
    }

    /** Daemon threads for any number of concurrent calls. */
    private static ExecutorService newThreads() {
        return Executors.newCachedThreadPool(SeenToBegin.named("s3-call"));
    }

    private static boolean isOfTheBucket(S3Exception e) {
        return e.awsErrorDetails() != null
                && "NoSuchBucket".equals(e.awsErrorDetails().errorCode());
    }

    private BucketUnavailable unavailable(String method, String key, SdkException cause) {
        String why = regionOfTheBucket(cause)
                .map(other -> "the bucket is in the region %s, and the request went to %s: set QUARKUS_S3_AWS_REGION=%s"
                        .formatted(other, region, other))
                .orElseGet(cause::getMessage);
        return new BucketUnavailable("%s %s in bucket %s failed: %s".formatted(method, key, bucket, why), cause);
    }

    /** The region that S3 names where a request went to another. */
    private Optional<String> regionOfTheBucket(SdkException cause) {
        return cause instanceof S3Exception answer
                        && MISDIRECTED.contains(answer.statusCode())
                        && answer.awsErrorDetails() != null
                ? answer.awsErrorDetails()
                        .sdkHttpResponse()
                        .firstMatchingHeader("x-amz-bucket-region")
                        .filter(named -> !named.equals(region.id()))
                : Optional.empty();
    }
}
