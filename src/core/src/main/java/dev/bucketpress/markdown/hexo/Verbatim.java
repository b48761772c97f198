package dev.bucketpress.markdown.hexo;

/** Text as Markdown and HTML both read it back unchanged, wherever it stands. */
final class Verbatim {

    private Verbatim() {}

    static String of(String text) {
        StringBuilder verbatim = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> append(verbatim, c));
        return verbatim.toString();
    }

    private static void append(StringBuilder verbatim, int c) {
        if (c >= 0x80 || c == ' ' || Character.isLetterOrDigit(c)) {
            verbatim.appendCodePoint(c);
        } else {
            verbatim.append("&#").append(c).append(';');
        }
    }

    /** An HTML attribute with a space before it; nothing where the value is empty. */
    static String attribute(String name, String value) {
        return value.isEmpty() ? "" : " " + name + "=\"" + of(value) + "\"";
    }

    static String link(String address, String title, String text) {
        return "<a" + attribute("href", address) + attribute("title", title) + ">" + text + "</a>";
    }
}
