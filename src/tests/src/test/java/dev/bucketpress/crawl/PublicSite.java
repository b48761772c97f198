package dev.bucketpress.crawl;

import dev.bucketpress.site.PageKey;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.Content;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.S3Pair;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * A public bucket as readers get it: a folder is answered by its index.
 *
 * @param objects all there is, by key
 */
record PublicSite(Map<String, Content> objects) {

    private static final String URL = "https://blog.example.org";
    private static final String INDEX = "index.html";

    static PublicSite of(S3Pair s3) {
        return new PublicSite(new TreeMap<>(s3.publicKeys().parallelStream()
                .collect(Collectors.toMap(Function.identity(), key -> content(s3, key)))));
    }

    private static Content content(S3Pair s3, String key) {
        ResponseBytes<GetObjectResponse> object = s3.client()
                .getObjectAsBytes(request -> request.bucket(s3.published()).key(key));
        return Content.of(object.asByteArray(), object.response().contentType());
    }

    /** The same objects. */
    Bucket bucket() {
        MemoryBucket bucket = new MemoryBucket("copy");
        objects.forEach((key, content) -> bucket.drop(key, content.bytes()));
        return bucket;
    }

    Set<String> keys() {
        return objects.keySet();
    }

    /** The keys of the pages that there is to be a way to. */
    Stream<String> pages() {
        return keys().stream()
                .filter(key -> key.endsWith(".html") && !key.equals("404.html"))
                .filter(key -> !text(key).contains("http-equiv=\"refresh\""));
    }

    Stream<String> feeds() {
        return keys().stream().filter(key -> key.endsWith("/atom.xml") || key.endsWith("/feed.json"));
    }

    boolean has(String key) {
        return objects.containsKey(key);
    }

    byte[] bytes(String key) {
        return objects.get(key).bytes();
    }

    String text(String key) {
        return new String(bytes(key), StandardCharsets.UTF_8);
    }

    String type(String key) {
        return objects.get(key).contentType();
    }

    /** The key that a URL is answered with; empty where it is another site's. */
    static Optional<String> key(URI url) {
        if (!URL.equals(url.getScheme() + "://" + url.getAuthority())) {
            return Optional.empty();
        }
        String path = url.getPath().isEmpty() ? "" : url.getPath().substring(1);
        return Optional.of(path.isEmpty() || path.endsWith("/") ? path + INDEX : path);
    }

    static URI url(String key) {
        String folder = key.endsWith(INDEX) ? key.substring(0, key.length() - INDEX.length()) : key;
        return URI.create(URL + PageKey.pathOf(folder));
    }
}
