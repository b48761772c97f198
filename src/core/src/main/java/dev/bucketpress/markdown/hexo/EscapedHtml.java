package dev.bucketpress.markdown.hexo;

/**
 * Makes HTML whose text and attributes are escaped by character references, so that neither HTML nor Markdown takes
 * them for markup.
 */
final class EscapedHtml {

    private EscapedHtml() {}

    static String text(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> append(escaped, c));
        return escaped.toString();
    }

    private static void append(StringBuilder escaped, int c) {
        if (c >= 0x80 || c == ' ' || Character.isLetterOrDigit(c)) {
            escaped.appendCodePoint(c);
        } else {
            escaped.append("&#").append(c).append(';');
        }
    }

    /** An HTML attribute with a space before it; nothing where the value is empty. */
    static String attribute(String name, String value) {
        return value.isEmpty() ? "" : " " + name + "=\"" + text(value) + "\"";
    }

    static String link(String address, String title, String text) {
        return "<a" + attribute("href", address) + attribute("title", title) + ">" + text + "</a>";
    }
}
