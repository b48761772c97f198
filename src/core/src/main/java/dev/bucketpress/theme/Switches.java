package dev.bucketpress.theme;

import dev.bucketpress.post.Post;
import dev.bucketpress.post.frontmatter.FrontMatterValue;
import org.jspecify.annotations.Nullable;

/** Keys of front matter by which an author leaves out a part of a page. */
final class Switches {

    private Switches() {}

    /** Written as in {@code toc: false}, or as the theme NexT has it, {@code toc: {enable: false}}. */
    static boolean isOff(Post post, String key) {
        return isOff(post.frontMatter().get(key));
    }

    private static boolean isOff(@Nullable FrontMatterValue value) {
        return value instanceof FrontMatterValue.Scalar scalar
                        && scalar.written().equalsIgnoreCase("false")
                || value instanceof FrontMatterValue.Mapping mapping
                        && isOff(mapping.entries().get("enable"));
    }
}
