package dev.bucketpress.markdown.inline;

/**
 * Finds the bounds of one bare e-mail address by the rules of GitHub Flavored Markdown (github.github.com/gfm, section
 * 6.9, "extended email autolink"): its characters are ASCII, so that it ends where Chinese begins. As on GitHub, it ends
 * in a letter ({@code vue@2.6.14} is a version) and follows no slash.
 */
record MailScanner(String text, OpenDelimiters open) {

    private static final String PUNCTUATION_OF_LOCAL_PART = "._+-";
    private static final String SCHEME = "mailto:";
    private static final String OTHER_SCHEME = "xmpp:";

    /** The index where the address with its at sign here begins, that index itself where none does. */
    int start(int at) {
        int start = at;
        while (start > 0 && isOfLocalPart(start - 1)) {
            start--;
        }
        while (start < at && (text.charAt(start) == '_' || text.charAt(start) == '\\')) {
            start++; // more likely the beginning of emphasis
        }
        if (startsBefore(SCHEME, start)) {
            return start - SCHEME.length();
        }
        return start > 0 && (isForeign(text.codePointBefore(start)) || startsBefore(OTHER_SCHEME, start)) ? at : start;
    }

    private boolean isOfLocalPart(int index) {
        char c = text.charAt(index);
        boolean escape = c == '\\' && PUNCTUATION_OF_LOCAL_PART.indexOf(text.charAt(index + 1)) >= 0;
        return AddressCharacters.isAsciiWord(c) || PUNCTUATION_OF_LOCAL_PART.indexOf(c) >= 0 || escape;
    }

    private boolean startsBefore(String scheme, int index) {
        int start = index - scheme.length();
        return text.regionMatches(true, start, scheme, 0, scheme.length())
                && (start == 0 || !AddressCharacters.isAsciiLetter(text.charAt(start - 1)));
    }

    /** Part of a path, or of a word that addresses do not hold. */
    private static boolean isForeign(int c) {
        return c == '/' || c >= 0x80 && !AddressCharacters.isCjk(c) && Character.isLetter(c);
    }

    /** The index after the address with its at sign here, {@link UrlScanner#NONE} where there is no domain. */
    int end(int at) {
        int end = at + 1;
        int dots = 0;
        while (isLabel(end) || isDot(end) && end > at + 1) {
            dots += text.charAt(end) == '.' ? 1 : 0;
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        boolean another = end < text.length() && text.charAt(end) == '@';
        end -= closing(end);
        boolean domain = dots > 0 && !another && AddressCharacters.isAsciiLetter(text.charAt(end - 1));
        return domain ? end : UrlScanner.NONE;
    }

    private boolean isLabel(int index) {
        char c = at(index);
        return AddressCharacters.isAsciiWord(c) || c == '-' || c == '_' || c == '\\' && at(index + 1) == '_';
    }

    private boolean isDot(int index) {
        return at(index) == '.' && AddressCharacters.isAsciiWord(at(index + 1));
    }

    /** The length of the run of underscores at the end, where it closes emphasis. */
    private int closing(int end) {
        int length = 0;
        while (text.charAt(end - 1 - length) == '_') {
            length++;
        }
        return length > 0 && open.has('_', length) ? length : 0;
    }

    private char at(int index) {
        return index < text.length() ? text.charAt(index) : '\n';
    }
}
