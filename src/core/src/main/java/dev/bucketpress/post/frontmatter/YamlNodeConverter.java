package dev.bucketpress.post.frontmatter;

import dev.bucketpress.text.Position;
import dev.bucketpress.text.ProblemException;
import dev.bucketpress.text.Warning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Converts YAML nodes to {@link FrontMatterValue}s: follows merges and aliases within a limit, and keeps text as
 * written.
 */
final class YamlNodeConverter {

    /** The most characters with every alias followed: a few lines of aliases can stand for gigabytes. */
    private static final int MAX_CHARACTERS = 256 * 1024;

    /** The deepest nesting with every alias followed: an anchored value may contain an alias of itself. */
    private static final int MAX_DEPTH = 100;

    private static final String MERGE = "<<";
    private static final Set<Tag> PLAIN_TAGS = Set.of(Tag.STR, Tag.SEQ, Tag.MAP);
    private static final Set<String> TEXT_KEYS =
            Set.of("title", "tags", "tag", "categories", "category", "description", "excerpt", "keywords", "author");

    private final FrontMatterText text;
    private final List<Warning> warnings;
    private int characters;
    private int depth;

    YamlNodeConverter(FrontMatterText text, List<Warning> warnings) {
        this.text = text;
        this.warnings = warnings;
    }

    /** @throws ProblemException where a value is tagged, a key is given twice, or aliases make too many of them */
    FrontMatterValue convert(Node node) {
        return value(node, false);
    }

    private FrontMatterValue value(Node node, boolean isText) {
        Position at = text.position(node.getStartMark());
        depth++;
        FrontMatterValue value = node instanceof ScalarNode scalar
                ? scalar(scalar, at, isText)
                : collection((CollectionNode<?>) node, at, isText);
        depth--;
        return value;
    }

    private FrontMatterValue collection(CollectionNode<?> node, Position at, boolean isText) {
        rejectTag(node, at);
        String written = text.written(node);
        count(written, at);
        if (node instanceof SequenceNode sequence) {
            List<FrontMatterValue> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(value(item, isText)));
            return new FrontMatterValue.Sequence(at, written, items);
        }
        return new FrontMatterValue.Mapping(at, written, entries((MappingNode) node));
    }

    private void count(String written, Position at) {
        characters += written.length() + 1;
        if (characters > MAX_CHARACTERS || depth > MAX_DEPTH) {
            throw new ProblemException(
                    at, "The front matter grows too large by its aliases (`*`).", "Write out the values you need.");
        }
    }

    private FrontMatterValue scalar(ScalarNode node, Position at, boolean isText) {
        String tag = node.getTag().getValue();
        boolean exclamation = tag.startsWith("!") && node.getValue().isEmpty() && !tag.startsWith("!!");
        if (exclamation) {
            warnings.add(new Warning(at, "A leading `!` means something else in YAML; put the text between quotes."));
            return new FrontMatterValue.Scalar(at, tag, false);
        }
        rejectTag(node, at);
        count(node.getValue(), at);
        boolean plain = node.getScalarStyle() == ScalarStyle.PLAIN;
        if (plain) {
            rejectPasswordOnALineOfItsOwn(node);
        }
        if (plain && isText) {
            warnOfComment(node);
        }
        rejectLoneSurrogates(node.getValue(), at);
        return new FrontMatterValue.Scalar(at, node.getValue(), plain);
    }

    /** YAML takes an indented line with a colon that is none to it ({@code password：x}) for more of the text above. */
    private void rejectPasswordOnALineOfItsOwn(ScalarNode node) {
        int end = Math.min(node.getEndMark().getLine(), text.lines().size() - 1);
        for (int line = node.getStartMark().getLine() + 1; line <= end; line++) {
            if (Passwords.holdsKeyAndValue(text.lines().get(line))) {
                throw Passwords.problem(new Position(text.line(line), 1));
            }
        }
    }

    private static void rejectTag(Node node, Position at) {
        if (!PLAIN_TAGS.contains(node.getTag())) {
            throw new ProblemException(
                    at,
                    "This value has a YAML tag (`!…`), which Bucketpress does not follow.",
                    "Delete the tag, or put the whole value between single quotes if it is text.");
        }
    }

    /** A lone surrogate comes from an escape such as {@code "\\uD83D"}; UTF-8 cannot encode it. */
    private static void rejectLoneSurrogates(String value, Position at) {
        boolean lone = value.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        if (lone) {
            throw new ProblemException(
                    at,
                    "This value escapes half a character (a lone surrogate).",
                    "Write the character itself instead of the escape.");
        }
    }

    private void warnOfComment(ScalarNode node) {
        String rest = text.after(node);
        String comment = rest.stripLeading();
        if (comment.startsWith("#") && rest.length() > comment.length()) {
            Position end = text.position(node.getEndMark());
            warnings.add(new Warning(
                    new Position(end.line(), end.column() + rest.length() - comment.length()),
                    "YAML takes " + quoted(comment) + " as a comment; put the value between quotes to keep it."));
        }
    }

    private static String quoted(String comment) {
        return Passwords.areMentionedIn(comment) ? "what begins here with `#`" : "`" + comment.strip() + "`";
    }

    private Map<String, FrontMatterValue> entries(MappingNode node) {
        Map<String, FrontMatterValue> entries = new LinkedHashMap<>();
        Map<String, FrontMatterValue> merged = new LinkedHashMap<>();
        Map<String, Position> seen = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            String key = key(tuple.getKeyNode());
            Position at = text.position(tuple.getKeyNode().getStartMark());
            if (key.equals(MERGE)) {
                merge(value(tuple.getValueNode(), false), merged);
                continue;
            }
            count(key, at);
            rejectLoneSurrogates(key, at);
            rejectDuplicate(depth == 1 ? "The key `" + key + "`" : "This key", seen.put(key, at), at);
            entries.put(key, value(tuple.getValueNode(), TEXT_KEYS.contains(key)));
        }
        merged.forEach(entries::putIfAbsent);
        return entries;
    }

    private String key(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        if (Passwords.isNamedIn(value(node, false))) {
            throw Passwords.problem(text.position(node.getStartMark()));
        }
        return text.written(node);
    }

    /** @param which names the key; one inside of a value is not quoted, since the value may be a password */
    private static void rejectDuplicate(String which, @Nullable Position first, Position second) {
        if (first != null) {
            throw new ProblemException(
                    second,
                    which + " is given twice, on line " + first.line() + " and on line " + second.line() + ".",
                    "Delete one of the two.");
        }
    }

    /** Merges a mapping, or each mapping of a list in order; the first to have a key wins. */
    private void merge(FrontMatterValue value, Map<String, FrontMatterValue> into) {
        if (value instanceof FrontMatterValue.Mapping mapping) {
            mapping.entries().forEach(into::putIfAbsent);
        } else if (value instanceof FrontMatterValue.Sequence sequence) {
            sequence.items().forEach(item -> merge(item, into));
        } else {
            throw new ProblemException(
                    value.at(),
                    "The merge key `<<` has no mapping to merge.",
                    "Give it an alias of one, as in `<<: *defaults`.");
        }
    }
}
