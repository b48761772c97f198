package dev.bucketpress.post.frontmatter;

import dev.bucketpress.post.frontmatter.FrontMatterSplit.Block;
import dev.bucketpress.post.frontmatter.FrontMatterSplit.Syntax;
import dev.bucketpress.text.Position;
import dev.bucketpress.text.ProblemException;
import dev.bucketpress.text.Warning;
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
 * Reads front matter, YAML or JSON, as its author meant it. A line that is not valid YAML but clear to a person
 * ({@code title: @foo}) is quoted and everything read again, with a warning.
 */
public final class FrontMatterReader {

    /** Far above any real front matter, and little enough to read again for each quoted line. */
    private static final int MAX_CODE_POINTS = 64 * 1024;

    private static final int MAX_QUOTED_LINES = 50;
    private static final int MAX_NESTING = 30;

    /**
     * Errors about an unclosed quote or bracket: their context, where it was opened, is more helpful than where YAML
     * noticed.
     */
    private static final Pattern UNCLOSED =
            Pattern.compile("while (?:scanning a (?:.*quoted scalar|simple key)|parsing a flow .*)");

    private static final Pattern ESCAPED_SLASH = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\/");

    private final FrontMatterText text;
    private final List<String> lines;
    private final List<Warning> warnings = new ArrayList<>();
    private final Set<Integer> quotedLines = new HashSet<>();

    private FrontMatterReader(List<String> lines, int firstLine) {
        this.lines = new ArrayList<>(lines);
        this.text = new FrontMatterText(this.lines, firstLine);
    }

    /** @throws ProblemException where the front matter is too large, or not readable even so */
    public static FrontMatter read(Block block) {
        if (block.lines().stream().mapToInt(line -> line.length() + 1).sum() > MAX_CODE_POINTS) {
            throw new ProblemException(
                    new Position(block.firstLine(), 1),
                    "The front matter is larger than " + MAX_CODE_POINTS / 1024 + " KB.",
                    "Move what is not about the post as a whole into its body.");
        }
        return (block.syntax() == Syntax.JSON ? ofJson(block) : ofYaml(block)).read();
    }

    private static FrontMatterReader ofYaml(Block block) {
        return new FrontMatterReader(
                block.lines().stream()
                        .map(LenientYaml::withoutOtherLineBreaks)
                        .map(LenientYaml::withoutTabs)
                        .toList(),
                block.firstLine());
    }

    /** JSON is YAML except for tabs and escaped slashes; Hexo's is mostly written without the outermost braces. */
    private static FrontMatterReader ofJson(Block block) {
        boolean braced = block.lines().stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .filter(line -> line.stripLeading().startsWith("{"))
                .isPresent();
        List<String> lines = new ArrayList<>(List.of(braced ? "" : "{"));
        block.lines()
                .forEach(line -> lines.add(ESCAPED_SLASH
                        .matcher(LenientYaml.withoutOtherLineBreaks(line).replace('\t', ' '))
                        .replaceAll("$1/")));
        lines.add(braced ? "" : "}");
        return new FrontMatterReader(lines, block.firstLine() - 1);
    }

    private FrontMatter read() {
        quoteStrayIndicators();
        Optional<Node> root = compose();
        if (root.isEmpty()) {
            return FrontMatter.NONE;
        }
        YamlNodeConverter converter = new YamlNodeConverter(text, warnings);
        if (!(converter.convert(root.get()) instanceof FrontMatterValue.Mapping mapping)) {
            rejectMissingColon(0, lines.size());
            throw new ProblemException(
                    text.start(),
                    "The front matter is not made of keys and values.",
                    "Write it as `key: value`, a key on each line.");
        }
        return new FrontMatter(mapping.entries(), warnings);
    }

    /** YAML would accept these, and drop what the author meant as text. */
    private void quoteStrayIndicators() {
        YamlAnchors anchors = YamlAnchors.in(all());
        for (int i = 0; i < lines.size(); i++) {
            int line = i;
            List<String> following = lines.subList(line + 1, lines.size());
            LenientYaml.quoteStrayIndicator(lines.get(line), following, anchors).ifPresent(quoted -> {
                quotedLines.add(line);
                replace(line, quoted);
            });
            if (LenientYaml.beginsBlockScalar(lines.get(line), following)) {
                i = afterBlockScalar(line) - 1;
            }
        }
    }

    private int afterBlockScalar(int beginning) {
        int line = beginning + 1;
        while (line < lines.size() && LenientYaml.isInBlockScalar(lines.get(line), lines.get(beginning))) {
            line++;
        }
        return line;
    }

    private String all() {
        return String.join("\n", lines);
    }

    private void replace(int line, LenientYaml.QuotedLine quoted) {
        lines.set(line, quoted.line());
        warnings.add(new Warning(
                new Position(text.line(line), quoted.column()),
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
                quoteLineOrReject(e);
            } catch (ReaderException e) {
                throw new ProblemException(
                        text.position(e.getPosition()),
                        "The front matter holds a control character.",
                        "Delete it, or write it as an escape between double quotes.");
            } catch (IllegalArgumentException e) {
                throw new ProblemException(
                        text.position(yaml.getMark()),
                        "This escapes a character that does not exist.",
                        "Write the character itself instead of the escape, or put the text between single quotes.");
            } catch (YAMLException e) {
                throw new ProblemException(
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
        // The front matter was measured before its tabs became two spaces each.
        options.setCodePointLimit(3 * MAX_CODE_POINTS);
        // An alias costs nothing until YamlNodeConverter follows it, which has a limit of its own and reports the
        // position.
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        // No objects are constructed, and YamlNodeConverter rejects tags with a better message.
        options.setTagInspector(tag -> true);
        return options;
    }

    /** Every plain scalar is text: resolving numbers, dates and booleans would change what the author wrote. */
    private static final class TextOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // None.
        }
    }

    private void quoteLineOrReject(MarkedYAMLException e) {
        Mark mark = position(e);
        int line = Math.min(mark.getLine(), lines.size() - 1);
        replace(
                line,
                Optional.of(lines.get(line))
                        .filter(wrong -> quotedLines.size() < MAX_QUOTED_LINES && quotedLines.add(line))
                        .filter(wrong -> isOnOneLine(e))
                        .flatMap(LenientYaml::quoteValue)
                        .orElseThrow(() -> notYaml(mark)));
    }

    private void rejectMissingColon(int from, int to) {
        for (int line = from; line < to; line++) {
            if (LenientYaml.lacksColonAndSpace(lines.get(line))) {
                throw new ProblemException(
                        new Position(text.line(line), 1),
                        "The key on this line is not followed by `:` and a space.",
                        "Write it as in `title: Hello`, with a half-width colon and a space after it.");
            }
        }
    }

    private ProblemException notYaml(Mark mark) {
        rejectMissingColon(Math.max(0, mark.getLine() - 1), Math.min(mark.getLine() + 1, lines.size()));
        return new ProblemException(
                text.position(mark),
                "This front matter is not YAML from here on.",
                "Look for a quote or bracket that is not closed, a missing space after a colon, or an indent that"
                        + " does not line up. Text with special characters goes between single quotes.");
    }

    private static Mark position(MarkedYAMLException e) {
        return isUnclosed(e) || e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
    }

    private static boolean isOnOneLine(MarkedYAMLException e) {
        return !isUnclosed(e)
                || e.getContextMark().getLine() == e.getProblemMark().getLine();
    }

    private static boolean isUnclosed(MarkedYAMLException e) {
        return e.getContextMark() != null
                && UNCLOSED.matcher(String.valueOf(e.getContext())).matches();
    }
}
