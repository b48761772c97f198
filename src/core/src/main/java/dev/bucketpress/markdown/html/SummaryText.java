package dev.bucketpress.markdown.html;

import dev.bucketpress.markdown.cjk.CjkLineBreaks;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * The text that a summary is taken from: the beginning of what a reader reads, with a space between blocks and at line
 * breaks, but none at a line break between two Chinese or Japanese characters.
 */
final class SummaryText implements NodeFilter {

    /** More than any summary takes, in UTF-16 units, white space of other kinds than HTML's included. */
    private static final int ENOUGH = 8 * PlainTextSummary.MAX_LENGTH;

    private static final Set<String> NOT_PROSE =
            Set.of("h1", "h2", "h3", "h4", "h5", "h6", "pre", "table", "figure", "nav", "audio", "video");

    /** Formulas that read the same as text, such as {@code n} or {@code O(n)}; others are TeX. */
    private static final Pattern PLAIN_FORMULA = Pattern.compile("[^\\\\^_{}&$~]{1,20}");

    /** Stands for TeX in a sentence. */
    private static final String OMISSION = "…";

    /** What stands between two characters, the stronger the higher. */
    private enum Gap {
        NONE,
        SPACE,
        LINE_BREAK,
        BLOCK
    }

    private final boolean proseAlone;
    private final StringBuilder text = new StringBuilder();
    private Gap gap = Gap.NONE;

    private SummaryText(boolean proseAlone) {
        this.proseAlone = proseAlone;
    }

    /** The sentences alone: no headings, code, tables, contents and TeX. */
    static String prose(Element element) {
        return of(element, true);
    }

    /** Whatever there is to read, for a post without sentences. */
    static String everything(Element element) {
        return of(element, false);
    }

    private static String of(Element element, boolean proseAlone) {
        SummaryText beginning = new SummaryText(proseAlone);
        element.filter(beginning);
        return CjkLineBreaks.joined(beginning.text.toString());
    }

    private boolean isLeftOut(Element element) {
        return isOfFootnotes(element) || proseAlone && isNoProse(element);
    }

    /** Neither the reference to a footnote nor the footnotes themselves are part of a sentence. */
    private static boolean isOfFootnotes(Element element) {
        return element.id().startsWith("fnref-") || element.hasClass("footnotes");
    }

    private static boolean isNoProse(Element element) {
        return NOT_PROSE.contains(element.normalName())
                || element.hasClass("alert-title")
                || isTex(element)
                || isListOfContents(element);
    }

    private static boolean isTex(Element element) {
        return element.hasClass("math")
                && !(isInSentence(element)
                        && PLAIN_FORMULA.matcher(element.wholeText()).matches());
    }

    private static boolean isInSentence(Element formula) {
        return formula.nameIs("span") && !formula.hasClass("display");
    }

    /** Whether it is a list of nothing but links to places in the same post, as some editors write it. */
    private static boolean isListOfContents(Element element) {
        return (element.nameIs("ul") || element.nameIs("ol"))
                && element.nodeStream(TextNode.class).allMatch(text -> text.isBlank() || isInLinkToThePost(text));
    }

    private static boolean isInLinkToThePost(TextNode text) {
        @Nullable Element around = text.parentElement();
        while (around != null && !around.nameIs("a") && !around.isBlock()) {
            around = around.parent();
        }
        return around != null && around.attr("href").startsWith("#");
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
            return text.length() < ENOUGH ? FilterResult.CONTINUE : FilterResult.STOP;
        }
        if (node instanceof Element element) {
            widen(element);
            return isLeftOut(element) ? leaveOut(element) : FilterResult.CONTINUE;
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            widen(element);
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult leaveOut(Element element) {
        if (element.hasClass("math") && isInSentence(element)) {
            append(OMISSION);
        }
        return FilterResult.SKIP_ENTIRELY;
    }

    private void widen(Element element) {
        if (element.nameIs("br")) {
            widen(Gap.LINE_BREAK);
        } else if (element.isBlock() || element.nameIs("summary")) {
            widen(Gap.BLOCK);
        }
    }

    private void widen(Gap other) {
        gap = gap.compareTo(other) < 0 ? other : gap;
    }

    private void append(String words) {
        for (int i = 0; i < words.length() && text.length() < ENOUGH; i++) {
            char c = words.charAt(i);
            if (c == '\n') {
                widen(Gap.LINE_BREAK);
            } else if (c == ' ' || c == '\t') {
                widen(Gap.SPACE);
            } else {
                closeGap();
                text.append(c);
            }
        }
    }

    private void closeGap() {
        if (gap != Gap.NONE && !text.isEmpty()) {
            text.append(gap == Gap.LINE_BREAK ? '\n' : ' ');
        }
        gap = Gap.NONE;
    }
}
