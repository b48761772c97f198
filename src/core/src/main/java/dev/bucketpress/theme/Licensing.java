package dev.bucketpress.theme;

import dev.bucketpress.post.Post;
import dev.bucketpress.post.frontmatter.FrontMatter;
import dev.bucketpress.theme.identity.Identity;
import dev.bucketpress.theme.identity.License;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Under what a post is published, where its site has a licence: this one, unless its front matter says otherwise. */
final class Licensing {

    /** As Bucketpress calls it, and as themes of Hexo do. */
    private static final String[] KEYS = {"license", "copyright"};

    private Licensing() {}

    /** Safe HTML; empty where the site has none, or the post says {@code license: false}. */
    static Optional<String> of(Post post, Identity identity) {
        if (identity.license().isEmpty()) {
            return Optional.empty();
        }
        FrontMatter own = new FrontMatter(post.frontMatter(), List.of());
        return Stream.of(KEYS).anyMatch(key -> own.hasValue(key, false))
                ? Optional.empty()
                : own.text(KEYS[0]).flatMap(License::ofPost).or(() -> Optional.of(identity.license()));
    }
}
