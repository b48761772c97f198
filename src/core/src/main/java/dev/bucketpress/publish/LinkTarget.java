package dev.bucketpress.publish;

import dev.bucketpress.picture.PictureSize;
import dev.bucketpress.post.Post;
import dev.bucketpress.record.PostRecord;
import dev.bucketpress.site.PageKey;
import dev.bucketpress.storage.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a link in a post leads to, as far as the post shows it. */
sealed interface LinkTarget {

    /** The version of what is not published, or not uploaded. */
    String NONE = "";

    /** Equal for targets that posts show alike: {@link #NONE}, or sixteen hexadecimal digits. */
    String version();

    /** The post is not published, or the file is not there. */
    record Missing() implements LinkTarget {
        @Override
        public String version() {
            return NONE;
        }
    }

    /**
     * A media file that has a copy or is about to have one, in whatever version: its copy has one address.
     *
     * @param size of a picture, where its copy says it
     */
    record File(Optional<PictureSize> size) implements LinkTarget {
        @Override
        public String version() {
            return hash("file" + size.map(PictureSize::text).orElse(""));
        }
    }

    /**
     * A published post.
     *
     * @param translation what its translations show of it beside
     */
    record Page(PageKey key, String title, Optional<InLanguage> translation) implements LinkTarget {
        @Override
        public String version() {
            return hash(key.value()
                    + '\n'
                    + title
                    + translation.map(Object::toString).orElse(""));
        }
    }

    /**
     * One of the languages of a post.
     *
     * @param name that all its languages have in common
     * @param language as its author wrote it; empty where it is the site's
     */
    record InLanguage(String name, Optional<String> language) {}

    /** A post that is about to be published. */
    static LinkTarget of(Post post) {
        return new Page(
                post.page(),
                post.title(),
                post.about()
                        .translation()
                        .map(name -> new InLanguage(name, post.about().language())));
    }

    /** The post of a record. */
    static LinkTarget of(RecordStore.Found found) {
        return of(found.live());
    }

    private static LinkTarget of(Optional<PostRecord.Live> live) {
        return live.<LinkTarget>map(record -> new Page(
                        new PageKey(record.page().key()),
                        record.title(),
                        record.translation().map(name -> new InLanguage(name, record.language()))))
                .orElseGet(Missing::new);
    }

    private static String hash(String text) {
        return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    }
}
