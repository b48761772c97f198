package dev.bucketpress.markdown.links;

import dev.bucketpress.picture.PictureSize;
import java.util.Collection;
import java.util.Optional;

/**
 * Resolves what a post refers to by relative paths or slugs, posts and files, to where they are on the site.
 */
public interface LinkResolver {

    /** Resolves nothing: every URL stays as it is written. */
    LinkResolver NONE = new LinkResolver() {
        @Override
        public Optional<LinkedFile> file(String path) {
            return Optional.empty();
        }

        @Override
        public Optional<Neighbour> post(String path) {
            return Optional.empty();
        }

        @Override
        public Optional<Neighbour> postOfSlug(String slug) {
            return Optional.empty();
        }
    };

    /** What one of the other methods is going to be asked for. */
    sealed interface Link {

        /** @param path as for {@link LinkResolver#file} */
        record File(String path) implements Link {}

        /** @param path as for {@link LinkResolver#post} */
        record Post(String path) implements Link {}

        /** @param slug as for {@link LinkResolver#postOfSlug} */
        record PostBySlug(String slug) implements Link {}
    }

    /** Announces what is going to be asked for, so that all of it can be looked up at once. */
    default void lookUp(Collection<Link> links) {
        // What needs no lookup needs no announcement.
    }

    /**
     * A picture, a recording or a document.
     *
     * @param path relative to the post, to its asset folder or to a folder around it, or from the site's root, as
     *     written, percent-encoded or not
     * @return empty where it is no file that is published; a path from the root may belong to another site on the host,
     *     so its file must exist
     */
    Optional<LinkedFile> file(String path);

    /**
     * Whether a path is that of a media file by its name, but the file does not exist yet.
     *
     * @param path as for {@link #file}
     */
    default boolean isMissing(String path) {
        return false;
    }

    /**
     * Another post by its path.
     *
     * @param path of its source file, relative to this post's or to one of the folders around it, or from the site's
     *     root, as written, percent-encoded or not
     * @return empty where no such post is published
     */
    Optional<Neighbour> post(String path);

    /**
     * Another post by its slug.
     *
     * @param slug its source key after its posts folder, without the extension
     * @return empty where no such post is published
     */
    Optional<Neighbour> postOfSlug(String slug);

    /**
     * A file to link to or to show.
     *
     * @param address the path on this site, percent-encoded
     * @param size of a picture, where it is known
     */
    record LinkedFile(String address, Optional<PictureSize> size) {}

    /**
     * A post to link to.
     *
     * @param address the path of its page on this site, percent-encoded
     */
    record Neighbour(String address, String title) {}
}
