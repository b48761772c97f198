package dev.bucketpress.post.frontmatter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the lists an author files a post under: tags, categories, keywords. Their elements are text, always. */
public final class LabelLists {

    /** Each tag and each category is a list that the post is written into, with a page and two feeds. */
    private static final int MOST = 100;

    private LabelLists() {}

    /** A list of labels, or a single one: in order, without empty ones and repetitions. */
    public static List<String> tags(FrontMatter frontMatter) {
        return frontMatter
                .value(KeyAliases.TAGS)
                .map(value -> refuseTooMany("tags", value, flat(value)))
                .orElse(List.of());
    }

    private static <T> List<T> refuseTooMany(String what, FrontMatterValue at, List<T> names) {
        if (names.size() > MOST) {
            throw new InvalidPost(
                    at.at(),
                    "The post has " + names.size() + " " + what + "; it may have " + MOST + ".",
                    "Leave out those that matter least.");
        }
        return names;
    }

    /**
     * Category paths. A flat list is one path from the outermost category to the innermost; in a list that holds a list,
     * each element is a path.
     */
    public static List<List<String>> categories(FrontMatter frontMatter) {
        return frontMatter
                .value(KeyAliases.CATEGORIES)
                .map(LabelLists::distinctPaths)
                .orElse(List.of());
    }

    private static List<List<String>> distinctPaths(FrontMatterValue value) {
        List<List<String>> paths =
                paths(value).stream().filter(path -> !path.isEmpty()).distinct().toList();
        refuseTooMany("categories", value, paths.stream().flatMap(List::stream).toList());
        return paths;
    }

    private static List<List<String>> paths(FrontMatterValue value) {
        boolean many = value instanceof FrontMatterValue.Sequence sequence
                && sequence.items().stream().anyMatch(FrontMatterValue.Sequence.class::isInstance);
        return many
                ? ((FrontMatterValue.Sequence) value)
                        .items().stream().map(LabelLists::path).toList()
                : List.of(path(value));
    }

    /** A path may hold one name twice: {@code Java/Java} is not {@code Java}. */
    private static List<String> path(FrontMatterValue value) {
        List<String> path = new ArrayList<>();
        collect(value, path);
        return List.copyOf(path);
    }

    /** Keywords: a list, or text with commas between them. */
    public static List<String> keywords(FrontMatter frontMatter) {
        return frontMatter.value("keywords").map(LabelLists::flat).orElse(List.of()).stream()
                .flatMap(keywords -> Stream.of(keywords.split("[,，、]")))
                .map(String::strip)
                .filter(keyword -> !keyword.isEmpty())
                .toList();
    }

    private static List<String> flat(FrontMatterValue value) {
        Set<String> labels = new LinkedHashSet<>();
        List<String> all = new ArrayList<>();
        collect(value, all);
        labels.addAll(all);
        return List.copyOf(labels);
    }

    private static void collect(FrontMatterValue value, List<String> into) {
        if (value instanceof FrontMatterValue.Sequence sequence) {
            sequence.items().forEach(item -> collect(item, into));
        } else if (value instanceof FrontMatterValue.Mapping) {
            throw new InvalidPost(
                    value.at(),
                    "A tag, category or keyword is text, and this is a mapping (`key: value`).",
                    "Put it between quotes.");
        } else if (!value.isNone() && !value.written().isBlank()) {
            into.add(value.written().strip());
        }
    }
}
