package dev.bucketpress.post.frontmatter;

import dev.bucketpress.post.frontmatter.FrontMatterSplit.Head;
import dev.bucketpress.post.frontmatter.FrontMatterSplit.Syntax;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads front matter as its author meant it. What YAML cannot read but a person can ({@code title: @foo}) is quoted and
 * read again, with a warning, a line at a time.
 */
public final class FrontMatterReader {

    /** Far above any front matter people write, and little enough to read again for each mended line. */
    private static final int MAX_CODE_POINTS = 64 * 1024;

    private static final int MAX_MENDED_LINES = 50;
    private static final int MAX_NESTING = 30;

    /** Where YAML notices that a quote or bracket is not closed says little; where it was opened says it all. */
    private static final Pattern OPENED =
            Pattern.compile("while (?:scanning a (?:.*quoted scalar|simple key)|parsing a flow .*)");

    private static final Pattern ESCAPED_SLASH = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\/");

    private final FrontMatterText text;
    private final List<String> lines;
    private final List<Warning> warnings = new ArrayList<>();
    private final Set<Integer> mended = new HashSet<>();

    private FrontMatterReader(List<String> lines, int firstLine) {
        this.lines = new ArrayList<>(lines);
        this.text = new FrontMatterText(this.lines, firstLine);
    }

    /** @throws InvalidPost where no person could tell what is meant either */
    public static FrontMatter read(Head head) {
        if (head.lines().stream().mapToInt(line -> line.length() + 1).sum() > MAX_CODE_POINTS) {
            throw new InvalidPost(
                    new Position(head.firstLine(), 1),
                    "The front matter is larger than " + MAX_CODE_POINTS / 1024 + " KB.",
                    "Move what is not about the post as a whole into its body.");
        }
        return (head.syntax() == Syntax.JSON ? ofJson(head) : ofYaml(head)).read();
    }

    private static FrontMatterReader ofYaml(Head head) {
        return new FrontMatterReader(
                head.lines().stream()
                        .map(YamlDialect::withoutOtherBreaks)
                        .map(YamlDialect::withoutTabs)
                        .toList(),
                head.firstLine());
    }

    /** JSON is YAML but for tabs and escaped slashes, and Hexo's is mostly written without the outermost braces. */
    private static FrontMatterReader ofJson(Head head) {
        boolean braced = head.lines().stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .filter(line -> line.stripLeading().startsWith("{"))
                .isPresent();
        List<String> lines = new ArrayList<>(List.of(braced ? "" : "{"));
        head.lines()
                .forEach(line -> lines.add(ESCAPED_SLASH
                        .matcher(YamlDialect.withoutOtherBreaks(line).replace('\t', ' '))
                        .replaceAll("$1/")));
        lines.add(braced ? "" : "}");
        return new FrontMatterReader(lines, head.firstLine() - 1);
    }

    private FrontMatter read() {
        quoteWhatOnlyLooksLikeYaml();
        Optional<Node> root = compose();
        if (root.isEmpty()) {
            return FrontMatter.NONE;
        }
        YamlValues values = new YamlValues(text, warnings);
        if (!(values.of(root.get()) instanceof FrontMatterValue.Mapping mapping)) {
            refuseMissingColon(0, lines.size());
            throw new InvalidPost(
                    text.start(),
                    "The front matter is not made of keys and values.",
                    "Write it as `key: value`, a key on each line.");
        }
        return new FrontMatter(mapping.entries(), warnings);
    }

    /** YAML would read these, and drop what the author meant as text. */
    private void quoteWhatOnlyLooksLikeYaml() {
        YamlAnchors anchors = YamlAnchors.in(all());
        for (int i = 0; i < lines.size(); i++) {
            int line = i;
            List<String> following = lines.subList(line + 1, lines.size());
            YamlDialect.quoteStrayIndicator(lines.get(line), following, anchors).ifPresent(better -> {
                mended.add(line);
                replace(line, better);
            });
            if (YamlDialect.beginsBlock(lines.get(line), following)) {
                i = afterBlock(line) - 1;
            }
        }
    }

