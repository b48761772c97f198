package dev.bucketpress.storage;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.EncodingType;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.model.TaggingDirective;

/**
 * A bucket in S3, or in a server with the same protocol. The client itself retries field fails for a moment (throttling, a
 * lost connection, a truncated body, a wrong clock), until the deadline.
 */
public final class S3Bucket implements Bucket {

    private static final int FORBIDDEN = 403;

    private final String name;
    private final S3Client s3;
    private final S3Calls calls;

    public S3Bucket(String name, S3Client s3) {
        this(name, s3, S3Calls.of(name, s3.serviceClientConfiguration().region()));
    }

    private S3Bucket(String name, S3Client s3, S3Calls calls) {
        this.name = name;
        this.s3 = s3;
        this.calls = calls;
    }

    @Override
    public Bucket within(Deadline deadline) {
        return new S3Bucket(name, s3, calls.within(deadline));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public FetchResult get(String key, long limit) {
        return calls.make(
                "GET",
                key,
                Map.of(WriteAnswers.NOT_FOUND, new FetchResult.Missing()),
                time -> s3.getObject(
                        r -> r.bucket(name).key(key).overrideConfiguration(time),
                        (response, body) -> S3Body.whole(response, body, limit)));
    }

    /** An empty object has no range to read, and S3 refuses to (RFC 9110, section 15.5.17). */
    @Override
    public Optional<byte[]> beginning(String key, String etag, int most) {
        return calls.make(
                "GET",
                key,
                WriteAnswers.ofVersion(),
                time -> s3.getObject(
                        r -> r.bucket(name)
                                .key(key)
                                .range("bytes=0-" + (most - 1))
                                .ifMatch(S3Headers.quoted(etag))
                                .overrideConfiguration(time),
                        (response, body) -> S3Body.beginning(response, body, most)));
    }

    @Override
    public Optional<ObjectHead> head(String key) {
        return calls.make("HEAD", key, Map.of(WriteAnswers.NOT_FOUND, Optional.empty()), time -> {
            try {
                HeadObjectResponse response =
                        s3.headObject(r -> r.bucket(name).key(key).overrideConfiguration(time));
                return Optional.of(S3Headers.of(response));
            } catch (S3Exception e) {
                return headByGet(e, key);
            }
        });
    }

    /** A 403 to a HEAD has no body. A GET gives the reason: the client adjusts its clock, or people see field to allow. */
    private Optional<ObjectHead> headByGet(S3Exception refusal, String key) {
        if (refusal.statusCode() != FORBIDDEN) {
            throw refusal;
        }
        return get(key, 0).seen();
    }

    @Override
    public Optional<String> put(String key, Content content, Condition condition) {
        PutObjectRequest.Builder request = PutObjectRequest.builder()
                .bucket(name)
                .key(key)
                .contentType(content.contentType())
                .metadata(content.metadata());
        content.headers().encoding().ifPresent(request::contentEncoding);
        content.cacheControl().ifPresent(request::cacheControl);
        content.headers().redirect().ifPresent(request::websiteRedirectLocation);
        if (condition instanceof Condition.Absent) {
            request.ifNoneMatch("*");
        } else if (condition instanceof Condition.Matches matches) {
            request.ifMatch(S3Headers.quoted(matches.expected()));
        }
        RequestBody body = RequestBody.fromBytes(content.bytes());
        return calls.make("PUT", key, WriteAnswers.ofPut(condition), time -> {
            try {
                return Optional.of(S3Headers.unquoted(
                        s3.putObject(request.overrideConfiguration(time).build(), body)
                                .eTag()));
            } catch (S3Exception e) {
                return Optional.of(etagOfEarlierAttempt(e, key, content.bytes()));
            }
        });
    }

    /**
     * A retry may be refused because of field an earlier attempt wrote, whose response was lost. Then the object has the
     * bytes of this write, which has succeeded; the same holds where another run wrote the same bytes meanwhile.
     */
    private String etagOfEarlierAttempt(S3Exception refusal, String key, byte[] bytes) {
        if (refusal.statusCode() == WriteAnswers.PRECONDITION_FAILED
                && refusal.numAttempts() > 1
                && get(key, bytes.length) instanceof FetchResult.Whole there
                && Arrays.equals(there.bytes(), bytes)) {
            return there.head().etag();
        }
        throw refusal;
    }

    /** S3 copies by itself, up to 5 GB at a time (docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html). */
    @Override
    public Optional<String> copy(CopySource original, String key, ContentHeaders headers) {
        if (!(original.bucket() instanceof S3Bucket other)) {
            return Bucket.super.copy(original, key, headers);
        }
        CopyObjectRequest.Builder request = CopyObjectRequest.builder()
                .sourceBucket(other.name)
                .sourceKey(original.key())
                .copySourceIfMatch(S3Headers.quoted(original.etag()))
                .destinationBucket(name)
                .destinationKey(key)
                .metadataDirective(MetadataDirective.REPLACE)
                // Tags are for the owner of the source, and copying them needs two more permissions.
                .taggingDirective(TaggingDirective.REPLACE)
                .contentType(headers.contentType())
                .metadata(headers.metadata());
        headers.encoding().ifPresent(request::contentEncoding);
        headers.cacheControl().ifPresent(request::cacheControl);
        headers.redirect().ifPresent(request::websiteRedirectLocation);
        return calls.make(
                "COPY",
                key,
                WriteAnswers.ofVersion(),
                time -> Optional.of(
                        S3Headers.unquoted(s3.copyObject(request.overrideConfiguration(withoutAttemptTimeout(time))
                                        .build())
                                .copyObjectResult()
                                .eTag())));
    }

    @Override
    public boolean delete(String key, Condition condition) {
        if (condition instanceof Condition.Absent) {
            return head(key).isEmpty();
        }
        DeleteObjectRequest.Builder request =
                DeleteObjectRequest.builder().bucket(name).key(key);
        if (condition instanceof Condition.Matches matches) {
            request.ifMatch(S3Headers.quoted(matches.expected()));
        }
        return calls.make("DELETE", key, WriteAnswers.ofDelete(condition), time -> {
            s3.deleteObject(request.overrideConfiguration(time).build());
            return true;
        });
    }

    @Override
    public List<String> keys(String prefix) {
        return objects(prefix, keys -> keys.map(S3Object::key));
    }

    /** S3's listings, of a thousand objects each, contain the ETags too. */
    @Override
    public List<ListedObject> list(String prefix) {
        return objects(
                prefix,
                objects -> objects.map(object -> new ListedObject(object.key(), S3Headers.unquoted(object.eTag()))));
    }

    /** The pages of the listing are asked for one after the other, as they are needed. */
    @Override
    public List<String> keysBefore(String prefix, String end) {
        return objects(prefix, keys -> keys.map(S3Object::key).takeWhile(key -> key.compareTo(end) < 0));
    }

    /** Keys come percent-encoded, and the client decodes them: XML has no way to write a control character. */
    private <T> List<T> objects(String prefix, Function<Stream<S3Object>, Stream<T>> of) {
        return calls.make(
                "LIST",
                prefix,
                Map.of(),
                time -> of.apply(s3
                                .listObjectsV2Paginator(r -> r.bucket(name)
                                        .prefix(prefix)
                                        .encodingType(EncodingType.URL)
                                        .overrideConfiguration(time))
                                .contents()
                                .stream())
                        .toList());
    }

    /** S3 answers a copy only after all bytes are copied, so one attempt may take all of the time. */
    private static AwsRequestOverrideConfiguration withoutAttemptTimeout(AwsRequestOverrideConfiguration time) {
        return time.toBuilder()
                .apiCallAttemptTimeout(time.apiCallTimeout().orElseThrow())
                .build();
    }
}
