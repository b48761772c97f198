package dev.bucketpress.bodies;

import dev.bucketpress.markdown.hexo.CodeFenceInfo;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Rewrites Markdown, code left as it is. */
final class Rewriting {

    private static final String CONTENT = "[0-9A-Za-z+\\-−*()]{1,20}";
    /** Subscripts and superscripts as we have them. */
    static final String SUB = "(?<=[A-Za-z)])~" + CONTENT + "~(?!~)";

    static final String SUP = "(?<=[\\p{L}0-9)])\\^" + CONTENT + "\\^(?![A-Za-z0-9^])";
    /** What stands before the second sign of either. */
    static final String BEFORE_CLOSING = "[A-Za-z)]~" + CONTENT + "|[\\p{L}0-9)]\\^" + CONTENT;

    private static final String CODE =
            "((?ms:^[ \\t>]*(?:[-*+]|\\d+[.)])?[ \\t]*(`{3,}|~{3,}).*?(?:^[ \\t>]*\\2[`~]*[ \\t]*$|\\z))"
                    + "|(`+)(?:(?!\\n\\s*\\n)[^`])++\\3(?!`))";
    private static final Pattern DELIMITERS = Pattern.compile("[ \\t>]*(?=[^\\n]*-)(?=[^\\n]*\\|)[|:-][ |:-]*\\s*");
    private static final Pattern EMPHASIS = Pattern.compile("(?<![\\\\\\s])[*_]+|(?<!\\\\)[*_]+(?=\\S)|~~");
    private static final Pattern CJK_EMPHASIS =
            Pattern.compile("(?m)(?<=[^\\x00-\\x7F])(?:[*_]+|~~)|(?:[*_]+|~~)(?=[^\\x00-\\x7F])");

    private Rewriting() {}

    /** @param pattern has no groups of its own */
    static String outsideCode(String body, String pattern, UnaryOperator<String> replacement) {
        Matcher matcher = Pattern.compile(CODE + "|" + pattern).matcher(body);
        return matcher.replaceAll(match ->
                Matcher.quoteReplacement(match.group(1) != null ? match.group() : replacement.apply(match.group())));
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
    static String endTables(String body) {
        List<String> lines = List.of(body.split("(?<=\n)"));
        StringBuilder ended = new StringBuilder();
        boolean inTable = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (inTable
                    && lines.subList(i, lines.size()).stream()
                            .takeWhile(next -> !isEmpty(next))
                            .noneMatch(next -> next.contains("|"))) {
                ended.append(prefix(line)).append('\n');
                inTable = false;
            }
            ended.append(line);
            inTable = !isEmpty(line) && (inTable || i > 0 && isUnderHeader(line, lines.get(i - 1)));
        }
        return ended.toString();
    }

    private static boolean isUnderHeader(String line, String above) {
        return DELIMITERS.matcher(line).matches()
                && above.contains("|")
                && !DELIMITERS.matcher(above).matches();
    }

    private static boolean isEmpty(String line) {
        return line.length() == prefix(line).length()
                || line.substring(prefix(line).length()).isBlank();
    }

    /** An empty line before and after each fence that stands right under the beginning of an HTML block. */
    static String fencesApartFromHtml(String body) {
        StringBuilder apart = new StringBuilder();
        boolean inHtml = false;
        String fence = "";
        for (String line : body.split("(?<=\n)")) {
            String text = line.substring(prefix(line).length());
            if (fence.isEmpty() && inHtml && text.startsWith("```")) {
                fence = text.replaceAll("[^`].*\n?", "");
                apart.append(prefix(line)).append('\n').append(line);
            } else if (!fence.isEmpty() && text.startsWith(fence)) {
                fence = "";
                apart.append(line).append(prefix(line)).append('\n');
            } else {
                apart.append(line);
                inHtml = fence.isEmpty() ? !text.isBlank() && (inHtml || text.matches("(?s)<[/A-Za-z!?].*")) : inHtml;
            }
        }
        return apart.toString();
    }

    /** What a line in containers begins with. */
    private static String prefix(String line) {
        return line.replaceFirst("(?s)[^ \\t>].*", "");
    }

    static String withoutEmphasis(String body) {
        return outsideCode(body, EMPHASIS.pattern(), found -> "");
    }

    /** With each formula as we have it written so that nothing in it can be taken for Markdown. */
    static String formulas(String body, Document ours) {
        String rewritten = body;
        int from = 0;
        for (Element formula : ours.select("span.math")) {
            String text = dollars(body, formula);
            int at = rewritten.indexOf(text, from);
            if (at >= 0) {
                String encoded = "<span class=\"math\">" + PlainSigns.of(formula.wholeText()) + "</span>";
                rewritten = rewritten.substring(0, at) + encoded + rewritten.substring(at + text.length());
                from = at + encoded.length();
            }
        }
        return rewritten;
    }

    /** Formulas of several lines have no form that is none of Markdown's; here they become words. */
    static String formulaBlocks(String body) {
        return outsideCode(
                body,
                "(?ms:^[ >\\t]*\\$\\$.*?\\$\\$[ \\t]*$)",
                block -> block.replaceAll("(?m)(?<=^[ >\\t]{0,20})[^\\s>].*$", "F"));
    }

    private static String dollars(String body, Element formula) {
        String display = "$$" + formula.wholeText() + "$$";
        return formula.hasClass("display") && body.contains(display) ? display : "$" + formula.wholeText() + "$";
    }

    /** With each bare address as we find it written so that nothing in it can be taken for Markdown or an address. */
    static String addresses(String body, Document ours) {
        String rewritten = body;
        int from = 0;
        for (Element link : ours.select("a[href]")) {
            int at = Addresses.isBare(link) ? bare(rewritten, link.wholeText(), from) : -1;
            if (at >= 0) {
                String encoded = PlainSigns.of(link.wholeText());
                rewritten = rewritten.substring(0, at)
                        + encoded
                        + rewritten.substring(at + link.wholeText().length());
                from = at + encoded.length();
            }
        }
        return rewritten;
    }

    /** Where an address stands that is not in angle or round brackets, nor that of a definition. */
    private static int bare(String body, String address, int from) {
        Matcher matcher = Pattern.compile("(?<![<(\\w/]|\\]:[ \\t]{0,9})" + Pattern.quote(address))
                .matcher(body);
        return matcher.find(from) ? matcher.start() : -1;
    }

    static void nameLanguage(Element code) {
        String written = code.className().substring("language-".length());
        CodeFenceInfo.of(written)
                .language()
                .ifPresentOrElse(name -> code.attr("class", "language-" + name), () -> code.removeAttr("class"));
    }

    static void texts(Document document, UnaryOperator<String> change) {
        document.body().forEachNode(node -> {
            if (node instanceof TextNode text
                    && (text.parent() == null || !text.parent().nameIs("code"))) {
                text.text(change.apply(text.getWholeText()));
            }
        });
    }

    /** Spaces beside go too: line ends beside a curly quotation mark are joined where those at a straight one are not. */
    static String typewritten(String text) {
        return text.replaceAll("[“”]", "\"")
                .replaceAll("[‘’]", "'")
                .replace("—", "---")
                .replace("–", "--")
                .replace("…", "...")
                .replaceAll("(?<=[\"'.-])\\s+(?=[^\\x00-\\x7F])|(?<=[^\\x00-\\x7F])\\s+(?=[\"'.-])", "");
    }
}
