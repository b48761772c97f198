package dev.bucketpress.bodies;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Rewrites Markdown, code left as it is. */
final class Rewriting {

    private static final String CONTENT = "[0-9A-Za-z+\\-−*()]{1,20}";
    /** Subscripts and superscripts as we have them. */
    static final String SUB = "(?<=[A-Za-z)])~" + CONTENT + "~(?!~)";

    static final String SUP = "(?<=[\\p{L}0-9)])\\^" + CONTENT + "\\^(?![A-Za-z0-9^])";

    private static final String ITEM = "(?:[-*+]|\\d+[.)])?[ \\t]*";

    /** In a quote, in an item or indented, to its end; otherwise to the end of all. */
    private static final String CODE = "((?ms:^[ \\t]*>[ \\t>]*" + ITEM + "(`{3,}+|~{3,}+)[^\\n]*\\n"
            + "(?:[ \\t]*>[^\\n]*\\n)*?(?:[ \\t>]*\\2[`~]*[ \\t]*$|(?=[ \\t]*[^ \\t>])|\\z))"
            + "|(?ms:^[ \\t]*" + ITEM + "(`{3,}+|~{3,}+).*?^[ \\t]*\\3[`~]*[ \\t]*$)"
            + "|(?m:^ {2,3}(?:`{3,}|~{3,}).*\\n(?:(?: {2,}.*|[ \\t]*)\\n)*)"
            + "|(?ms:^ ?(?:`{3,}|~{3,}).*\\z)"
            + "|(?<!`)(`++)(?:(?!\\n\\s*\\n)[^`])++\\4(?!`))";

    static final String DELIMITER_ROW = "(?m)(?<=^[ >]{0,9})\\|?[ \\t]*:?-+:?[ \\t|:-]*$";
    static final Pattern DELIMITERS = Pattern.compile("[ \\t>]*(?=[^\\n]*-)(?=[^\\n]*\\|)[|:-][ |:-]*\\s*");
    /** In what another renderer may link and we do not. */
    static final String NO_ADDRESS =
            "(?<=(?<!\\]\\(|<|(?<!=)=|=[\"']|\\]:|\\]: )(?:https?|ftp)):(?=//)|(?<=(?<!/)www)\\.|(?<=\\S)@(?=\\S)";

    /** Those within others, with what stands in them, or any alone. */
    static final String BRACKETS =
            "(?<=\\[[^\\[\\]\\n]{0,200})\\[(?:[^\\[\\]\\n]|\\[(?:[^\\[\\]\\n]|\\[[^\\[\\]\\n]*])*])*]|[\\[\\]]";

    private static final String INNER_BRACKETS = "(?<=\\[[^\\n]{0,200})\\[[^\\[\\]\\n]*](?![(\\[:])";

    /** One that makes no HTML block where it goes on with a paragraph. */
    static final String INLINE_TAG = "</?(?:img|br|[abiu]|kbd|span|font|su[bp])\\b";

    private static final String MARKER = "(?:[-*+]|\\d+[.)])";

    /** A line of a table or of HTML in an item or quote, or of a heading, rule or code in a quote; any far in an item. */
    private static final String NO_PARAGRAPH = "(?m)^[ >]*(?:(?: {2}|>|" + MARKER + " ).*[|<].*|(?<=^[ >]{5})\\S.*"
            + "|>(?: {0,3}(?:#{1,6} .*|-{3,}|\\*{3,}|_{3,}|=+|[`~]{3,}) *| {5,}.*))\\n";

    /** What items, quotes and code begin with. */
    static final String INDENT_WITH_TABS = "(?m)^(?:[ >\\t]|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))*\\t";

    private static final Pattern INDENT = Pattern.compile("(?: |[-*+] |\\d{1,9}[.)] )*+");

    /** From which on an indent may be one of code. */
    private static final int INDENT_OF_CODE = 4;

    static final Pattern EMPHASIS = Pattern.compile("(?<![\\\\\\s]|\\A)[*_]+|(?<!\\\\)[*_]+(?=\\S)|~~");
    private static final Pattern CJK_EMPHASIS =
            Pattern.compile("(?m)(?<=[^\\x00-\\x7F])(?:[*_]+|~~)|(?:[*_]+|~~)(?=[^\\x00-\\x7F])");

    private Rewriting() {}

    /** @param pattern has no groups of its own */
    static String outsideCode(String body, String pattern, UnaryOperator<String> replacement) {
        return outsideCodeAt(body, pattern, match -> replacement.apply(match.group()));
    }

    /** @param pattern has no groups of its own */
    static String outsideCodeAt(String body, String pattern, Function<MatchResult, String> replacement) {
        Matcher matcher = Pattern.compile(CODE + "|" + pattern).matcher(body);
        return matcher.replaceAll(
                match -> Matcher.quoteReplacement(match.group(1) != null ? match.group() : replacement.apply(match)));
    }

    /** Each where that changes nothing here. */
    static String whereSame(String body, String pattern, UnaryOperator<String> replacement, OwnPages ours) {
        return new HarmlessReplacements(body, Pattern.compile(pattern), at -> replacement.apply(at.group()), ours)
                .applied();
    }

    static String replaced(String body, Matcher at, String by) {
        return body.substring(0, at.start()) + by + body.substring(at.end());
    }

    /** What is a tag elsewhere and shown here; end tags that end nothing are comments. */
    static String textInAngleBrackets(String body, OwnPages ours) {
        Element page = ours.page(body).body();
        String text = page.text();
        return whereSame(
                body,
                "<(?:/\\w+\\s*>|[A-Za-z/?!][^<>\\s]*)",
                tag -> text.contains(tag) ? "&lt;" + tag.substring(1) : endsNothing(tag, body, page) ? "<!-- -->" : tag,
                ours);
    }

