package dev.bucketpress.markdown.html;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * A plain-text summary: the beginning of a text, as search results, link previews and lists of posts show it. (An
 * excerpt, in contrast, is HTML and as long as its author likes.)
 */
public final class PlainTextSummary {

    /**
     * The maximum length with the ellipsis, in characters (code points): about what search engines and link previews
     * show, and short enough for lists, which hold one for each post.
     */
    static final int MAX_LENGTH = 160;

    private static final String ELLIPSIS = "…";

    /** A longer word is cut, since Chinese and Japanese are written without spaces. */
    private static final int MAX_WORD_LENGTH = 20;

    /** Neither white space of any script nor a character that XML does not allow (w3.org/TR/xml, production 2). */
    private static final Pattern WORD = Pattern.compile("[^\\s\\p{Z}\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]++");

    /** What a reader takes for one character, such as an emoji of several people (unicode.org/reports/tr29). */
    private static final Pattern GRAPHEME_CLUSTER = Pattern.compile("\\X");

    /** In UTF-16 units: twice the longest emoji. A longer cluster is nobody's text, and may be cut. */
    private static final int MAX_CLUSTER_LENGTH = 64;

    private PlainTextSummary() {}

    /**
     * The beginning of a text: at most {@value #MAX_LENGTH} characters, with white space collapsed; empty for a blank
     * text.
     */
    public static String of(String text) {
        String beginning = beginning(text);
        if (beginning.codePointCount(0, beginning.length()) <= MAX_LENGTH) {
            return beginning;
        }
        int cut = beginning.offsetByCodePoints(0, MAX_LENGTH - ELLIPSIS.length());
        return beginning.substring(0, endOfWord(beginning, cut)).strip() + ELLIPSIS;
    }

    /** The summary of the first of these elements that has prose, else of the first that has any text. */
    static String of(List<Element> elements) {
        return Stream.concat(
                        elements.stream().map(SummaryText::prose).filter(PlainTextSummary::hasWords),
                        elements.stream().map(SummaryText::everything))
                .map(PlainTextSummary::of)
                .filter(summary -> !summary.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static boolean hasWords(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Words with a space between them, until there are enough even if each character takes two UTF-16 units. */
    private static String beginning(String text) {
        StringBuilder beginning = new StringBuilder();
        Matcher words = WORD.matcher(text);
        while (beginning.length() <= 2 * MAX_LENGTH && words.find()) {
            beginning.append(beginning.isEmpty() ? "" : " ").append(words.group());
        }
        return beginning.toString();
    }

    /** Where the word before the cut ends, unless the cut is far into a long one. */
    private static int endOfWord(String text, int cut) {
        int space = text.lastIndexOf(' ', cut);
        return space > cut - MAX_WORD_LENGTH ? space : endOfCluster(text, space + 1, cut);
    }

    /** Where the last whole cluster before the cut ends. */
    private static int endOfCluster(String text, int start, int cut) {
        Matcher clusters =
                GRAPHEME_CLUSTER.matcher(text).region(start, Math.min(text.length(), cut + MAX_CLUSTER_LENGTH));
        int end = start;
        while (clusters.find() && clusters.end() <= cut) {
            end = clusters.end();
        }
        return end > start ? end : cut;
    }
}
