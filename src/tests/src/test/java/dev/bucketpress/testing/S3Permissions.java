package dev.bucketpress.testing;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

/**
 * Which permissions the requests of an S3 client take, as S3's documentation has them operation by operation
 * (docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html).
 */
public final class S3Permissions implements ExecutionInterceptor {

    private static final int NOT_FOUND = 404;

    /**
     * One permission that was needed.
     *
     * @param key of the object; empty where it is the bucket's own
     */
    public record Need(String action, String bucket, String key) implements Comparable<Need> {

        @Override
        public int compareTo(Need other) {
            return toString().compareTo(other.toString());
        }
    }

    private final Set<Need> needs = new ConcurrentSkipListSet<>();

    public Set<Need> needs() {
        return needs;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        needs.addAll(needs(context.request()));
    }

    /** S3 says that nothing is there only to those who may list. */
    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        if (context.exception() instanceof S3Exception e && e.statusCode() == NOT_FOUND) {
            needs(context.request()).stream()
                    .filter(need -> need.action().equals("s3:GetObject"))
                    .forEach(need -> needs.add(new Need("s3:ListBucket", need.bucket(), "")));
        }
    }

    private static List<Need> needs(SdkRequest request) {
        if (request instanceof GetObjectRequest get) {
            return List.of(new Need("s3:GetObject", get.bucket(), get.key()));
        }
        if (request instanceof HeadObjectRequest head) {
            return List.of(new Need("s3:GetObject", head.bucket(), head.key()));
        }
        if (request instanceof PutObjectRequest put) {
            return List.of(new Need("s3:PutObject", put.bucket(), put.key()));
        }
        if (request instanceof CopyObjectRequest copy) {
            // The client has put bucket and key together by now.
            String[] original = SdkHttpUtils.urlDecode(copy.copySource()).split("/", 2);
            return List.of(
                    new Need("s3:GetObject", original[0], original[1]),
                    new Need("s3:PutObject", copy.destinationBucket(), copy.destinationKey()));
        }
        if (request instanceof DeleteObjectRequest delete) {
            // A condition lets its sender learn of the object.
            Stream<String> actions = delete.ifMatch() == null
                    ? Stream.of("s3:DeleteObject")
                    : Stream.of("s3:DeleteObject", "s3:GetObject");
            return actions.map(action -> new Need(action, delete.bucket(), delete.key()))
                    .toList();
        }
        if (request instanceof ListObjectsV2Request list) {
            return List.of(new Need("s3:ListBucket", list.bucket(), ""));
        }
        throw new AssertionError("nobody said here which permissions this takes: " + request);
    }
}