    private static boolean endsNothing(String tag, String body, Element page) {
        return tag.startsWith("</")
                && tag.endsWith(">")
                && page.getElementsByTag(tag.substring(2, tag.length() - 1).strip())
                                .size()
                        < body.split(Pattern.quote(tag), -1).length - 1;
    }

    /** Those within brackets as text, the inner ones first; all others too on lines where these are not paired. */
    static String withoutBrackets(String body, OwnPages ours) {
        String rewritten = body;
        for (String brackets : List.of(INNER_BRACKETS, BRACKETS)) {
            String current = rewritten;
            rewritten = new HarmlessReplacements(
                            current,
                            Pattern.compile(brackets),
                            at -> arePaired(line(current, at)) ? at.group() : PlainSigns.of(at.group()),
                            ours)
                    .applied();
        }
        return rewritten;
    }

    private static String line(String body, MatchResult at) {
        int end = body.indexOf('\n', at.start());
        return body.substring(body.lastIndexOf('\n', at.start() - 1) + 1, end < 0 ? body.length() : end);
    }

    private static boolean arePaired(String line) {
        return line.matches("[^\\[\\]]*(?:\\[[^\\[\\]]*][^\\[\\]]*)*");
    }

    /** With blocks that begin with a tag, which is shown, as paragraphs. */
    static String textAsBlocks(String body, OwnPages ours) {
        String text = ours.page(body).body().text();
        return outsideCode(body, "(?m:^(?:[ >]|" + MARKER + " ){0,9}</?[A-Za-z][^\\n]*(?:\\n[^\\n]+)*)", block -> {
            String tag = block.replaceFirst("^[^<]*", "").replaceFirst("(?s)(?<=.)[<>\\s].*", "");
            return text.contains(tag) ? block.replace("<", PlainSigns.of("<")) : block;
        });
    }

    /** With the spaces that the tabs stand for, up to the next stop. */
    static String spaces(String indent) {
        StringBuilder spaces = new StringBuilder();
        indent.chars()
                .forEach(sign ->
                        spaces.append(sign == '\t' ? " ".repeat(4 - spaces.length() % 4) : Character.toString(sign)));
        return spaces.toString();
    }

    static String withoutTabs(String body) {
        return Pattern.compile(INDENT_WITH_TABS).matcher(body).replaceAll(indent -> spaces(indent.group()));
    }

    /** Lines that go on with a paragraph indented no further than it is. */
    static String withoutIndentedText(String body, OwnPages ours) {
        List<String> lines = new ArrayList<>(body.lines().toList());
        for (int i = 1; i < lines.size(); i++) {
            String written = lines.get(i);
            lines.set(i, indentedAs(lines.get(i - 1), written));
            if (!lines.get(i).equals(written) && !ours.areSame(body, text(lines))) {
                lines.set(i, written);
            }
        }
        return text(lines);
    }

    private static String indentedAs(String above, String line) {
        Matcher indent = INDENT.matcher(above);
        int columns = indent.lookingAt() ? indent.end() : 0;
        String text = line.stripLeading();
        boolean further = line.length() - text.length() >= Math.max(INDENT_OF_CODE, columns + 1);
        return further && columns < above.length() && !text.isEmpty() ? " ".repeat(columns) + text : line;
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    static String withEmptyLine(String line) {
        return line + prefix(line) + "\n";
    }

    /** Without the delimiters of all paragraphs in which one stands beside a character that is not ASCII. */
    static String withoutCjkEmphasis(String body) {
        return Pattern.compile("(?s).*?(?:\\n\\s*\\n|\\z)").matcher(body).replaceAll(paragraph -> {
            String text = paragraph.group();
            return Matcher.quoteReplacement(
                    CJK_EMPHASIS.matcher(text).find() ? EMPHASIS.matcher(text).replaceAll("") : text);
        });
    }

    /** An empty line before lines without a pipe that end a table. */
    static String endTables(String body, OwnPages ours) {
        String ended = body;
        int at = 0;
        boolean inTable = false;
        String above = "";
        for (String line : body.split("(?<=\n)")) {
            if (inTable && !line.contains("|")) {
                for (String end : List.of("\n", "<!-- -->\n")) {
                    String next = ended.substring(0, at) + prefix(line) + end + ended.substring(at);
                    if (inTable && ours.areSame(ended, next)) {
                        at += next.length() - ended.length();
                        ended = next;
                        inTable = false;
                    }
                }
            }
            inTable = !isEmpty(line) && (inTable || isUnderHeader(line, above));
            at += line.length();
            above = line;
        }
        return ended;
    }

    private static boolean isUnderHeader(String line, String above) {
        return DELIMITERS.matcher(line).matches()
                && above.contains("|")
                && !DELIMITERS.matcher(above).matches();
    }

    /** What is no paragraph ended before a line that is not marked as it is: by an empty line, or one of a comment. */
    static String endBlocks(String body, OwnPages ours) {
        String ended = body;
        for (String end : List.of("", "<!-- -->")) {
            ended = whereSame(
                    ended,
                    NO_PARAGRAPH + "(?= *[^\\s>])",
                    line -> line + line.replaceFirst("(?s)[^ ].*", "") + end + "\n",
                    ours);
        }
        return ended;
    }

    static boolean isEmpty(String line) {
        return line.length() == prefix(line).length()
                || line.substring(prefix(line).length()).isBlank();
    }

    /** What a line in containers begins with. */
    static String prefix(String line) {
        return line.replaceFirst("(?s)[^ \\t>].*", "");
    }
}
