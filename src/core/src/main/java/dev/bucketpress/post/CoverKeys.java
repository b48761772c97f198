package dev.bucketpress.post;

import java.util.List;
import java.util.stream.Stream;

/** The keys by which Hexo's themes name the picture that stands for a post, the first that is given going before others. */
public final class CoverKeys {

    /** For lists. */
    static final List<String> IN_LISTS = List.of("cover", "thumbnail", "banner", "index_img");

    /** For link previews, where the theme Fluid's picture above a post will do too. */
    public static final List<String> IN_PREVIEWS =
            Stream.concat(IN_LISTS.stream(), Stream.of("banner_img")).toList();

    private CoverKeys() {}
}
