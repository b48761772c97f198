package dev.bucketpress.post;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Hexo's users write that YAML does not allow, turned into what it does allow, a line at a time. */
final class YamlDialect {

    private static final String KEY = "[^\\s'\"\\[\\]{},&*!|>%@`#?:-][^:]*:";

    /** Indent, list dashes and key of a line, as its first group; what they introduce is the second. */
    private static final Pattern ENTRY = Pattern.compile("(\\s*(?:- +)*" + KEY + " +|\\s*(?:- +)+)(\\S.*)");

    private static final Pattern INDENT = Pattern.compile("[ \\t]*\\t[ \\t]*");
    private static final Pattern TAB_BEFORE_VALUE = Pattern.compile("^( *(?:- *)*(?:" + KEY + "|-))\\t[ \\t]*");

    private YamlDialect() {}

    /**
     * A line that a value was quoted in.
     *
     * @param column where the value begins, from 1
     */
    record Mended(String line, int column) {}

    /** Tabs at the beginning become two spaces each, as in Hexo; tabs before a value become one. */
    static String withoutTabs(String line) {
        Matcher indent = INDENT.matcher(line);
        String indented = indent.lookingAt() ? indent.group().replace("\t", "  ") + line.substring(indent.end()) : line;
        return TAB_BEFORE_VALUE.matcher(indented).replaceFirst("$1 ");
    }

    /** The line with its value between quotes; empty where it has no value that stands on this line alone. */
    static Optional<Mended> quoteValue(String line) {
        Matcher entry = ENTRY.matcher(line);
        if (!entry.matches()) {
            return Optional.empty();
        }
        String value = entry.group(2).strip();
        String quoted = "'" + value.replace("'", "''") + "'";
        return Optional.of(new Mended(entry.group(1) + quoted, entry.end(1) + 1));
    }
}
