package dev.bucketpress.publish;

import dev.bucketpress.site.MediaFile;
import dev.bucketpress.site.SourceKey;

/** What an object is to Bucketpress, by the names of its bucket and key alone. It decides who deals with its events. */
public sealed interface ObjectKind {

    /** The object key, as the event named it. */
    String key();

    /** A post of the source bucket. */
    record Post(SourceKey source) implements ObjectKind {
        @Override
        public String key() {
            return source.value();
        }
    }

    /** A picture, recording or document of the source bucket. */
    record Media(MediaFile file) implements ObjectKind {
        @Override
        public String key() {
            return file.source().value();
        }
    }

    /** A text of the theme folder that pages are made with. */
    record ThemeText(SourceKey text) implements ObjectKind {
        @Override
        public String key() {
            return text.value();
        }
    }

    /** The record of a post in the public bucket: lists follow from it. */
    record Record(SourceKey post) implements ObjectKind {
        @Override
        public String key() {
            return post.recordKey();
        }
    }

    /**
     * A Markdown or media file of the source bucket that is not the blog's, or what shapes a site with another theme.
     *
     * @param why as a clause, such as "`themes/` is no part of a blog"
     */
    record Ignored(String key, String why) implements ObjectKind {}

    /** Any other object of the two buckets. */
    record Other(String key) implements ObjectKind {}

    /** An object of a bucket that is not this site's. */
    record Foreign(String bucket, String key) implements ObjectKind {}
}
