package dev.bucketpress.storage;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.endpoints.Endpoint;
import software.amazon.awssdk.services.s3.endpoints.S3EndpointParams;
import software.amazon.awssdk.services.s3.endpoints.S3EndpointProvider;

/**
 * The endpoint of each bucket, worked out once. The SDK goes through all rules of S3's endpoints twice a request, for
 * the address and for the signature; but of one client nothing that they ask for changes from request to request, except
 * the bucket (docs.aws.amazon.com/sdk-for-java/latest/developer-guide/region-selection.html).
 */
public final class KnownEndpoints implements S3EndpointProvider {

    private final S3EndpointProvider rules = S3EndpointProvider.defaultProvider();
    private final Map<String, CompletableFuture<Endpoint>> ofBuckets = new ConcurrentHashMap<>();

    @Override
    public CompletableFuture<Endpoint> resolveEndpoint(S3EndpointParams request) {
        String bucket = request.bucket();
        return bucket == null
                ? rules.resolveEndpoint(request)
                : ofBuckets.computeIfAbsent(bucket, first -> rules.resolveEndpoint(request));
    }
}
