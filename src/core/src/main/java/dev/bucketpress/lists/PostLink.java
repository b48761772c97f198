package dev.bucketpress.lists;

import dev.bucketpress.site.PostSummary;
import java.util.Optional;

/**
 * What a link to a post needs.
 *
 * @param path of its page on the site, percent-encoded
 * @param language a BCP 47 tag; empty where it is the site's own, or unknown
 */
record PostLink(String path, String title, Optional<String> language) {

    static PostLink to(PostSummary post) {
        return new PostLink(post.path(), post.title(), post.language());
    }
}
