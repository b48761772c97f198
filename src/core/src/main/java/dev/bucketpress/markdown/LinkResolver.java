package dev.bucketpress.markdown;

import java.util.Optional;

/** Where the neighbours that a post names by relative paths or slugs are read on the site. */
public interface LinkResolver {

    /** A post that stands alone: every address stays as it is written. */
    LinkResolver NONE = new LinkResolver() {
        @Override
        public Optional<String> file(String path) {
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

    /**
     * The address of a picture, a recording or a document.
     *
     * @param path relative to the post or to its asset folder, or from the site's root, as written, percent-encoded or
     *     not
     * @return empty where it is no file that is published; a path from the root may be anybody's, so it has to be there
     */
    Optional<String> file(String path);

    /**
     * Whether a path means a file by its name, but none is there yet.
     *
     * @param path as for {@link #file}
     */
    default boolean isMissing(String path) {
        return false;
    }

    /**
     * Another post.
     *
     * @param path of its source file relative to this post's, as written, percent-encoded or not
     * @return empty where no such post is published
     */
    Optional<Neighbour> post(String path);

    /**
     * Another post.
     *
     * @param slug its source key after its posts folder, without the extension
     * @return empty where no such post is published
     */
    Optional<Neighbour> postOfSlug(String slug);

    /**
     * A post to link to.
     *
     * @param address the path of its page on this site, percent-encoded
     */
    record Neighbour(String address, String title) {}
}
