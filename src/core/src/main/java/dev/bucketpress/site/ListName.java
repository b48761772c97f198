package dev.bucketpress.site;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A list that posts are in: all of them, those with a tag, or those in a category and the categories below it. Names are
 * any text; two that differ have lists of their own, unless they differ in Unicode's normal form alone.
 *
 * @param kind which of the three
 * @param names none; the tag; or the category's path, from the outermost in
 */
public record ListName(Kind kind, List<String> names) {

    /** Of what a list holds the posts. */
    public enum Kind {
        ALL,
        TAG,
        CATEGORY
    }

    /** The list of all posts. */
    public static final ListName ALL = new ListName(Kind.ALL, List.of());

    private static final String ARCHIVES = "archives";
    private static final String TAGS = "tags";
    private static final String CATEGORIES = "categories";

    /** Stands between a category and a period, since a category below it may be called {@code 2020}. No name becomes it. */
    private static final String NO_NAME = "~";

    public ListName {
        names = names.stream().map(ListName::normal).toList();
    }

    private static String normal(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
    }

    public static ListName tag(String name) {
        return new ListName(Kind.TAG, List.of(name));
    }

    public static ListName category(List<String> path) {
        return new ListName(Kind.CATEGORY, path);
    }

    /** The lists that a post is in, each once: all posts' first. */
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

    /** The name to show: the tag, or the innermost category; empty for all posts. */
    public String name() {
        return names.isEmpty() ? "" : names.get(names.size() - 1);
    }

    /** Where its pages stand in the public bucket, without a slash at its end: {@code archives}, {@code tags/Java}. */
    public String folder() {
        return kind == Kind.ALL ? ARCHIVES : slot();
    }

    /** The list's own place among the lists: {@code all}, {@code tags/Java}, {@code categories/a/b}. */
    public String slot() {
        return switch (kind) {
            case ALL -> "all";
            case TAG -> TAGS + "/" + segments();
            case CATEGORY -> CATEGORIES + "/" + segments();
        };
    }

    private String segments() {
        return KeySegment.join(names);
    }

    /** The key of the page that shows a period of it. */
    public String pageKey(Period period) {
        return within(folder(), period) + "/index.html";
    }

    /** The path of that page on its site, percent-encoded. */
    public String path(Period period) {
        return PageKey.pathOf(within(folder(), period) + "/");
    }

    /** The same place in another folder. */
    public String within(String folder, Period period) {
        if (period.equals(Period.ALL)) {
            return folder;
        }
        return folder + "/" + (kind == Kind.CATEGORY ? NO_NAME + "/" : "") + period.path();
    }

    /** The key of a file beside its first page, such as a feed; all posts' are the site's own. */
    public String besideKey(String file) {
        return kind == Kind.ALL ? file : folder() + "/" + file;
    }

    /** The categories that hold this one, from the outermost in, and itself; of any other list itself alone. */
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
