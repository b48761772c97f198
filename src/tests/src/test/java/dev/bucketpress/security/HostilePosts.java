package dev.bucketpress.security;

import dev.bucketpress.testing.Checkout;
import dev.bucketpress.testing.WatchedSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Posts that mean harm.
 *
 * @param texts each a whole file
 * @param vectors how many ways of doing harm there are in all of them
 */
record HostilePosts(List<String> texts, int vectors) {

    private static final String BETWEEN = "\n=====\n";

    /** So many of a line each can stand in one post without help from each other. */
    private static final int MOST_IN_A_POST = 24;

    /** The first line of a vector that lies in the name of its file. */
    private static final Pattern NAMED = Pattern.compile("name: (.+)\n");

    /** Vectors that take what comes after them into their own, or need a line or post of their own. */
    private static final Pattern ALONE = Pattern.compile(
            "\\n|<!--|<(?:textarea|xmp|title|style|frameset|template|no(?:script|embed))|^(?: {4}|```|text |[#|])|CDATA|<\\?|\\{%"
                    + "|BAIT/\"|<base",
            Pattern.CASE_INSENSITIVE);

    /** Where in a post a line of text may stand; each has the vector's number too. */
    private static final List<String> PLACES = List.of(
            "- %s",
            "> %s",
            "| a |\n|---|\n| %s |",
            "# %s",
            "x[^%2$d]\n\n[^%2$d]: %1$s",
            "Term %s\n: %1$s",
            "%s\n\n<!-- more -->");

    /** One way of doing harm a post: to run something, or to reach out. */
    static HostilePosts alone() {
        return alone("posts.txt");
    }

    /** One a post: to show something over what is around the post. */
    static HostilePosts covering() {
        return alone("covering.txt");
    }

    /** One a post: to be larger than the screen. */
    static HostilePosts oversized() {
        return alone("oversized.txt");
    }

    /** One a post: HTML that is read otherwise than it looks, and what stands in front matter and names of files. */
    static HostilePosts mutating() {
        return alone("mutations.txt");
    }

    /** One a line, of both kinds, which stand in nobody's way. */
    static HostilePosts lines() {
        List<String> lines = vectors("lines.txt", "\n");
        return new HostilePosts(together(lines, "%s"), lines.size());
    }

    /** No further vectors: those of a line, in each place where a line may stand. */
    static HostilePosts inOtherPlaces() {
        List<String> lines = new ArrayList<>(vectors("posts.txt", BETWEEN));
        lines.addAll(vectors("covering.txt", BETWEEN));
        lines.addAll(vectors("lines.txt", "\n"));
        lines.removeIf(vector -> ALONE.matcher(vector).find());
        List<String> texts = new ArrayList<>();
        PLACES.forEach(place -> texts.addAll(together(lines, place)));
        return new HostilePosts(texts, 0);
    }

    /** No further vectors, since they are one with many names: HTML that ends elsewhere than it says. */
    static HostilePosts foreign() {
        return new HostilePosts(together(vectors("foreign.txt", "\n"), "%s"), 0);
    }

    HostilePosts and(HostilePosts others) {
        List<String> all = new ArrayList<>(texts);
        all.addAll(others.texts);
        return new HostilePosts(all, vectors + others.vectors);
    }

    private static HostilePosts alone(String file) {
        List<String> vectors = vectors(file, BETWEEN);
        return new HostilePosts(vectors, vectors.size());
    }

    private static List<String> vectors(String file, String between) {
        try {
            return List.of(Files.readString(Checkout.file("src/tests/src/test/resources/hostile/" + file))
                    .strip()
                    .split(between));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> together(List<String> lines, String place) {
        List<String> posts = new ArrayList<>();
        for (int first = 0; first < lines.size(); first += MOST_IN_A_POST) {
            posts.add(IntStream.range(first, Math.min(first + MOST_IN_A_POST, lines.size()))
                    .mapToObj(i -> place.formatted(lines.get(i), i))
                    .collect(Collectors.joining("\n\n")));
        }
        return posts;
    }

    private static String name(int number) {
        return "hostile-" + number;
    }

    /** The key of a post in its bucket. */
    String key(int number) {
        Matcher named = NAMED.matcher(texts.get(number));
        return name(number) + (named.lookingAt() ? named.group(1) : "") + ".md";
    }

    /** A whole file, which calls what it reaches out to by its own name. */
    String file(int number) {
        String text = NAMED.matcher(texts.get(number)).replaceFirst("");
        String whole = text.startsWith("---\n") ? text : "---\ndate: 2020-01-01\ntags: [x]\n---\n" + text;
        return whole.replace("BAIT", WatchedSite.BAIT + name(number));
    }
}
