package dev.bucketpress.chaos;

import dev.bucketpress.lists.ListsFromScratch;
import dev.bucketpress.record.PostRecord;
import dev.bucketpress.record.PublicationHistory;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Content;
import dev.bucketpress.testing.S3Pair;
import dev.bucketpress.testing.TestSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** What the buckets hold of posts and files. */
final class Found {

    /** An object of the public bucket. */
    record Thing(String text, String etag, String contentType, Map<String, String> metadata) {

        /** The post or file that it says it belongs to. */
        String owner() {
            return SourceKey.ofOwner(metadata.getOrDefault("bucketpress-owner", ""))
                    .map(SourceKey::value)
                    .orElse("nobody");
        }

        Content content() {
            return new Content(text.getBytes(StandardCharsets.UTF_8), contentType, Optional.empty(), metadata);
        }
    }

    private final Map<String, Thing> published = new TreeMap<>();
    private final Map<String, String> reports = new TreeMap<>();

    Found(S3Pair buckets) {
        buckets.publicKeys().stream()
                .filter(key -> !ListsFromScratch.isOfLists(key))
                .forEach(key -> published.put(key, thing(buckets, key)));
        buckets.sourceKeys().stream()
                .filter(key -> key.endsWith(".problem.txt"))
                .forEach(key -> reports.put(key, buckets.sourceText(key)));
    }

    private static Thing thing(S3Pair buckets, String key) {
        ResponseBytes<GetObjectResponse> bytes = buckets.client()
                .getObjectAsBytes(r -> r.bucket(buckets.published()).key(key));
        GetObjectResponse head = bytes.response();
        return new Thing(bytes.asUtf8String(), head.eTag().replace("\"", ""), head.contentType(), head.metadata());
    }

    Map<String, Thing> published() {
        return published;
    }

    Optional<Thing> at(String publicKey) {
        return Optional.ofNullable(published.get(publicKey));
    }

    Optional<String> report(String key) {
        return Optional.ofNullable(reports.get(new SourceKey(key).reportKey()));
    }

    int reports() {
        return reports.size();
    }

    private Optional<PostRecord> record(String key) {
        return at(new SourceKey(key).recordKey()).map(Found::read);
    }

    private static PostRecord read(Thing record) {
        try {
            return TestSite.standard().records().read(record.text().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<PostRecord.Live> live(String key) {
        return record(key).filter(PostRecord.Live.class::isInstance).map(PostRecord.Live.class::cast);
    }

    /** What the records of these posts remember. */
    Map<String, PublicationHistory> histories(List<String> keys) {
        return keys.stream()
                .filter(key -> record(key).isPresent())
                .collect(Collectors.toMap(
                        key -> key, key -> record(key).orElseThrow().history()));
    }

    /** The pages of posts, those apart that a text of today was made into. */
    Map<String, Thing> pagesBut(Map<String, String> texts) {
        Map<String, Thing> pages = new TreeMap<>(published);
        pages.keySet().removeIf(key -> key.matches("(api|files|assets)/.*"));
        pages.entrySet().removeIf(page -> {
            String owner = page.getValue().owner();
            return texts.containsKey(owner)
                    && isPublished(owner, texts.get(owner))
                    && live(owner).orElseThrow().page().key().equals(page.getKey());
        });
        return pages;
    }

    /** Whether this text of a post is what its record and a page of its own were made of. */
    boolean isPublished(String key, String text) {
        String etag = "\"etag\":\"" + md5(text) + "\"";
        return at(new SourceKey(key).recordKey())
                        .filter(record -> record.text().contains(etag))
                        .isPresent()
                && live(key)
                        .map(record -> record.page().key())
                        .flatMap(this::at)
                        .filter(page -> page.owner().equals(key))
                        .isPresent();
    }

    private static String md5(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
