package dev.bucketpress.post;

import dev.bucketpress.post.frontmatter.FrontMatter;
import dev.bucketpress.post.frontmatter.FrontMatterValue;
import dev.bucketpress.text.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads the tags, categories and keywords of a post. Their elements are always text. */
final class Taxonomies {

    /**
     * The most tags, and the most categories: each is a list that the post is written into, with a page and two feeds, so
     * that each costs an edit ten requests. No real post has so many.
     */
    private static final int MAX = 30;

    private Taxonomies() {}

    /** The tags, from a list or a single one: in order, without empty ones and duplicates. */
    static List<String> tags(FrontMatter frontMatter) {
        return frontMatter
                .value(KeySynonyms.TAGS)
                .map(value -> checked("tags", value, flat(value)))
                .orElse(List.of());
    }

    private static <T> List<T> checked(String what, FrontMatterValue at, List<T> names) {
        ValueLengths.checkNames(at);
        if (names.size() > MAX) {
            throw new ProblemException(
                    at.at(),
                    "The post has " + names.size() + " " + what + "; it may have " + MAX + ".",
                    "Leave out those that matter least.");
        }
        return names;
    }

    /**
     * Category paths. A flat list is one path from the outermost category to the innermost; in a list that holds a
     * list, each element is a path.
     */
    static List<List<String>> categories(FrontMatter frontMatter) {
        return frontMatter
                .value(KeySynonyms.CATEGORIES)
                .map(Taxonomies::distinctPaths)
                .orElse(List.of());
    }

    private static List<List<String>> distinctPaths(FrontMatterValue value) {
        List<List<String>> paths =
                paths(value).stream().filter(path -> !path.isEmpty()).distinct().toList();
        checked("categories", value, paths.stream().flatMap(List::stream).toList());
        return paths;
    }

    private static List<List<String>> paths(FrontMatterValue value) {
        boolean many = value instanceof FrontMatterValue.Sequence sequence
                && sequence.items().stream().anyMatch(FrontMatterValue.Sequence.class::isInstance);
        return many
                ? ((FrontMatterValue.Sequence) value)
                        .items().stream().map(Taxonomies::path).toList()
                : List.of(path(value));
    }

    /** A path may have one name twice: {@code Java/Java} is not {@code Java}. */
    private static List<String> path(FrontMatterValue value) {
        List<String> path = new ArrayList<>();
        collect(value, path);
        return List.copyOf(path);
    }

    /** The keywords, from a list or from text with commas between them. */
    static List<String> keywords(FrontMatter frontMatter) {
        return frontMatter.value("keywords").map(Taxonomies::flat).orElse(List.of()).stream()
                .flatMap(keywords -> Stream.of(keywords.split("[,，、]")))
                .map(String::strip)
                .filter(keyword -> !keyword.isEmpty())
                .toList();
    }

    private static List<String> flat(FrontMatterValue value) {
        List<String> names = new ArrayList<>();
        collect(value, names);
        return names.stream().distinct().toList();
    }

    private static void collect(FrontMatterValue value, List<String> into) {
        if (value instanceof FrontMatterValue.Sequence sequence) {
            sequence.items().forEach(item -> collect(item, into));
        } else if (value instanceof FrontMatterValue.Mapping) {
            throw new ProblemException(
                    value.at(),
                    "A tag, category or keyword is text, and this is a mapping (`key: value`).",
                    "Put it between quotes.");
        } else if (!value.isNull() && !ShownText.of(value.written()).isEmpty()) {
            into.add(ShownText.of(value.written()));
        }
    }
}
