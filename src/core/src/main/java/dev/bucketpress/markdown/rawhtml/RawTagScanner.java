package dev.bucketpress.markdown.rawhtml;

import dev.bucketpress.markdown.rawhtml.RawTag.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds the tags in raw HTML as browsers do (html.spec.whatwg.org, section 13.2.5), which take more for a tag than
 * CommonMark does; and what browsers would drop in silence though it is none. Comments are skipped.
 */
public final class RawTagScanner {

    private static final int NONE = -1;

    /** Enough of what is no tag to be found in the post. */
    private static final int MAX_SHOWN = 40;

    private final String html;
    private final Consumer<RawTag> found;

    /** End marks that do not occur any more, so that they are not searched again. */
    private final Set<String> missing = new HashSet<>();

    private RawTagScanner(String html, Consumer<RawTag> found) {
        this.html = html;
        this.found = found;
    }

    static List<RawTag> in(String html) {
        List<RawTag> tags = new ArrayList<>();
        forEach(html, tags::add);
        return tags;
    }

    /** Gives each tag of HTML to an action, in order. */
    public static void forEach(String html, Consumer<RawTag> action) {
        RawTagScanner scanner = new RawTagScanner(html, action);
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
            at = scanner.scan(at);
        }
    }

    /** @return the index to go on from */
    private int scan(int start) {
        char next = at(start + 1);
        if (html.startsWith("<!--", start)) {
            return comment(start);
        }
        if (next == '!' || next == '?') {
            return noTag(start, endOfMarkup(start));
        }
        boolean closes = next == '/';
        if (isLetter(at(start + (closes ? 2 : 1)))) {
            return tag(start, closes);
        }
        return closes ? noTag(start, start + 1) : start + 1;
    }

    private int comment(int start) {
        int inside = start + "<!--".length();
        int end = html.startsWith(">", inside) || html.startsWith("->", inside)
                ? html.indexOf('>', inside) + 1
                : endOfComment(inside);
        return end == NONE ? noTag(start, inside) : end;
    }

    /** Browsers take {@code --!>} for the end too. */
    private int endOfComment(int inside) {
        int end = after("--", inside);
        while (end != NONE && at(end) != '>' && !html.startsWith("!>", end)) {
            end = after("--", end - 1);
        }
        return end == NONE ? NONE : end + (at(end) == '>' ? 1 : 2);
    }

    private int endOfMarkup(int start) {
        boolean isInstruction = at(start + 1) == '?';
        String mark = isInstruction ? "?>" : html.startsWith("<![CDATA[", start) ? "]]>" : ">";
        boolean begins = isLetter(at(start + 2)) || mark.equals("]]>");
        int end = begins ? after(mark, start + 2) : NONE;
        return end == NONE ? start + 1 : end;
    }

    private int noTag(int start, int end) {
        int shown = start + 1;
        while (shown < html.length() && shown - start < MAX_SHOWN && " \t\r\n>".indexOf(at(shown)) < 0) {
            shown++;
        }
        shown += at(shown) == '>' ? 1 : 0;
        found.accept(new RawTag(Kind.NO_TAG, html.substring(start, shown), "", start, end));
        return end;
    }

    private int tag(int start, boolean closes) {
        int name = start + (closes ? 2 : 1);
        int afterName = name;
        while (afterName < html.length() && " \t\r\n\f/><".indexOf(at(afterName)) < 0) {
            afterName++;
        }
        int close = TagAttributes.end(html, afterName);
        if (close == NONE) {
            return noTag(start, start + 1);
        }
        boolean selfClosing = at(close - 1) == '/';
        String attributes = html.substring(afterName, selfClosing ? close - 1 : close);
        Kind kind = closes ? Kind.CLOSING : selfClosing ? Kind.SELF_CLOSING : Kind.OPENING;
        found.accept(new RawTag(kind, html.substring(name, afterName), attributes, start, close + 1));
        return close + 1;
    }

    private int after(String mark, int from) {
        int found = missing.contains(mark) ? NONE : html.indexOf(mark, from);
        if (found < 0) {
            missing.add(mark);
            return NONE;
        }
        return found + mark.length();
    }

    /** NUL, which no HTML has, after the end. */
    private char at(int index) {
        return index < html.length() ? html.charAt(index) : '\0';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
