package dev.bucketpress.site;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The name of a list of posts, and the keys and URLs of its pages. A list holds all posts, those with a tag, those in a
 * category and the categories below it, those of a series, or the standalone pages:
 *
 * <pre>{@code
 * ListName.tag("Java").path(Period.ALL);                      // /tags/Java/
 * ListName.category(List.of("a", "b")).path(Period.ALL);      // /categories/a/b/
 * ListName.ALL.path(new Period("2020/02"));                   // /archives/2020/02/
 * }</pre>
 *
 * <p>Names may be any text; two that differ have lists of their own, unless they differ in Unicode normalization only.
 *
 * @param names none for all posts and for pages; the tag or the series; or the path of the category, from the outermost in
 */
public record ListName(Kind kind, List<String> names) {

    /** The kind of a list: all posts, those with a tag, in a category, of a series; or the standalone pages. */
    public enum Kind {
        ALL,
        TAG,
        CATEGORY,
        SERIES,
        PAGES
    }

    /** The list of all posts. */
    public static final ListName ALL = new ListName(Kind.ALL, List.of());

    /** The standalone pages: no page or feed shows them, and one sitemap names them all. */
    public static final ListName PAGES = new ListName(Kind.PAGES, List.of());

    private static final String ARCHIVES = "archives";
    private static final String TAGS = "tags";
    private static final String CATEGORIES = "categories";
    private static final String SERIES = "series";

    /**
     * Separates a category from a period, since a category below it may be called {@code 2020}. No name is escaped to
     * it.
     */
    static final String PERIOD_SEPARATOR = "~";

    public ListName {
        names = names.stream().map(ListName::normalized).toList();
    }

    private static String normalized(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
    }

    public static ListName tag(String name) {
        return new ListName(Kind.TAG, List.of(name));
    }

    public static ListName series(String name) {
        return new ListName(Kind.SERIES, List.of(name));
    }

    public static ListName category(List<String> path) {
        return new ListName(Kind.CATEGORY, path);
    }

    /** The lists that a post of no series is in, each once, beginning with that of all posts. */
    public static Set<ListName> of(List<String> tags, List<List<String>> categories) {
        Set<ListName> lists = new LinkedHashSet<>();
        lists.add(ALL);
        tags.forEach(tag -> lists.add(tag(tag)));
        for (List<String> path : categories) {
            for (int depth = 1; depth <= path.size(); depth++) {
                lists.add(category(path.subList(0, depth)));
            }
        }
        return lists;
    }

    /** The name to show: the tag, the series, or the innermost category; empty for all posts. */
    public String name() {
        return names.isEmpty() ? "" : names.get(names.size() - 1);
    }

    /**
     * The folder of its pages in the public bucket, without a slash at the end: {@code archives}, {@code tags/Java}.
     */
    public String folder() {
        return kind == Kind.ALL ? ARCHIVES : id();
    }

    /**
     * Its unique identifier, which is also part of stored keys: {@code all}, {@code tags/Java}, {@code categories/a/b}.
     */
    public String id() {
        return switch (kind) {
            case ALL -> "all";
            case PAGES -> "pages";
            case TAG -> TAGS + "/" + segments();
            case SERIES -> SERIES + "/" + segments();
            case CATEGORY -> CATEGORIES + "/" + segments();
        };
    }

    private String segments() {
        return KeySegment.join(names);
    }

    /** The key of the page of a period, such as {@code tags/Java/2020/index.html}. */
    public String pageKey(Period period) {
        return within(folder(), period) + "/index.html";
    }

    /** The URL path of the page of a period, percent-encoded, such as {@code /tags/Java/2020/}. */
    public String path(Period period) {
        return PageKey.pathOf(within(folder(), period) + "/");
    }

    /** The folder of a period below a folder of the list. */
    public String within(String folder, Period period) {
        if (period.equals(Period.ALL)) {
            return folder;
        }
        return folder + "/" + (kind == Kind.CATEGORY ? PERIOD_SEPARATOR + "/" : "") + period.path();
    }

    /** The key of a file beside its first page, such as a feed; for the list of all posts, at the site's root. */
    public String besideKey(String file) {
        return kind == Kind.ALL ? file : folder() + "/" + file;
    }

    /**
     * The breadcrumb trail: a category's ancestors, from the outermost in, and itself; for any other list, itself
     * alone.
     */
    public List<ListName> trail() {
        if (kind != Kind.CATEGORY) {
            return List.of(this);
        }
        List<ListName> trail = new ArrayList<>();
        for (int depth = 1; depth <= names.size(); depth++) {
            trail.add(category(names.subList(0, depth)));
        }
        return trail;
    }

    @Override
    public String toString() {
        return kind + names.stream().collect(Collectors.joining(" › ", " ", ""));
    }
}
