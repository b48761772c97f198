package dev.bucketpress.bucket;

import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.model.TaggingDirective;

/** A bucket in S3, or in a server that speaks its protocol. */
public final class S3Bucket implements Bucket {

    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;

    private final String name;
    private final S3Client s3;

    public S3Bucket(String name, S3Client s3) {
        this.name = name;
        this.s3 = s3;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Fetched get(String key, long limit) {
        return call("GET", key, Map.of(NOT_FOUND, new Fetched.Missing()), () -> {
            try (ResponseInputStream<GetObjectResponse> body =
                    s3.getObject(r -> r.bucket(name).key(key))) {
                return fetched(body, limit);
            } catch (IOException e) {
                throw unavailable("GET", key, e);
            }
        });
    }

    private static Fetched fetched(ResponseInputStream<GetObjectResponse> body, long limit) throws IOException {
        GetObjectResponse response = body.response();
        ObjectHead head = head(response.eTag(), response.contentLength(), response.contentType(), response.metadata());
        if (head.size() > limit) {
            // Closing would read the rest to keep the connection; of a film that is worse than a new connection.
            body.abort();
            return new Fetched.TooLarge(head);
        }
        byte[] bytes = body.readAllBytes();
        if (bytes.length != head.size()) {
            throw new EOFException("the body ended after %d of %d bytes".formatted(bytes.length, head.size()));
        }
        return new Fetched.Whole(head, bytes);
    }

    @Override
    public Optional<ObjectHead> head(String key) {
        return call("HEAD", key, Map.of(NOT_FOUND, Optional.empty()), () -> {
            HeadObjectResponse response = s3.headObject(r -> r.bucket(name).key(key));
            return Optional.of(
                    head(response.eTag(), response.contentLength(), response.contentType(), response.metadata()));
        });
    }

    @Override
    public Optional<String> put(String key, Content content, Condition condition) {
        PutObjectRequest.Builder request = PutObjectRequest.builder()
                .bucket(name)
                .key(key)
                .contentType(content.contentType())
                .metadata(content.metadata());
        content.cacheControl().ifPresent(request::cacheControl);
        content.label().redirect().ifPresent(request::websiteRedirectLocation);
        if (condition instanceof Condition.Absent) {
            request.ifNoneMatch("*");
        } else if (condition instanceof Condition.Matches matches) {
            request.ifMatch(quoted(matches.expected()));
        }
        RequestBody body = RequestBody.fromBytes(content.bytes());
        return call(
                "PUT",
                key,
                refusals(condition, Optional.empty()),
                () -> Optional.of(unquoted(s3.putObject(request.build(), body).eTag())));
    }

    /** S3 copies by itself, up to 5 GB at a time (docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html). */
    @Override
    public Optional<String> copy(Original original, String key, Label label) {
        if (!(original.bucket() instanceof S3Bucket other)) {
            return Bucket.super.copy(original, key, label);
        }
        CopyObjectRequest.Builder request = CopyObjectRequest.builder()
                .sourceBucket(other.name)
                .sourceKey(original.key())
                .copySourceIfMatch(quoted(original.etag()))
                .destinationBucket(name)
                .destinationKey(key)
                .metadataDirective(MetadataDirective.REPLACE)
                // Tags are for the source's owner, and copying them takes two permissions more.
                .taggingDirective(TaggingDirective.REPLACE)
                .contentType(label.contentType())
                .metadata(label.metadata());
        label.cacheControl().ifPresent(request::cacheControl);
        label.redirect().ifPresent(request::websiteRedirectLocation);
        return call(
                "COPY",
                key,
                Map.of(NOT_FOUND, Optional.empty(), PRECONDITION_FAILED, Optional.empty(), CONFLICT, Optional.empty()),
                () -> Optional.of(unquoted(
                        s3.copyObject(request.build()).copyObjectResult().eTag())));
    }

    @Override
    public boolean delete(String key, Condition condition) {
        if (condition instanceof Condition.Absent) {
            return head(key).isEmpty();
        }
        DeleteObjectRequest.Builder request =
                DeleteObjectRequest.builder().bucket(name).key(key);
        if (condition instanceof Condition.Matches matches) {
            request.ifMatch(quoted(matches.expected()));
        }
        return call("DELETE", key, Map.of(NOT_FOUND, true, PRECONDITION_FAILED, false, CONFLICT, false), () -> {
            s3.deleteObject(request.build());
            return true;
        });
    }

    @Override
    public List<String> keys(String prefix) {
        return objects(prefix, S3Object::key);
    }

    /** The lists that S3 gives, of a thousand objects each, say the ETags too. */
    @Override
    public List<Listed> list(String prefix) {
        return objects(prefix, object -> new Listed(object.key(), unquoted(object.eTag())));
    }

    private <T> List<T> objects(String prefix, Function<S3Object, T> what) {
        return call(
                "LIST",
                prefix,
                Map.of(),
                () -> s3.listObjectsV2Paginator(r -> r.bucket(name).prefix(prefix)).contents().stream()
                        .map(what)
                        .toList());
    }

    /** S3 answers 412 to a condition that fails, 409 to one that lost a race and 404 to an If-Match on nothing. */
    private static <T> Map<Integer, T> refusals(Condition condition, T refused) {
        return condition instanceof Condition.Matches
                ? Map.of(PRECONDITION_FAILED, refused, CONFLICT, refused, NOT_FOUND, refused)
                : Map.of(PRECONDITION_FAILED, refused, CONFLICT, refused);
    }

    /** Makes a call; a status that is an answer rather than a failure gives that answer. */
    private <T> T call(String method, String key, Map<Integer, T> answers, Supplier<T> call) {
        try {
            return call.get();
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

    private static boolean isOfTheBucket(S3Exception e) {
        return e.awsErrorDetails() != null
                && "NoSuchBucket".equals(e.awsErrorDetails().errorCode());
    }

    private BucketUnavailable unavailable(String method, String key, Exception cause) {
        return new BucketUnavailable(
                "%s %s in bucket %s failed: %s".formatted(method, key, name, cause.getMessage()), cause);
    }

    private static ObjectHead head(String etag, long size, String contentType, Map<String, String> metadata) {
        return new ObjectHead(unquoted(etag), size, contentType, metadata);
    }

    private static String quoted(String etag) {
        return '"' + etag + '"';
    }

    private static String unquoted(String etag) {
        return etag.replace("\"", "");
    }
}
