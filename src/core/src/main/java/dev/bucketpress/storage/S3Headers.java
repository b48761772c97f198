package dev.bucketpress.storage;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** What the headers of S3's answers say of objects. */
final class S3Headers {

    private S3Headers() {}

    static ObjectHead of(GetObjectResponse response) {
        return new ObjectHead(
                unquoted(response.eTag()),
                response.contentLength(),
                response.contentType(),
                encoding(response.contentEncoding()),
                response.metadata());
    }

    static ObjectHead of(HeadObjectResponse response) {
        return new ObjectHead(
                unquoted(response.eTag()),
                response.contentLength(),
                response.contentType(),
                encoding(response.contentEncoding()),
                response.metadata());
    }

    /** Without what says how the object was sent, which some clients and servers leave in the header. */
    private static Optional<String> encoding(@Nullable String header) {
        return Optional.ofNullable(header)
                .map(value -> value.toLowerCase(Locale.ROOT).replaceAll("aws-chunked|identity|[\\s,]+", " "))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    static String quoted(String etag) {
        return '"' + etag + '"';
    }

    static String unquoted(String etag) {
        return etag.replace("\"", "");
    }
}
