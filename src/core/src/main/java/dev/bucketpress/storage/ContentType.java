package dev.bucketpress.storage;

/**
 * The values of {@code Content-Type} that objects of more than one kind have. Feeds and schemas have more exact ones, but
 * CloudFront would send them uncompressed
 * (docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/ServingCompressedFiles.html).
 */
public final class ContentType {

    public static final String HTML = "text/html; charset=utf-8";
    public static final String JSON = "application/json";
    public static final String XML = "application/xml; charset=utf-8";
    public static final String PLAIN_TEXT = "text/plain; charset=utf-8";

    private ContentType() {}
}
