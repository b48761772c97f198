package dev.bucketpress.markdown.cjk;

/**
 * How a run of delimiters stands to the characters beside it: the flanking rules of CommonMark (spec 0.31, section 6.2)
 * and their CJK-friendly amendments (github.com/tats-u/markdown-cjk-friendly). CommonMark does not let {@code **加粗。**}
 * end before a letter, because the closing run stands between punctuation and a letter; Chinese, Japanese and Korean,
 * written without spaces, have letters there.
 *
 * @param before the character that the run follows; a line break at the beginning of a block
 * @param after the character that follows the run; a line break at the end of a block
 * @param besideCjk either is Chinese, Japanese or Korean
 */
record Flanking(int before, int after, boolean besideCjk) {

    private static final int EDGE = '\n';

    /** Selects, after a curly quotation mark, its East Asian form. */
    private static final int WIDE_QUOTATION_MARK = 0xFE01;

    /** The neighbours of the run from {@code start} up to, and without, {@code end}. */
    static Flanking of(CharSequence text, int start, int end) {
        int previous = before(text, start);
        int after = end < text.length() ? Character.codePointAt(text, end) : EDGE;
        if (!isStandardizedSelector(previous)) {
            return new Flanking(previous, after, isCjk(after) || isCjk(previous) || isIdeographicSelector(previous));
        }
        int selected = before(text, start - 1);
        boolean cjk = isCjk(selected) || previous == WIDE_QUOTATION_MARK && isCurlyQuotationMark(selected);
        return new Flanking(isWhitespace(selected) ? previous : selected, after, isCjk(after) || cjk);
    }

    private static int before(CharSequence text, int index) {
        return index > 0 ? Character.codePointBefore(text, index) : EDGE;
    }

    boolean leftByCommonMark() {
        return !beforeWhitespace() && (!beforePunctuation() || afterWhitespace() || afterPunctuation());
    }

    boolean rightByCommonMark() {
        return !afterWhitespace() && (!afterPunctuation() || beforeWhitespace() || beforePunctuation());
    }

    /** Whether the run can open emphasis that may begin within a word. */
    boolean left() {
        return leftByCommonMark() || !beforeWhitespace() && besideCjk;
    }

    /** Whether the run can close emphasis that may end within a word. */
    boolean right() {
        return rightByCommonMark() || !afterWhitespace() && besideCjk;
    }

    boolean afterWhitespace() {
        return isWhitespace(before);
    }

    boolean beforeWhitespace() {
        return isWhitespace(after);
    }

    boolean afterPunctuation() {
        return UnicodeSet.PUNCTUATION.contains(before);
    }

    boolean beforePunctuation() {
        return UnicodeSet.PUNCTUATION.contains(after);
    }

    private static boolean isCjk(int codePoint) {
        return UnicodeSet.CJK.contains(codePoint);
    }

    private static boolean isWhitespace(int codePoint) {
        return codePoint == '\t'
                || codePoint == '\n'
                || codePoint == '\f'
                || codePoint == '\r'
                || isSpaceSeparator(codePoint);
    }

    private static boolean isSpaceSeparator(int codePoint) {
        return Character.getType(codePoint) == Character.SPACE_SEPARATOR;
    }

    /** A variation selector other than the one for emoji: it changes the look of a character, not what it is. */
    private static boolean isStandardizedSelector(int codePoint) {
        return codePoint >= 0xFE00 && codePoint <= 0xFE0E;
    }

    private static boolean isIdeographicSelector(int codePoint) {
        return codePoint >= 0xE0100 && codePoint <= 0xE01EF;
    }

    private static boolean isCurlyQuotationMark(int codePoint) {
        return "‘’“”".indexOf(codePoint) >= 0;
    }
}
