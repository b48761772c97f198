package dev.bucketpress.markdown.cjk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Removes line breaks between two Chinese or Japanese characters, which a browser would show as a space, by the rule of
 * CSS (w3.org/TR/css-text-3, "Segment Break Transformation Rules"): Korean keeps its spaces. Quotation marks and dashes
 * that are shared with Latin count where the other side is a CJK character.
 */
public final class CjkLineBreaks implements NodeVisitor {

    private static final String WIDE = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsBopomofo}"
            + "\\x{3000}-\\x{303F}\\x{30FB}\\x{30FC}\\x{FE30}-\\x{FE4F}\\x{FF01}-\\x{FF60}\\x{FFE0}-\\x{FFE6}]";
    private static final String SHARED = "[“”‘’…—·]";
    private static final Pattern BREAK =
            Pattern.compile("(?<=" + WIDE + ")\n(?=" + WIDE + "|" + SHARED + ")|(?<=" + SHARED + ")\n(?=" + WIDE + ")");

    /** The UTF-16 units of a break and its neighbours on either side, surrogate pairs included. */
    private static final int REACH = 3;

    /** The number of ancestors that keep their line breaks. */
    private int keepDepth;

    private String before = "";
    private @Nullable TextNode previous;

    public static void join(Element body) {
        body.traverse(new CjkLineBreaks());
    }

    /** A text without its line feeds between two Chinese or Japanese characters. */
    public static String joined(String text) {
        return text.indexOf('\n') < 0 ? text : BREAK.matcher(text).replaceAll("");
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof Element element) {
            keepDepth += keepsBreaks(element) ? 1 : 0;
            before = separates(element) ? "" : before;
        } else if (node instanceof TextNode text && keepDepth == 0) {
            join(text);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            keepDepth -= keepsBreaks(element) ? 1 : 0;
            before = separates(element) ? "" : before;
        }
    }

    private static boolean keepsBreaks(Element element) {
        return element.nameIs("pre")
                || element.nameIs("code")
                || element.nameIs("textarea")
                || element.hasClass("math");
    }

    /** Whether text before the element is not on one line with text in it or after it. */
    private static boolean separates(Element element) {
        return element.isBlock() || element.nameIs("br") || keepsBreaks(element);
    }

    private void join(TextNode text) {
        String content = text.getWholeText();
        if (content.indexOf('\n') >= 0) {
            content = joined(content);
            text.text(content);
        }
        if (before.endsWith("\n") || content.startsWith("\n")) {
            content = joinAcross(text, content);
        }
        if (content.isEmpty()) {
            return;
        }
        String end = content.length() < REACH ? before + content : content;
        before = end.substring(Math.max(0, end.length() - REACH));
        previous = text;
    }

    /** Joins where a tag stands beside the break, as in {@code <strong>粗</strong>⏎体}. */
    private String joinAcross(TextNode text, String content) {
        Matcher join = BREAK.matcher(before + content.substring(0, Math.min(REACH, content.length())));
        if (!join.find()) {
            return content;
        }
        if (join.start() >= before.length()) {
            text.text(content.substring(1));
            return content.substring(1);
        }
        if (previous != null) {
            previous.text(previous.getWholeText().replaceFirst("\n$", ""));
            before = before.substring(0, join.start());
        }
        return content;
    }
}
