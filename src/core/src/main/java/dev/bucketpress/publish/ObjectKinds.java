package dev.bucketpress.publish;

import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.site.MediaFile;
import dev.bucketpress.site.SourceKey;
import java.util.Optional;

/**
 * Tells what objects are, by the names of their buckets and keys alone.
 *
 * @param source the name of the bucket of posts
 * @param published the name of the bucket of pages
 */
record ObjectKinds(String source, String published, PostRenderer renderer) {

    ObjectKind of(String bucket, String key) {
        Optional<SourceKey> post = bucket.equals(published) ? SourceKey.ofRecord(key) : Optional.empty();
        if (post.isPresent()) {
            return new ObjectKind.Record(post.get());
        }
        if (bucket.equals(source)) {
            return ofSource(new SourceKey(key));
        }
        return bucket.equals(published) ? new ObjectKind.Other(key) : new ObjectKind.Foreign(bucket, key);
    }

    ObjectKind ofSource(SourceKey key) {
        ObjectKind kind = byName(key);
        return kind instanceof ObjectKind.Other
                ? kind
                : renderer.sources()
                        .whyIgnored(key)
                        .<ObjectKind>map(why -> new ObjectKind.Ignored(key.value(), why))
                        .orElse(kind);
    }

    /** What an object of the source bucket is, whether or not it is the blog's. */
    ObjectKind byName(SourceKey key) {
        return key.isPost()
                ? new ObjectKind.Post(key)
                : MediaFile.of(key, trustsAuthors())
                        .<ObjectKind>map(ObjectKind.Media::new)
                        .orElseGet(() -> new ObjectKind.Other(key.value()));
    }

    boolean trustsAuthors() {
        return renderer.markdown().policy() == HtmlPolicy.TRUSTED;
    }
}
