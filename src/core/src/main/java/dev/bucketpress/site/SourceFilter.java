package dev.bucketpress.site;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which Markdown and media files of the source bucket are the blog's, by their keys: people upload whole repositories, with
 * what their tools and themes need. {@link SourceKey#isPost} says what can be a post at all.
 *
 * @param prefix of the keys that count; empty, or with a slash at its end
 * @param ignored patterns of keys, or of paths below the prefix or below Hexo's folder {@code source}
 * @param ownTheme whether the theme folder shapes the site; the settings in it count anyway
 */
public record SourceFilter(String prefix, List<KeyPattern> ignored, boolean ownTheme) {

    /** That of a bucket without settings of its own. */
    public static final SourceFilter USUAL = new SourceFilter("", List.of());

    /** What a blog's repository has beside its posts: packages, themes, templates, and the site as Hexo built it. */
    private static final Set<String> OF_TOOLS = Set.of("node_modules", "themes", "scaffolds", "public", ".deploy_git");

    /** What tells of a repository rather than being on the site; often in several languages ({@code README_zh-CN.md}). */
    private static final Pattern OF_THE_REPOSITORY = Pattern.compile(
            "(README([-_][A-Z]{2}([-_][A-Z]{2,4})?)?|LICEN[CS]E|CHANGELOG|CONTRIBUTING|CODE[-_]OF[-_]CONDUCT|SECURITY)"
                    + "\\..*",
            Pattern.CASE_INSENSITIVE);

    private static final String LOCK_OF_OFFICE = "~$";
    private static final String PDF = ".pdf";

    public SourceFilter {
        ignored = List.copyOf(ignored);
    }

    /** That of a site with the built-in theme. */
    public SourceFilter(String prefix, List<KeyPattern> ignored) {
        this(prefix, ignored, false);
    }

    /** Why a file is not the blog's, as a clause; empty where it is. */
    public Optional<String> whyIgnored(SourceKey key) {
        if (ThemeFile.isIn(key)) {
            return ownTheme || key.value().equals(ThemeFile.SITE)
                    ? Optional.empty()
                    : Optional.of("the theme is the built-in one (`bucketpress.theme`)");
        }
        if (!key.value().startsWith(prefix)) {
            return Optional.of("it is not below `" + prefix + "` (`bucketpress.posts`)");
        }
        return ofTools(key)
                .or(() -> byName(key))
                .or(() -> pattern(key).map(glob -> "`bucketpress.ignore` names it (`" + glob + "`)"));
    }

    /** Whether it is below the prefix, and one of the thousands of files that packages, themes and Hexo's output have. */
    public boolean isOfTools(SourceKey key) {
        return key.value().startsWith(prefix) && ofTools(key).isPresent();
    }

    private Optional<String> ofTools(SourceKey key) {
        String path = key.value().substring(prefix.length());
        int slash = path.indexOf('/');
        boolean isRoot = !('/' + prefix).contains('/' + SourceKey.SOURCE);
        return isRoot && slash > 0 && OF_TOOLS.contains(path.substring(0, slash))
                ? Optional.of("`" + path.substring(0, slash + 1) + "` is no part of a blog")
                : Optional.empty();
    }

    private static Optional<String> byName(SourceKey key) {
        String name = key.value().substring(key.value().lastIndexOf('/') + 1);
        if (name.startsWith(LOCK_OF_OFFICE)) {
            return Optional.of("it is a temporary file of an office program");
        }
        // A picture of such a name is one that posts show.
        boolean isDocument = key.isPost() || name.toLowerCase(Locale.ROOT).endsWith(PDF);
        return isDocument
                        && !key.isInPostsFolder()
                        && OF_THE_REPOSITORY.matcher(name).matches()
                ? Optional.of("by its name it is about the repository, and it is not in `_posts`")
                : Optional.empty();
    }

    private Optional<String> pattern(SourceKey key) {
        return ignored.stream()
                .filter(pattern -> Stream.of(key.value(), key.value().substring(prefix.length()), key.belowSource())
                        .anyMatch(pattern::matches))
                .map(KeyPattern::glob)
                .findFirst();
    }
}
