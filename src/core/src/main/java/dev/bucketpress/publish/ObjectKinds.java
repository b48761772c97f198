package dev.bucketpress.publish;

import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.site.MediaFile;
import dev.bucketpress.site.SourceFilter;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.site.ThemeFile;
import java.util.Optional;

/**
 * Tells objects apart by the names of their buckets and keys alone.
 *
 * @param source the name of the source bucket
 * @param published that of the public one
 * @param sources which files of the source bucket are the blog's
 * @param policy whether authors are trusted with files that can hold scripts
 */
record ObjectKinds(String source, String published, SourceFilter sources, HtmlPolicy policy) {

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
                : sources.whyIgnored(key)
                        .<ObjectKind>map(why -> new ObjectKind.Ignored(key.value(), why))
                        .orElse(kind);
    }

    /** What a file of the source bucket is, whether or not it is the blog's. */
    ObjectKind byName(SourceKey key) {
        if (ThemeFile.isText(key)) {
            return new ObjectKind.ThemeText(key);
        }
        return key.isPost()
                ? new ObjectKind.Post(key)
                : MediaFile.of(key, trustsAuthors())
                        .<ObjectKind>map(ObjectKind.Media::new)
                        .orElseGet(() -> new ObjectKind.Other(key.value()));
    }

    /** The outcome of an object that nothing is done for. */
    Outcome passedOver(ObjectKind object) {
        if (object instanceof ObjectKind.Ignored ignored) {
            return new Outcome.Ignored(ignored.key(), ignored.why());
        }
        return object instanceof ObjectKind.Foreign foreign
                ? new Outcome.Refused(
                        foreign.key(),
                        "The event is about the bucket `" + foreign.bucket() + "`; posts come from `" + source + "`.")
                : new Outcome.NotAPost(object.key());
    }

    boolean trustsAuthors() {
        return policy == HtmlPolicy.TRUSTED;
    }
}
