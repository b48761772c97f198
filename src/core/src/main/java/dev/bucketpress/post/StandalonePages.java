package dev.bucketpress.post;

import dev.bucketpress.post.frontmatter.FrontMatter;
import dev.bucketpress.site.PageKey;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.text.Warning;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What Hexo calls a page (hexo.io/docs/writing#Layout): a file outside of the folders for posts, such as the one about the
 * author. It has the URL of its own path, and is in no list or feed.
 */
final class StandalonePages {

    /** The pages that Hexo's themes make of an otherwise empty file, and that this site has without one. */
    private static final Set<String> OF_THE_SITE = Set.of("tags", "categories", "archives", "404");

    private static final String LAYOUT = "layout";
    private static final String TYPE = "type";

    private StandalonePages() {}

    /** Whether a file is a page: by its key, or by its front matter where it is in no folder for posts. */
    static boolean isOne(SourceKey key, FrontMatter frontMatter) {
        boolean says = frontMatter.text(LAYOUT).filter("page"::equals).isPresent()
                || frontMatter.text(TYPE).isPresent();
        return key.isPage() || says && !key.isInPostsFolder();
    }

    /** Why a page is none of its author's: themes name it by {@code type}, and some by {@code layout}. */
    static Optional<Unpublished> leftToTheSite(SourceKey key, FrontMatter frontMatter) {
        return isOne(key, frontMatter)
                ? Stream.of(TYPE, LAYOUT)
                        .filter(name -> OF_THE_SITE.contains(
                                frontMatter.text(name).orElse("").toLowerCase(Locale.ROOT)))
                        .findFirst()
                        .map(name -> new Unpublished("the site has a page of its own for this one (`" + name + ": "
                                + frontMatter.text(name).orElseThrow() + "`)"))
                : Optional.empty();
    }

    /** What a page without a title is called: its file, or the folder that it is the index of. */
    static String name(SourceKey key) {
        String path = key.pagePath().replaceFirst("(?<=[^/])/index\\.html$|\\.html$", "");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    static PageKey page(SourceKey key, Permalink.Parts parts) {
        return Permalink.page(parts, key::pagePath, "Give the page a `permalink` of its own, or another file name.");
    }

    /** What a page says that pages have no place for. */
    static List<Warning> warnings(FrontMatter frontMatter) {
        return Stream.of(KeySynonyms.TAGS, KeySynonyms.CATEGORIES)
                .flatMap(Stream::of)
                .flatMap(name -> frontMatter.value(name).stream()
                        .map(value -> new Warning(
                                value.at(),
                                "A standalone page is in no list, so `" + name + "` is not shown. Leave it out.")))
                .toList();
    }
}
