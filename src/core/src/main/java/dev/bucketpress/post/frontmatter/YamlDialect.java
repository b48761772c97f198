package dev.bucketpress.post.frontmatter;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Hexo's users write that YAML does not allow, turned into what it does allow, a line at a time. */
final class YamlDialect {

    private static final String KEY = "[^\\s'\"\\[\\]{},&*!|>%@`#?:-][^:]*:";

    /** Indent, list dashes and key of a line, as its first group; what they introduce is the second. */
    private static final Pattern ENTRY = Pattern.compile("(\\s*+(?:- ++)*+" + KEY + " ++|\\s*+(?:- ++)++)(\\S.*)");

    private static final Pattern LIST_KEY = Pattern.compile("\\s*(?:tags?|categor(?:y|ies)|keywords): +");
    private static final Pattern INDENT = Pattern.compile("[ \\t]*+(?<=\\t)[ \\t]*+");
    private static final Pattern TAB_BEFORE_VALUE = Pattern.compile("^( *+(?:- *+)*+(?:" + KEY + ")?+)\\t[ \\t]*+");

    /** SnakeYAML ends lines at these, and nobody else does. */
    private static final Pattern OTHER_BREAK = Pattern.compile("[\\u0085\\u2028\\u2029]");

    /** What begins an element of a list of labels that YAML would not read as that text. */
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[@`%|>#\"'].*|[?-] .*|.*: .*|.*:|.* #.*");

    private static final Pattern BLOCK = Pattern.compile("[>|][+-]?[1-9]?[+-]?(?:\\s+#.*|\\s*)");

    /** A block of text that says how far it is indented, as in {@code >5}. */
    private static final Pattern INDENTED_BLOCK = Pattern.compile("[>|][+-]?[1-9][+-]?");

    private static final Pattern NO_COLON = Pattern.compile(
            "\\s*(?:title|date|updated|tags?|categor(?:y|ies)|urlname|permalink|slug|abbrlink|layout|author|description"
                    + "|keywords|excerpt|lang|language|published|draft)(?::\\S| *：).*");
    private static final Pattern EXCLAMATION = Pattern.compile("!(?:\\s.*)?|!!!.*");

    private YamlDialect() {}

    /**
     * A line that a value was quoted in.
     *
     * @param column where the value begins, from 1
     */
    record Mended(String line, int column) {}

    static String withoutOtherBreaks(String line) {
        return OTHER_BREAK.matcher(line).replaceAll(" ");
    }

    /**
     * The line with quotes around what YAML would read, but not as the text it is: an anchor that no alias refers to
     * ({@code &nbsp;}), an exclamation mark that names no tag, a block's indicator with no block ({@code >5}); and
     * around those elements of a list of labels that it would not read, or not keep.
     *
     * @param following the lines after it
     * @param anchors of the front matter
     */
    static Optional<Mended> quoteStrayIndicator(String line, List<String> following, YamlAnchors anchors) {
        Matcher entry = ENTRY.matcher(line);
        if (!entry.matches()) {
            return Optional.empty();
        }
        String value = entry.group(2).strip();
        boolean emptyBlock = INDENTED_BLOCK.matcher(value).matches() && !isIndented(following, line);
        return isStray(value, anchors) || emptyBlock ? quoteValue(line) : quoteElements(entry, anchors);
    }

    private static boolean isStray(String value, YamlAnchors anchors) {
        return anchors.isStrayAnchor(value) || EXCLAMATION.matcher(value).matches();
    }

    /** Whether a block of text begins on this line: what is in it is nobody's YAML. */
    static boolean beginsBlock(String line, List<String> following) {
        Matcher entry = ENTRY.matcher(line);
        return entry.matches() && BLOCK.matcher(entry.group(2)).matches() && isIndented(following, line);
    }

    static boolean isInBlock(String line, String beginning) {
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

    private static Optional<Mended> quoteElements(Matcher entry, YamlAnchors anchors) {
        return LIST_KEY.matcher(entry.group(1)).matches()
                ? FlowList.quoted(entry.group(2).strip(), element -> isNoYaml(element, anchors))
                        .map(list -> new Mended(entry.group(1) + list, entry.end(1) + 1))
                : Optional.empty();
    }

    private static boolean isNoYaml(String element, YamlAnchors anchors) {
        return NEEDS_QUOTES.matcher(element).matches()
                || element.startsWith("!")
                || anchors.isStrayAnchor(element)
                || anchors.isStrayAlias(element);
    }

    /** Whether a well-known key is followed by a colon of another script, or by a colon without its space. */
    static boolean lacksColonAndSpace(String line) {
        return NO_COLON.matcher(line).matches();
    }

    /** Tabs at the beginning become two spaces each, as in Hexo; tabs before a value become one. */
    static String withoutTabs(String line) {
        Matcher indent = INDENT.matcher(line);
        String indented = indent.lookingAt() ? indent.group().replace("\t", "  ") + line.substring(indent.end()) : line;
        return TAB_BEFORE_VALUE.matcher(indented).replaceFirst("$1 ");
    }

    /**
     * The line with its value between quotes; empty where it has no value that stands on this line alone, or where that
     * would make one tag of a list of them.
     */
    static Optional<Mended> quoteValue(String line) {
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
        return Optional.of(new Mended(entry.group(1) + quoted, entry.end(1) + 1));
    }
}
