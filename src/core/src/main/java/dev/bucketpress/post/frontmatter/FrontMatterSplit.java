package dev.bucketpress.post.frontmatter;

import dev.bucketpress.text.Position;
import dev.bucketpress.text.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A post's file, split into front matter and body at the separators:
 *
 * <pre>
 * ---
 * title: Hello
 * ---
 * The body.
 * </pre>
 *
 * @param frontMatter without its separators; empty where there is none
 * @param body all the rest; empty for a file of blank lines
 * @param bodyLine the line of the file that the body begins on, from 1
 */
public record FrontMatterSplit(Optional<Block> frontMatter, String body, int bodyLine) {

    /** The language of front matter, determined by its separators as in Hexo. */
    enum Syntax {
        YAML,
        JSON
    }

    /**
     * The lines of front matter.
     *
     * @param lines without the separators
     * @param firstLine the line of the file that the first of them is, from 1
     */
    public record Block(Syntax syntax, List<String> lines, int firstLine) {}

    private static final Predicate<String> IS_BLANK =
            Pattern.compile("[\\s\\p{Cf}\\p{Z}]*").asMatchPredicate();
    private static final Predicate<String> YAML_OPENS = line("-{3,}");
    private static final Predicate<String> YAML_CLOSES = line("-{3,}|\\.{3}");
    private static final Predicate<String> JSON_SEPARATOR = line(";{3,}");
    private static final Predicate<String> OPENS_CODE =
            Pattern.compile("\\s*(?:```|~~~).*").asMatchPredicate();
    private static final Predicate<String> TOML_SEPARATOR = line("\\+{3}");

    /** Invisible characters before a separator, and unusual spaces around it, do not unmake it. */
    private static Predicate<String> line(String separator) {
        return Pattern.compile("[\\p{Cf}\\p{Z}&&[^ ]]*(?:" + separator + ")[\\p{Cf}\\p{Z}\\t]*")
                .asMatchPredicate();
    }

    /** @throws ProblemException where front matter is opened and never closed, lacks its separators, or is TOML */
    public static FrontMatterSplit of(SourceText text) {
        List<String> lines = text.lines();
        int first = firstMatch(lines, 0, IS_BLANK.negate());
        if (first == lines.size()) {
            return new FrontMatterSplit(Optional.empty(), "", 1);
        }
        String opening = lines.get(first);
        if (YAML_OPENS.test(opening)) {
            return opened(text, Syntax.YAML, first, YAML_CLOSES);
        }
        if (JSON_SEPARATOR.test(opening)) {
            return opened(text, Syntax.JSON, first, JSON_SEPARATOR);
        }
        if (TOML_SEPARATOR.test(opening) && firstMatch(lines, first + 1, TOML_SEPARATOR) < lines.size()) {
            throw new ProblemException(
                    new Position(first + 1, 1),
                    "This front matter is TOML (`+++`), which Bucketpress does not read.",
                    "Write it as YAML between two lines of `---`.");
        }
        return unopened(text);
    }

    private static FrontMatterSplit opened(SourceText text, Syntax syntax, int opening, Predicate<String> closes) {
        List<String> lines = text.lines();
        int closing = firstMatch(lines, opening + 1, closes);
        if (closing == lines.size()) {
            String separator = lines.get(opening).strip();
            throw new ProblemException(
                    new Position(opening + 1, 1),
                    "The front matter that begins here with `" + separator + "` never ends.",
                    "Put a line `" + separator + "` after its last key. If this is no front matter but a line across"
                            + " the page, write it as `***`.");
        }
        return split(text, syntax, opening + 1, closing);
    }

    /** Hexo accepts front matter without an opening separator too: then only the closing one shows where it ends. */
    private static FrontMatterSplit unopened(SourceText text) {
        List<String> lines = text.lines();
        int yaml = firstMatch(lines, 0, YAML_OPENS);
        int json = firstMatch(lines, 0, JSON_SEPARATOR);
        if (json < yaml && FrontMatterDetector.isJson(lines.subList(0, json))) {
            return split(text, Syntax.JSON, 0, json);
        }
        if (yaml < lines.size() && FrontMatterDetector.isYaml(lines.subList(0, yaml))) {
            return split(text, Syntax.YAML, 0, yaml);
        }
        LooseHead.at(lines, 0).reject();
        if (yaml < lines.size() && lines.subList(0, yaml).stream().noneMatch(OPENS_CODE)) {
            rejectPasswordUpToSeparator(lines, yaml + 1);
        }
        return new FrontMatterSplit(Optional.empty(), body(text, 0), 1);
    }

    /** Of keys and values up to another separator, whatever stands before them: a comment, or {@code %YAML}. */
    private static void rejectPasswordUpToSeparator(List<String> lines, int from) {
        LooseHead head = LooseHead.at(lines, from);
        if (head.end() < lines.size() && YAML_CLOSES.test(lines.get(head.end()))) {
            head.rejectPassword();
        }
    }

    private static FrontMatterSplit split(SourceText text, Syntax syntax, int from, int closing) {
        rejectSecondHead(text.lines(), from, closing);
        Block frontMatter = new Block(syntax, text.lines().subList(from, closing), from + 1);
        return new FrontMatterSplit(Optional.of(frontMatter), body(text, closing + 1), closing + 2);
    }

    /** Front matter that was closed too early goes on in the body: right after nothing, or up to another separator. */
    private static void rejectSecondHead(List<String> lines, int from, int closing) {
        if (lines.subList(from, closing).stream().allMatch(String::isBlank)) {
            LooseHead.at(lines, closing + 1).reject();
        } else {
            rejectPasswordUpToSeparator(lines, closing + 1);
        }
    }

    private static String body(SourceText text, int from) {
        return text.join(from, text.lines().size());
    }

    /** The index of the first matching line at or after an index; the number of lines where there is none. */
    private static int firstMatch(List<String> lines, int from, Predicate<String> matches) {
        return IntStream.range(from, lines.size())
                .filter(i -> matches.test(lines.get(i)))
                .findFirst()
                .orElse(lines.size());
    }
}
