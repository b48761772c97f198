package dev.bucketpress.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The beginning of a text, as search results, link previews and lists of posts show it. */
public final class Summary {

    /**
     * How long it may be with its ellipsis, in characters (code points). Search engines and link previews show about as
     * much, and a list carries one for each of its posts.
     */
    static final int LENGTH = 160;

    private static final String ELLIPSIS = "…";

    /** A word that is longer is cut: Chinese and Japanese go without spaces. */
    private static final int LONGEST_WORD = 20;

    /** Neither white space of any script nor what XML has no place for (w3.org/TR/xml, production 2). */
    private static final Pattern WORD = Pattern.compile("[^\\s\\p{Z}\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]++");

    /** A number that leads to a footnote, and the footnotes themselves, read as part of no sentence. */
    private static final String NOTES = "sup[id^=fnref-], div.footnotes";

    private Summary() {}

    /** A text's beginning, of at most {@value #LENGTH} characters, its white space folded; empty for a blank text. */
    public static String of(String text) {
        String beginning = beginning(text);
        if (beginning.codePointCount(0, beginning.length()) <= LENGTH) {
            return beginning;
        }
        int cut = beginning.offsetByCodePoints(0, LENGTH - ELLIPSIS.length());
        return beginning.substring(0, endOfWord(beginning, cut)).strip() + ELLIPSIS;
    }

    /** The beginning of what is read in an element. */
    public static String of(Element element) {
        if (element.selectFirst(NOTES) == null) {
            return of(element.text());
        }
        Element copy = element.clone();
        copy.select(NOTES).remove();
        return of(copy.text());
    }

    /** Words, a space between them, until there are enough even if each character takes two units. */
    private static String beginning(String text) {
        StringBuilder beginning = new StringBuilder();
        Matcher words = WORD.matcher(text);
        while (beginning.length() <= 2 * LENGTH && words.find()) {
            beginning.append(beginning.isEmpty() ? "" : " ").append(words.group());
        }
        return beginning.toString();
    }

    /** Where the word before the cut ends, unless the cut is far into a long one. */
    private static int endOfWord(String text, int cut) {
        int space = text.lastIndexOf(' ', cut);
        return space > cut - LONGEST_WORD ? space : cut;
    }
}
