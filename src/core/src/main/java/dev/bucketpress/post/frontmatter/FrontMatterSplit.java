package dev.bucketpress.post.frontmatter;

import dev.bucketpress.post.Post;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A post's text, parted into front matter and body where its separators say so.
 *
 * @param head the front matter, if there is any
 * @param body all the rest; of a file of blank lines, nothing
 */
public record FrontMatterSplit(Optional<Head> head, Post.Body body) {

    /** The language front matter is written in, told by its separators as in Hexo. */
    enum Syntax {
        YAML,
        JSON
    }

    /**
     * Front matter as it is written.
     *
     * @param lines without the separators
     * @param firstLine the first of them, from 1
     */
    public record Head(Syntax syntax, List<String> lines, int firstLine) {}

    private static final Predicate<String> YAML_OPENS = line("-{3,}");
    private static final Predicate<String> YAML_CLOSES = line("-{3,}|\\.{3}");
    private static final Predicate<String> JSON_SEPARATES = line(";{3,}");
    private static final Predicate<String> TOML_SEPARATES = line("\\+{3}");

    private static Predicate<String> line(String separator) {
        return Pattern.compile("(?:" + separator + ")[ \\t]*").asMatchPredicate();
    }

    /** @throws InvalidPost where front matter is opened and never closed, or is TOML */
    public static FrontMatterSplit of(SourceText text) {
        List<String> lines = text.lines();
        int first = firstLike(lines, 0, line -> !line.isBlank());
        if (first == lines.size()) {
            return new FrontMatterSplit(Optional.empty(), new Post.Body("", 1));
        }
        String opening = lines.get(first);
        if (YAML_OPENS.test(opening)) {
            return opened(text, Syntax.YAML, first, YAML_CLOSES);
        }
        if (JSON_SEPARATES.test(opening)) {
            return opened(text, Syntax.JSON, first, JSON_SEPARATES);
        }
        if (TOML_SEPARATES.test(opening) && firstLike(lines, first + 1, TOML_SEPARATES) < lines.size()) {
            throw new InvalidPost(
                    new Position(first + 1, 1),
                    "This front matter is TOML (`+++`), which Bucketpress does not read.",
                    "Write it as YAML between two lines of `---`.");
        }
        return unopened(text);
    }

    private static FrontMatterSplit opened(SourceText text, Syntax syntax, int opening, Predicate<String> closes) {
        List<String> lines = text.lines();
        int closing = firstLike(lines, opening + 1, closes);
        if (closing == lines.size()) {
            String separator = lines.get(opening).strip();
            throw new InvalidPost(
                    new Position(opening + 1, 1),
                    "The front matter that begins here with `" + separator + "` never ends.",
                    "Put a line `" + separator + "` after its last key. If this is no front matter but a line across"
                            + " the page, write it as `***`.");
        }
        return parted(text, syntax, opening + 1, closing);
    }

    /** Hexo takes front matter without an opening line too, so the closing one is all there is to go by. */
    private static FrontMatterSplit unopened(SourceText text) {
        List<String> lines = text.lines();
        int yaml = firstLike(lines, 0, YAML_OPENS);
        int json = firstLike(lines, 0, JSON_SEPARATES);
        if (json < yaml && UnopenedFrontMatter.isJson(lines.subList(0, json))) {
            return parted(text, Syntax.JSON, 0, json);
        }
        if (yaml < lines.size() && UnopenedFrontMatter.isYaml(lines.subList(0, yaml))) {
            return parted(text, Syntax.YAML, 0, yaml);
        }
        return new FrontMatterSplit(Optional.empty(), body(text, 0));
    }

    private static FrontMatterSplit parted(SourceText text, Syntax syntax, int from, int closing) {
        Head head = new Head(syntax, text.lines().subList(from, closing), from + 1);
        return new FrontMatterSplit(Optional.of(head), body(text, closing + 1));
    }

    private static Post.Body body(SourceText text, int from) {
        return new Post.Body(text.join(from, text.lines().size()), from + 1);
    }

    /** The index of the first line like this at or after an index; the number of lines where there is none. */
    private static int firstLike(List<String> lines, int from, Predicate<String> like) {
        return IntStream.range(from, lines.size())
                .filter(i -> like.test(lines.get(i)))
                .findFirst()
                .orElse(lines.size());
    }
}
