package dev.bucketpress.post.frontmatter;

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

/** Turns YAML's nodes into values: merges and aliases followed, within a bound, and text kept as it is written. */
final class YamlValues {

    /** Aliases let a few lines stand for gigabytes; with each followed, front matter is at most this long. */
    private static final int MAX_CHARACTERS = 256 * 1024;

    /** An alias may stand inside what it stands for. */
    private static final int MAX_DEPTH = 100;

    private static final String MERGE = "<<";
    private static final Set<Tag> PLAIN_TAGS = Set.of(Tag.STR, Tag.SEQ, Tag.MAP);
    private static final Set<String> TEXT_KEYS =
            Set.of("title", "tags", "tag", "categories", "category", "description", "excerpt", "keywords", "author");

    private final FrontMatterText text;
    private final List<Warning> warnings;
    private int characters;
    private int depth;

    YamlValues(FrontMatterText text, List<Warning> warnings) {
        this.text = text;
        this.warnings = warnings;
    }

    /** @throws InvalidPost where a value is tagged, a key is given twice, or aliases make too much of them */
    FrontMatterValue of(Node node) {
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
        refuseTag(node, at);
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
            throw new InvalidPost(
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
        refuseTag(node, at);
        count(node.getValue(), at);
        boolean plain = node.getScalarStyle() == ScalarStyle.PLAIN;
        if (plain && isText) {
            warnOfComment(node);
        }
        refuseLoneSurrogates(node.getValue(), at);
        return new FrontMatterValue.Scalar(at, node.getValue(), plain);
    }

    private static void refuseTag(Node node, Position at) {
        if (!PLAIN_TAGS.contains(node.getTag())) {
            throw new InvalidPost(
                    at,
                    "This value has a YAML tag (`!…`), which Bucketpress does not follow.",
                    "Delete the tag, or put the whole value between single quotes if it is text.");
        }
    }

    /** Half a character comes from an escape such as {@code "\\uD83D"}; no UTF-8 can hold it. */
    private static void refuseLoneSurrogates(String value, Position at) {
        boolean lone = value.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        if (lone) {
            throw new InvalidPost(
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
                    "YAML takes `" + comment.strip() + "` as a comment; put the value between quotes to keep it."));
        }
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
            refuseLoneSurrogates(key, at);
            refuseTwice(depth == 1 ? "The key `" + key + "`" : "This key", seen.put(key, at), at);
            entries.put(key, value(tuple.getValueNode(), TEXT_KEYS.contains(key)));
        }
        merged.forEach(entries::putIfAbsent);
        return entries;
    }

    private String key(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : text.written(node);
    }

    /** @param which a key inside of a value is not quoted, since the value may be a password */
    private static void refuseTwice(String which, @Nullable Position first, Position second) {
        if (first != null) {
            throw new InvalidPost(
                    second,
                    which + " is given twice, on line " + first.line() + " and on line " + second.line() + ".",
                    "Delete one of the two.");
        }
    }

    /** A merge key's mapping, or each mapping of its list, in order; what an earlier one says holds. */
    private void merge(FrontMatterValue value, Map<String, FrontMatterValue> into) {
        if (value instanceof FrontMatterValue.Mapping mapping) {
            mapping.entries().forEach(into::putIfAbsent);
        } else if (value instanceof FrontMatterValue.Sequence sequence) {
            sequence.items().forEach(item -> merge(item, into));
        } else {
            throw new InvalidPost(
                    value.at(),
                    "The merge key `<<` has no mapping to merge.",
                    "Give it an alias of one, as in `<<: *defaults`.");
        }
    }
}
