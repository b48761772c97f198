package dev.bucketpress.markdown.cjk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Joins lines that were broken in the source between two Chinese or Japanese characters, which have no space between
 * them. The rule is that of CSS (w3.org/TR/css-text-3, "Segment Break Transformation Rules"): Korean keeps its spaces.
 * Quotation marks and dashes that Latin shares count where the other side is a CJK character.
 */
public final class CjkLineBreaks implements NodeVisitor {

    private static final String WIDE = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsBopomofo}"
            + "\\x{3000}-\\x{303F}\\x{30FB}\\x{30FC}\\x{FE30}-\\x{FE4F}\\x{FF01}-\\x{FF60}\\x{FFE0}-\\x{FFE6}]";
    private static final String SHARED = "[“”‘’…—·]";
    private static final Pattern BREAK =
            Pattern.compile("(?<=" + WIDE + ")\n(?=" + WIDE + "|" + SHARED + ")|(?<=" + SHARED + ")\n(?=" + WIDE + ")");

    /** As many characters as a break and its neighbours have, surrogate pairs included. */
    private static final int REACH = 3;

    /** How many elements the walk is in that keep their line breaks. */
    private int keeping;

    private String before = "";
    private @Nullable TextNode breaking;

    public static void join(Element body) {
        body.traverse(new CjkLineBreaks());
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            keeping += keepsBreaks(element) ? 1 : 0;
            before = parts(element) ? "" : before;
        } else if (node instanceof TextNode text && keeping == 0) {
            join(text);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            keeping -= keepsBreaks(element) ? 1 : 0;
            before = parts(element) ? "" : before;
        }
    }

    private static boolean keepsBreaks(Element element) {
        return element.nameIs("pre")
                || element.nameIs("code")
                || element.nameIs("textarea")
                || element.hasClass("math");
    }

    /** Whether what is before an element does not touch what is in it or behind it. */
    private static boolean parts(Element element) {
        return element.isBlock() || element.nameIs("br") || keepsBreaks(element);
    }

    private void join(TextNode text) {
        String words = text.getWholeText();
        if (words.indexOf('\n') >= 0) {
            words = BREAK.matcher(words).replaceAll("");
            text.text(words);
        }
        if (before.endsWith("\n") || words.startsWith("\n")) {
            words = joinAcross(text, words);
        }
        if (words.isEmpty()) {
            return;
        }
        String end = words.length() < REACH ? before + words : words;
        before = end.substring(Math.max(0, end.length() - REACH));
        breaking = text;
    }

    /** Where a tag stands beside the break, as in {@code <strong>粗</strong>⏎体}. */
    private String joinAcross(TextNode text, String words) {
        Matcher join = BREAK.matcher(before + words.substring(0, Math.min(REACH, words.length())));
        if (!join.find()) {
            return words;
        }
        if (join.start() >= before.length()) {
            text.text(words.substring(1));
            return words.substring(1);
        }
        if (breaking != null) {
            breaking.text(breaking.getWholeText().replaceFirst("\n$", ""));
            before = before.substring(0, join.start());
        }
        return words;
    }
}
