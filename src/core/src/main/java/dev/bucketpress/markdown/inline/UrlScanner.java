package dev.bucketpress.markdown.inline;

import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the end of one bare URL by the rules of GitHub Flavored Markdown (github.github.com/gfm, section 6.9, "extended
 * autolink path validation"), with what they lack for text that is written without spaces: Chinese punctuation ends a
 * URL, and so does a Chinese character right after the host or the port. Time is linear in the URL's length.
 */
final class UrlScanner {

    /** There is no URL here. */
    static final int NONE = -1;

    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});");
    private static final Pattern LIKE_REFERENCE = Pattern.compile("&#?[A-Za-z0-9]{1,40};");

    private static final String TRAILING = "?!.,:*_~'\"";
    private static final String TRAILING_AND_CLOSING = TRAILING + ";)]=";
    private static final int MAX_CLOSING = 16;

    /** ASCII that neither a host nor a port holds, nor what follows them begins with: authors put it around an address. */
    private static final String ENDS_HOST = "()!,;'*=~^$+|";

    /** Signs of addresses that editors write with a backslash; one before another sign is an author's own. */
    private static final String ESCAPED_BY_EDITORS = "_-.~#&=+%?/:@";

    /** The longest name of a host (RFC 1035, section 2.3.4). */
    private static final int MAX_HOST = 255;

    private final String text;
    private final boolean inTableRow;
    private final OpenDelimiters open;
    private boolean inPath;
    private int parentheses;
    private int unmatchedParentheses;
    private int brackets;

    /** @param inTableRow whether a pipe ends the cell, and with it the URL */
    UrlScanner(String text, boolean inTableRow, OpenDelimiters open) {
        this.text = text;
        this.inTableRow = inTableRow;
        this.open = open;
    }

    /** The index after the URL whose host begins here, {@link #NONE} where no host does. */
    int end(int host) {
        int afterHost = host;
        while (afterHost < Math.min(text.length(), host + MAX_HOST)
                && AddressCharacters.isOfHost(text.codePointAt(afterHost))) {
            afterHost += Character.charCount(text.codePointAt(afterHost));
        }
        return isDomain(host, afterHost) ? withoutTail(endOfRun(afterHost)) : NONE;
    }

    /** A valid domain has no underscore in its last two labels. */
    private boolean isDomain(int start, int end) {
        int last = end;
        while (last > start && "._-".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        String host = text.substring(start, last);
        int secondLastDot = host.lastIndexOf('.', host.lastIndexOf('.') - 1);
        boolean begins = !host.isEmpty() && "._-".indexOf(host.charAt(0)) < 0;
        return begins && host.lastIndexOf('_') < Math.max(0, secondLastDot);
    }

    private int endOfRun(int from) {
        int index = from;
        int next = after(index);
        while (next != NONE) {
            index = next;
            next = after(index);
        }
        return index;
    }

    /** The index after what stands at this one, {@link #NONE} where the URL ends before it. */
    private int after(int index) {
        int c = index < text.length() ? text.codePointAt(index) : '\n';
        if (endsBefore(index, c)) {
            return NONE;
        }
        return switch (c) {
            case '\\' -> afterBackslash(index);
            case '&' -> afterAmpersand(index);
            case '*', '~', '=' -> afterDelimiters(index, (char) c);
            case '(', ')' -> afterParenthesis(index, c);
            case '[', ']' -> afterBracket(index, c);
            default -> {
                inPath |= c == '/' || c == '?' || c == '#';
                yield index + Character.charCount(c);
            }
        };
    }

    private boolean endsBefore(int index, int c) {
        return AddressCharacters.ends(c)
                || c == '|' && inTableRow
                || !inPath && (c >= 0x80 || ENDS_HOST.indexOf(c) >= 0)
                || c == '\\' && endsBeforeBackslash(index);
    }

    private boolean endsBeforeBackslash(int index) {
        int next = index + 1 < text.length() ? text.charAt(index + 1) : '\n';
        return next == '\n'
                || next == '\r'
                || AddressCharacters.isEscapable(next) && ESCAPED_BY_EDITORS.indexOf(next) < 0;
    }

    private int afterBackslash(int index) {
        return index + (AddressCharacters.isEscapable(text.charAt(index + 1)) ? 2 : 1);
    }

    /** {@code &amp;} stands for the ampersand between parameters; before any other character reference a URL ends. */
    private int afterAmpersand(int index) {
        Matcher reference = REFERENCE.matcher(text).region(index, text.length());
        if (!reference.lookingAt()) {
            return index + 1;
        }
        String decoded = Escaping.unescapeHtml(reference.group());
        return decoded.equals("&") || decoded.equals(reference.group()) ? reference.end() : NONE;
    }

    /** A run of delimiters may close what opened before the URL. */
    private int afterDelimiters(int index, char delimiter) {
        int end = index;
        while (end < text.length() && text.charAt(end) == delimiter) {
            end++;
        }
        return isFollowedByText(end) && open.has(delimiter, end - index) ? NONE : end;
    }

    private int afterParenthesis(int index, int c) {
        boolean unmatched = c == ')' && parentheses == 0;
        if (unmatched && isFollowedByText(index + 1)) {
            return NONE;
        }
        unmatchedParentheses += unmatched ? 1 : 0;
        parentheses += c == '(' ? 1 : unmatched ? 0 : -1;
        return index + 1;
    }

    /** A bracket opens no link within a path, but one right behind a host may, and a footnote may be referred to. */
    private int afterBracket(int index, int c) {
        if (c == '[' && (!inPath || text.startsWith("[^", index))) {
            return NONE;
        }
        brackets += c == '[' ? 1 : -1;
        return brackets < 0 ? NONE : index + 1;
    }

    /** Whether no more of a URL follows, but for punctuation. */
    private boolean isFollowedByText(int index) {
        int next = index;
        while (next < text.length()
                && next < index + MAX_CLOSING
                && TRAILING_AND_CLOSING.indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        int c = next < text.length() ? text.codePointAt(next) : '\n';
        return endsBefore(next, c) || AddressCharacters.isCjk(c);
    }

    private int withoutTail(int end) {
        int last = end;
        int next = withoutLast(last);
        while (next < last) {
            last = next;
            next = withoutLast(last);
        }
        return last;
    }

    /** The index before the last character, or character reference, where it belongs to the text around the URL. */
    private int withoutLast(int end) {
        char c = text.charAt(end - 1);
        if (c == ')' && unmatchedParentheses > 0) {
            unmatchedParentheses--;
            return end - 1;
        }
        if (c == ';') {
            return startOfReference(end);
        }
        return TRAILING.indexOf(c) >= 0 ? beforeEscape(end - 1) : end;
    }

    private int startOfReference(int end) {
        int start = end - 1;
        while (AddressCharacters.isAsciiWord(text.charAt(start - 1)) || text.charAt(start - 1) == '#') {
            start--;
        }
        boolean reference = LIKE_REFERENCE.matcher(text).region(start - 1, end).matches();
        return reference ? start - 1 : end - 1;
    }

    /** An odd number of backslashes before a character escapes it. */
    private int beforeEscape(int index) {
        int backslashes = 0;
        while (text.charAt(index - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return index - backslashes % 2;
    }
}
