package dev.bucketpress.testing;

import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A source and a public bucket, as their users see them.
 *
 * @param source the name of the bucket that posts are dropped into
 * @param published the name of the bucket that readers read
 */
public record S3Pair(S3Client client, String source, String published) {

    /** Puts a post into the source bucket. */
    public void drop(String key, byte[] bytes) {
        client.putObject(request -> request.bucket(source).key(key), RequestBody.fromBytes(bytes));
    }

    /** Puts a post into the source bucket. */
    public void drop(String key, String text) {
        client.putObject(request -> request.bucket(source).key(key), RequestBody.fromString(text));
    }

    /** Removes a post from the source bucket. */
    public void remove(String key) {
        client.deleteObject(request -> request.bucket(source).key(key));
    }

    /** Puts an object into the public bucket, as the function does. */
    public void publish(String key, String text) {
        client.putObject(request -> request.bucket(published).key(key), RequestBody.fromString(text));
    }

    /** Removes an object of the public bucket. */
    public void unpublish(String key) {
        client.deleteObject(request -> request.bucket(published).key(key));
    }

    public List<String> publicKeys() {
        return keys(published);
    }

    public List<String> sourceKeys() {
        return keys(source);
    }

    private List<String> keys(String bucket) {
        return client.listObjectsV2Paginator(request -> request.bucket(bucket)).contents().stream()
                .map(S3Object::key)
                .sorted()
                .toList();
    }

    public String publicText(String key) {
        return text(published, key);
    }

    public String sourceText(String key) {
        return text(source, key);
    }

    private String text(String bucket, String key) {
        return client.getObjectAsBytes(request -> request.bucket(bucket).key(key))
                .asUtf8String();
    }

    public GetObjectResponse publicHead(String key) {
        return client.getObjectAsBytes(request -> request.bucket(published).key(key))
                .response();
    }

    /** When an object of the public bucket was last written, and as what: changes with each write. */
    public String publicVersion(String key) {
        GetObjectResponse head = publicHead(key);
        return head.lastModified() + " " + head.eTag();
    }
}
