package dev.bucketpress.storage;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
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
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Makes calls about one bucket, each within the time that is left, and tells answers from failures.
 *
 * <p>The client ends a call by itself in time, but for one case: nothing wakes it where a connection falls silent in the
 * middle of a body, until the socket's own time-out. That has to be a long one, since S3 is silent too while it copies a
 * film. So a call is made on a thread that is left alone with it where it does not come back.
 *
 * @param bucket its name
 */
record S3Calls(String bucket, ExecutorService threads, Optional<Deadline> deadline) {

    /** The longest that anything goes on in Lambda. */
    private static final Duration NO_DEADLINE = Duration.ofMinutes(15);

    /** What the client gets to end a call by itself, which says better what was wrong. */
    private static final Duration GRACE = Duration.ofMillis(200);

    /** A call of the S3 client. */
    interface Call<T> {

        /** @param time how long it may take, all its attempts together */
        T in(AwsRequestOverrideConfiguration time);
    }

    /**
     * Makes a call.
     *
     * @param answers what each status means that is an answer rather than a failure
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

    /** Threads for calls: as many as there are at a time, none of which keeps the program from ending. */
    static ExecutorService newThreads() {
        return Executors.newCachedThreadPool(call -> {
            Thread thread = new Thread(call, "s3-call");
            thread.setDaemon(true);
            return thread;
        });
    }

    private static boolean isOfTheBucket(S3Exception e) {
        return e.awsErrorDetails() != null
                && "NoSuchBucket".equals(e.awsErrorDetails().errorCode());
    }

    private BucketUnavailable unavailable(String method, String key, Exception cause) {
        return new BucketUnavailable(
                "%s %s in bucket %s failed: %s".formatted(method, key, bucket, cause.getMessage()), cause);
    }
}