    private int afterBlock(int beginning) {
        int line = beginning + 1;
        while (line < lines.size() && YamlDialect.isInBlock(lines.get(line), lines.get(beginning))) {
            line++;
        }
        return line;
    }

    private String all() {
        return String.join("\n", lines);
    }

    private void replace(int line, YamlDialect.Mended better) {
        lines.set(line, better.line());
        warnings.add(new Warning(
                new Position(text.line(line), better.column()),
                "This value is not valid YAML and was taken as plain text; put it between quotes."));
    }

    private Optional<Node> compose() {
        LoaderOptions options = options();
        while (true) {
            StreamReader yaml = new StreamReader(all());
            ParserImpl parser = new ParserImpl(yaml, options);
            try {
                return Optional.ofNullable(new Composer(parser, new TextOnly(), options).getSingleNode());
            } catch (MarkedYAMLException e) {
                mendOrRefuse(e);
            } catch (ReaderException e) {
                throw new InvalidPost(
                        text.position(e.getPosition()),
                        "The front matter holds a control character.",
                        "Delete it, or write it as an escape between double quotes.");
            } catch (IllegalArgumentException e) {
                throw new InvalidPost(
                        text.position(yaml.getMark()),
                        "This escapes a character that does not exist.",
                        "Write the character itself instead of the escape, or put the text between single quotes.");
            } catch (YAMLException e) {
                throw new InvalidPost(
                        text.position(parser.peekEvent().getStartMark()),
                        "The front matter is nested more than " + MAX_NESTING + " levels deep here.",
                        "Look for brackets that are not closed, or move what is not about the post as a whole into its"
                                + " body.");
            }
        }
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(MAX_NESTING);
        // Tabs have become two spaces each since the front matter was measured.
        options.setCodePointLimit(3 * MAX_CODE_POINTS);
        // An alias costs nothing until NodeValues follows it, within a bound of its own, and says where it is passed.
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        // Nothing is ever constructed, and NodeValues refuses tags with a better message.
        options.setTagInspector(tag -> true);
        return options;
    }

    /** YAML's own guesses at numbers, dates and booleans change text; here every plain scalar is text. */
    private static final class TextOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // None.
        }
    }

    private void mendOrRefuse(MarkedYAMLException e) {
        Mark mark = where(e);
        int line = Math.min(mark.getLine(), lines.size() - 1);
        replace(
                line,
                Optional.of(lines.get(line))
                        .filter(wrong -> mended.size() < MAX_MENDED_LINES && mended.add(line))
                        .filter(wrong -> isOnOneLine(e))
                        .flatMap(YamlDialect::quoteValue)
                        .orElseThrow(() -> refusal(mark)));
    }

    private void refuseMissingColon(int from, int to) {
        for (int line = from; line < to; line++) {
            if (YamlDialect.lacksColonAndSpace(lines.get(line))) {
                throw new InvalidPost(
                        new Position(text.line(line), 1),
                        "The key on this line is not followed by `:` and a space.",
                        "Write it as in `title: Hello`, with a half-width colon and a space after it.");
            }
        }
    }

    private InvalidPost refusal(Mark mark) {
        refuseMissingColon(Math.max(0, mark.getLine() - 1), Math.min(mark.getLine() + 1, lines.size()));
        return new InvalidPost(
                text.position(mark),
                "This front matter is not YAML from here on.",
                "Look for a quote or bracket that is not closed, a missing space after a colon, or an indent that"
                        + " does not line up. Text with special characters goes between single quotes.");
    }

    private static Mark where(MarkedYAMLException e) {
        return isOpened(e) || e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
    }

    private static boolean isOnOneLine(MarkedYAMLException e) {
        return !isOpened(e)
                || e.getContextMark().getLine() == e.getProblemMark().getLine();
    }

    private static boolean isOpened(MarkedYAMLException e) {
        return e.getContextMark() != null
                && OPENED.matcher(String.valueOf(e.getContext())).matches();
    }
}
