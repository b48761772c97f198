package dev.bucketpress.markdown;

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
final class CjkLines implements NodeVisitor {

    private static final String WIDE = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsBopomofo}"
            + "\\x{3000}-\\x{303F}\\x{30FB}\\x{30FC}\\x{FE30}-\\x{FE4F}\\x{FF01}-\\x{FF60}\\x{FFE0}-\\x{FFE6}]";
    private static final String SHARED = "[“”‘’…—·]";
    private static final Pattern BREAK =
            Pattern.compile("(?<=" + WIDE + ")\n(?=" + WIDE + "|" + SHARED + ")|(?<=" + SHARED + ")\n(?=" + WIDE + ")");

    /** What keeps its line breaks. */
    private static final String KEEPING = "pre, code, textarea, .math";

    /** As many characters as a break and its neighbours have, surrogate pairs included. */
    private static final int REACH = 3;

    private String before = "";
    private @Nullable TextNode breaking;

    static void join(Element body) {
        body.traverse(new CjkLines());
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            join(text);
        } else if (node instanceof Element element && (element.isBlock() || element.nameIs("br"))) {
            before = "";
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element && element.isBlock()) {
            before = "";
        }
    }

    private void join(TextNode text) {
        if (keepsBreaks(text)) {
            before = "";
            return;
        }
        if (text.getWholeText().indexOf('\n') >= 0) {
            text.text(joined(text.getWholeText()));
        }
        String words = text.getWholeText();
        joinAcross(text, before + words.substring(0, Math.min(REACH, words.length())));
        String all = joined(before + words);
        before = all.substring(Math.max(0, all.length() - REACH));
        breaking = words.endsWith("\n") ? text : breaking;
    }

    private static String joined(String words) {
        return BREAK.matcher(words).replaceAll("");
    }

    /** Where a tag stands beside the break, as in {@code <strong>粗</strong>⏎体}. */
    private void joinAcross(TextNode text, String around) {
        Matcher join = BREAK.matcher(around);
        if (!join.find()) {
            return;
        }
        if (join.start() >= before.length()) {
            text.text(text.getWholeText().substring(1));
        } else if (breaking != null) {
            breaking.text(breaking.getWholeText().replaceFirst("\n$", ""));
        }
    }

    private static boolean keepsBreaks(TextNode text) {
        Element parent = text.parentElement();
        return parent != null && parent.closest(KEEPING) != null;
    }
}
