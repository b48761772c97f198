package dev.bucketpress.markdown.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /** The references to footnotes, and the footnotes themselves: no part of any sentence. */
    private static final String FOOTNOTES = "sup[id^=fnref-], div.footnotes";

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

    /** The summary of an element's text. */
    public static String of(Element element) {
        if (element.selectFirst(FOOTNOTES) == null) {
            return of(element.text());
        }
        Element copy = element.clone();
        copy.select(FOOTNOTES).remove();
        return of(copy.text());
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
        return space > cut - MAX_WORD_LENGTH ? space : cut;
    }
}
