package dev.bucketpress.storage;

import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** Clients of S3 that behave as Bucketpress needs it, whatever set their addresses and time-outs. */
public final class S3Clients {

    private S3Clients() {}

    /** @param configured with what is no setting of it: how it retries, finds endpoints and sends uploads */
    public static S3Client of(S3ClientBuilder configured) {
        ClientOverrideConfiguration behaviour = RetryPolicy.in(configured.overrideConfiguration()).toBuilder()
                .addExecutionInterceptor(new NoExpectContinue())
                .build();
        return configured
                .overrideConfiguration(behaviour)
                .endpointProvider(new KnownEndpoints())
                .build();
    }
}
