package dev.bucketpress.markdown.html;

import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Entities.EscapeMode;

/** Text that is written into a document as it is, whatever signs it has. */
public final class EscapedText {

    private EscapedText() {}

    /** As HTML. */
    public static String html(String text) {
        return Entities.escape(text);
    }

    /** As XML in one line, which has the text's own line ends as references. */
    public static String xml(String text) {
        return Entities.escape(text, new OutputSettings().escapeMode(EscapeMode.xhtml))
                .replace("\n", "&#10;")
                .replace("\r", "&#13;");
    }
}
