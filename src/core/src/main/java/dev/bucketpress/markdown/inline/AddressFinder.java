package dev.bucketpress.markdown.inline;

import dev.bucketpress.markdown.links.Authority;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds where bare addresses may begin in a text, in one pass over it: at {@code http://}, {@code https://},
 * {@code ftp://} and {@code www.} (github.github.com/gfm, section 6.9), and before the at sign of an e-mail address.
 * Unlike on GitHub, {@code www.} may also follow a letter of a script without spaces, and punctuation.
 */
final class AddressFinder {

    private static final Set<String> SCHEMES = Set.of("http", "https", "ftp");
    private static final String AFTER_SCHEME = "://";
    private static final String WWW = "www.";

    /** {@code www.} is part of something longer after these, as it is after letters and digits. */
    private static final String BEFORE_PART = "/.-+@=&?#%\\";

    private static final int NOWHERE = Integer.MAX_VALUE;

    /**
     * An address.
     *
     * @param prefix what its link has before its text
     */
    record Found(int end, String prefix) {}

    private enum Kind {
        URL,
        WWW,
        MAIL
    }

    private final CharSequence source;
    private final String text;
    private int position;
    private int start = -1;
    private Kind kind = Kind.URL;

    /** The index of the host, or of the at sign. */
    private int anchor;

    AddressFinder(CharSequence source) {
        this.source = source;
        this.text = source.toString();
    }

    boolean isOf(CharSequence other) {
        return source == other;
    }

    /** The next index, from this one on, where an address may begin; never less than for an earlier index. */
    int nextStart(int from) {
        while (start < from) {
            advance();
        }
        return start;
    }

    /** The address at the index that was returned last, if there is one. */
    @Nullable Found found(boolean inTableRow, OpenDelimiters open) {
        int end = kind == Kind.MAIL
                ? new MailScanner(text, open).end(anchor)
                : new UrlScanner(text, inTableRow, open).end(anchor);
        if (end == UrlScanner.NONE) {
            return null;
        }
        if (!isUsable(end)) {
            position = Math.max(position, end);
            return null;
        }
        return new Found(end, prefix());
    }

    /** A URL whose port is no number would be a link that leads nowhere; it stays text as a whole. */
    private boolean isUsable(int end) {
        return kind == Kind.MAIL || Authority.isUsable(prefix() + text.substring(start, end));
    }

    private String prefix() {
        return switch (kind) {
            case URL -> "";
            case WWW -> "http://";
            case MAIL -> text.startsWith(":", start + "mailto".length()) ? "" : "mailto:";
        };
    }

    private void advance() {
        start = NOWHERE;
        while (start == NOWHERE && position < text.length()) {
            switch (text.charAt(position)) {
                case ':' -> atColon(position);
                case '@' ->
                    at(new MailScanner(text, (delimiter, length) -> false).start(position), Kind.MAIL, position);
                case 'w' -> atWww(position);
                default -> {}
            }
            position++;
        }
    }

    private void at(int found, Kind foundKind, int foundAnchor) {
        if (foundKind != Kind.MAIL || found < foundAnchor) {
            start = found;
            kind = foundKind;
            anchor = foundAnchor;
        }
    }

    private void atColon(int colon) {
        if (!text.startsWith(AFTER_SCHEME, colon)) {
            return;
        }
        int scheme = colon;
        while (scheme > 0 && AddressCharacters.isAsciiLetter(text.charAt(scheme - 1))) {
            scheme--;
        }
        boolean composed = scheme > 0 && text.charAt(scheme - 1) == '+';
        if (!composed && SCHEMES.contains(text.substring(scheme, colon).toLowerCase(Locale.ROOT))) {
            at(scheme, Kind.URL, colon + AFTER_SCHEME.length());
        } else if (scheme < colon) {
            position = endOfOtherUrl(colon);
        }
    }

    /** A URL of another scheme stays text as a whole, with whatever looks like an address in it. */
    private int endOfOtherUrl(int from) {
        int end = from;
        while (end < text.length() && isInUrl(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end - 1;
    }

    private static boolean isInUrl(int c) {
        return !AddressCharacters.ends(c) && !AddressCharacters.isCjk(c);
    }

    private void atWww(int index) {
        char before = index > 0 ? text.charAt(index - 1) : ' ';
        boolean part = AddressCharacters.isAsciiWord(before) || BEFORE_PART.indexOf(before) >= 0;
        int label = index + WWW.length();
        if (!part
                && text.startsWith(WWW, index)
                && label < text.length()
                && AddressCharacters.isOfHost(text.codePointAt(label))
                && ".-_".indexOf(text.charAt(label)) < 0) {
            at(index, Kind.WWW, index);
        }
    }
}
