package dev.bucketpress.testing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** S3 event notifications about keys of one bucket. */
public final class S3Event {

    private S3Event() {}

    public static String put(String bucket, String... keys) {
        return of("ObjectCreated:Put", bucket, keys);
    }

    public static String delete(String bucket, String... keys) {
        return of("ObjectRemoved:Delete", bucket, keys);
    }

    private static String of(String name, String bucket, String... keys) {
        return Arrays.stream(keys)
                .map(key -> """
                        {"eventVersion":"2.1","eventSource":"aws:s3","eventName":"%s",\
                        "s3":{"bucket":{"name":"%s"},"object":{"key":"%s"}}}""".formatted(name, bucket, URLEncoder.encode(key, StandardCharsets.UTF_8)))
                .collect(Collectors.joining(",", "{\"Records\":[", "]}"));
    }
}
