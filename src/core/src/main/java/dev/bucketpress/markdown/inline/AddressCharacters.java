package dev.bucketpress.markdown.inline;

/** What a character means to an address that stands bare in a text. */
final class AddressCharacters {

    private static final String BLANKS = "\u0085\u200B\u2028\u2029\uFEFF";

    /** ASCII that no URL holds unencoded (RFC 3986, section 2), where authors put it around one. */
    private static final String BRACKETS_AND_QUOTES = "<>\"`";

    /** Quotation marks, the dash and the ellipsis, which Chinese shares with other languages. */
    private static final String SHARED_PUNCTUATION = "‘’“”—―…";

    private AddressCharacters() {}

    /**
     * Whether an address ends before this character, wherever it stands in it: space, brackets, quotation marks, and
     * punctuation of Chinese and Japanese, which are written without spaces.
     */
    static boolean ends(int c) {
        if (c < 0x80) {
            return c <= ' ' || c == 0x7F || BRACKETS_AND_QUOTES.indexOf(c) >= 0;
        }
        return BLANKS.indexOf(c) >= 0
                || Character.getType(c) == Character.SPACE_SEPARATOR
                || SHARED_PUNCTUATION.indexOf(c) >= 0
                || isWidePunctuation(c);
    }

    /** CJK Symbols and Punctuation but for the letters 々〆〇, and the punctuation of the full-width and vertical forms. */
    private static boolean isWidePunctuation(int c) {
        return c >= 0x3000 && c <= 0x303F && (c < 0x3005 || c > 0x3007)
                || c >= 0xFE10 && c <= 0xFE19
                || c >= 0xFE30 && c <= 0xFE4F
                || c >= 0xFF01 && c <= 0xFF65 && !isWideLetterOrDigit(c);
    }

    private static boolean isWideLetterOrDigit(int c) {
        return c >= 0xFF10 && c <= 0xFF19 || c >= 0xFF21 && c <= 0xFF3A || c >= 0xFF41 && c <= 0xFF5A;
    }

    /** Whether the character is of a script that is written without spaces: Chinese, Japanese or Korean. */
    static boolean isCjk(int c) {
        return c >= 0x1100 && c <= 0x11FF
                || c >= 0x2E80 && c <= 0xA4CF
                || c >= 0xAC00 && c <= 0xD7FF
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE4F
                || c >= 0xFF01 && c <= 0xFFEF
                || c >= 0x20000 && c <= 0x3FFFF;
    }

    /** Whether a host name may hold the character; of other scripts, letters that text separates by spaces. */
    static boolean isOfHost(int c) {
        return isAsciiWord(c)
                || c == '-'
                || c == '_'
                || c == '.'
                || c >= 0x80 && !isCjk(c) && (Character.isLetterOrDigit(c) || isMark(c));
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    static boolean isAsciiLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    static boolean isAsciiWord(int c) {
        return isAsciiLetter(c) || c >= '0' && c <= '9';
    }

    /** What a backslash before it makes a plain character (CommonMark spec 0.31, section 2.4). */
    static boolean isEscapable(int c) {
        return c > ' ' && c < 0x7F && !isAsciiWord(c);
    }
}
