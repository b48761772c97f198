package dev.bucketpress.post.frontmatter;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rewrites lines of Hexo's users that YAML rejects, or reads otherwise than their author meant. */
final class LenientYaml {

    private static final String KEY = "[^\\s'\"\\[\\]{},&*!|>%@`#?:-][^:]*:";

    /** The indentation, list dashes and key of a line, as group 1; the value as group 2. */
    private static final Pattern ENTRY = Pattern.compile("(\\s*+(?:- ++)*+" + KEY + " ++|\\s*+(?:- ++)++)(\\S.*)");

    private static final Pattern LIST_KEY = Pattern.compile("\\s*(?:tags?|categor(?:y|ies)|keywords): +");
    private static final Pattern INDENT = Pattern.compile("[ \\t]*+(?<=\\t)[ \\t]*+");
    private static final Pattern TAB_BEFORE_VALUE = Pattern.compile("^( *+(?:- *+)*+(?:" + KEY + ")?+)\\t[ \\t]*+");

    /** SnakeYAML ends lines at these, unlike editors and Hexo. */
    private static final Pattern OTHER_LINE_BREAK = Pattern.compile("[\\u0085\\u2028\\u2029]");

    /** An element of a list of tags, categories or keywords that YAML would not read as that text. */
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[@`%|>#\"'].*|[?-] .*|.*: .*|.*:|.* #.*");

    private static final Pattern BLOCK_SCALAR = Pattern.compile("[>|][+-]?[1-9]?[+-]?(?:\\s+#.*|\\s*)");

    /** The header of a block scalar with an indentation indicator, as in {@code >5}. */
    private static final Pattern INDENTED_BLOCK_SCALAR = Pattern.compile("[>|][+-]?[1-9][+-]?");

    private static final Pattern MISSING_COLON = Pattern.compile(
            "\\s*(?:title|date|updated|tags?|categor(?:y|ies)|urlname|permalink|slug|abbrlink|layout|author|description"
                    + "|keywords|excerpt|lang|language|published|draft)(?::\\S| *：).*");
    private static final Pattern EXCLAMATION = Pattern.compile("!(?:\\s.*)?|!!!.*");

    private LenientYaml() {}

    /**
     * A line with quotes around its value, or around elements of it.
     *
     * @param column where the value begins, from 1
     */
    record QuotedLine(String line, int column) {}

    static String withoutOtherLineBreaks(String line) {
        return OTHER_LINE_BREAK.matcher(line).replaceAll(" ");
    }

    /**
     * The line with quotes around what YAML would accept, but not as the text it is: an anchor that no alias refers to
     * ({@code &nbsp;}), an exclamation mark that names no tag, a block scalar's header without its lines ({@code >5});
     * and around those elements of a list of tags, categories or keywords that YAML would reject or drop.
     *
     * @param following the lines after it
     * @param anchors the anchors and aliases of the front matter
     * @return empty where nothing has to be quoted
     */
    static Optional<QuotedLine> quoteStrayIndicator(String line, List<String> following, YamlAnchors anchors) {
        Matcher entry = ENTRY.matcher(line);
        if (!entry.matches()) {
            return Optional.empty();
        }
        String value = entry.group(2).strip();
        boolean emptyBlockScalar = INDENTED_BLOCK_SCALAR.matcher(value).matches() && !isIndented(following, line);
        return isStray(value, anchors) || emptyBlockScalar ? quoteValue(line) : quoteElements(entry, anchors);
    }

    private static boolean isStray(String value, YamlAnchors anchors) {
        return anchors.isStrayAnchor(value) || EXCLAMATION.matcher(value).matches();
    }

    /** Whether a block scalar begins on this line: its lines are text. */
    static boolean beginsBlockScalar(String line, List<String> following) {
        Matcher entry = ENTRY.matcher(line);
        return entry.matches() && BLOCK_SCALAR.matcher(entry.group(2)).matches() && isIndented(following, line);
    }

    static boolean isInBlockScalar(String line, String beginning) {
        return line.isBlank() || indent(line) > indent(beginning);
    }

    private static boolean isIndented(List<String> following, String line) {
        return following.stream()
                .filter(next -> !next.isBlank())
                .findFirst()
                .filter(next -> indent(next) > indent(line))
                .isPresent();
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static Optional<QuotedLine> quoteElements(Matcher entry, YamlAnchors anchors) {
        return LIST_KEY.matcher(entry.group(1)).matches()
                ? FlowSequenceQuoter.quote(entry.group(2).strip(), element -> isNotPlainText(element, anchors))
                        .map(list -> new QuotedLine(entry.group(1) + list, entry.end(1) + 1))
                : Optional.empty();
    }

    private static boolean isNotPlainText(String element, YamlAnchors anchors) {
        return NEEDS_QUOTES.matcher(element).matches()
                || element.startsWith("!")
                || anchors.isStrayAnchor(element)
                || anchors.isStrayAlias(element);
    }

    /** Whether a well-known key is followed by a full-width colon, or by a colon without a space. */
    static boolean lacksColonAndSpace(String line) {
        return MISSING_COLON.matcher(line).matches();
    }

    /** Tabs at the beginning become two spaces each, as in Hexo; tabs before a value become one. */
    static String withoutTabs(String line) {
        Matcher indent = INDENT.matcher(line);
        String indented = indent.lookingAt() ? indent.group().replace("\t", "  ") + line.substring(indent.end()) : line;
        return TAB_BEFORE_VALUE.matcher(indented).replaceFirst("$1 ");
    }

    /**
     * The line with quotes around its value; empty where the line has none, or where that would make one tag of a list
     * of them.
     */
    static Optional<QuotedLine> quoteValue(String line) {
        Matcher entry = ENTRY.matcher(line);
        if (!entry.matches()) {
            return Optional.empty();
        }
        String value = entry.group(2).strip();
        boolean brokenList = LIST_KEY.matcher(entry.group(1)).matches() && value.matches("\\[.*]|\\{.*}");
        if (brokenList) {
            return Optional.empty();
        }
        String quoted = "'" + value.replace("'", "''") + "'";
        return Optional.of(new QuotedLine(entry.group(1) + quoted, entry.end(1) + 1));
    }
}
