package dev.bucketpress.markdown.cjk;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Marks emphasis in Chinese and Japanese, which is shown by marks beside the characters: their typefaces have no italics
 * (w3.org/TR/clreq, section 3.4, "Emphasis dots").
 */
public final class CjkItalics {

    private static final Pattern CHARACTER = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");

    private static final Evaluator ITALICS = Selector.evaluatorOf("em, i");

    /** The class of such an element. */
    private static final String CLASS = "cjk";

    private CjkItalics() {}

    public static void mark(Element body) {
        for (Element emphasis : body.select(ITALICS)) {
            if (CHARACTER.matcher(emphasis.text()).find()) {
                emphasis.addClass(CLASS);
            }
        }
    }
}
