package dev.bucketpress.post;

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

    private static final Pattern ANCHOR = Pattern.compile("&([^\\s,\\[\\]{}]+).*");
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
     * Whether a line's value begins with a character that YAML gives a meaning which nobody meant: an anchor that no
     * alias refers to ({@code &nbsp;}), or an exclamation mark that names no tag.
     *
     * @param all every line of the front matter
     */
    static boolean hasStrayIndicator(String line, String all) {
        Matcher entry = ENTRY.matcher(line);
        if (!entry.matches()) {
            return false;
        }
        String value = entry.group(2).strip();
        Matcher anchor = ANCHOR.matcher(value);
        return anchor.matches() && !all.contains("*" + anchor.group(1))
                || EXCLAMATION.matcher(value).matches();
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
