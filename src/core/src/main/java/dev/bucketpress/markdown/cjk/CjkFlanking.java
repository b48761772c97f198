package dev.bucketpress.markdown.cjk;

/**
 * The rule for emphasis beside Chinese, Japanese and Korean punctuation: whether a delimiter run is left- or
 * right-flanking by CommonMark (spec 0.31, section 6.2) with its CJK-friendly amendments
 * (github.com/tats-u/markdown-cjk-friendly). CommonMark does not let {@code **加粗。**} end before a letter, because the
 * closing run stands between punctuation and a letter; CJK text, written without spaces, has letters there.
 *
 * @param before the character that the run follows; a line break at the beginning of a block
 * @param after the character that follows the run; a line break at the end of a block
 * @param besideCjk whether either is Chinese, Japanese or Korean
 */
record CjkFlanking(int before, int after, boolean besideCjk) {

    private static final int EDGE = '\n';

    /** The variation selector that gives a curly quotation mark its East Asian form. */
    private static final int WIDE_QUOTATION_MARK = 0xFE01;

    /** The neighbours of the run from {@code start} up to, and without, {@code end}. */
    static CjkFlanking of(CharSequence text, int start, int end) {
        int previous = codePointBefore(text, start);
        int after = end < text.length() ? Character.codePointAt(text, end) : EDGE;
        if (!isStandardizedSelector(previous)) {
            return new CjkFlanking(previous, after, isCjk(after) || isCjk(previous) || isIdeographicSelector(previous));
        }
        int selected = codePointBefore(text, start - 1);
        boolean cjk = isCjk(selected) || previous == WIDE_QUOTATION_MARK && isCurlyQuotationMark(selected);
        return new CjkFlanking(isWhitespace(selected) ? previous : selected, after, isCjk(after) || cjk);
    }

    private static int codePointBefore(CharSequence text, int index) {
        return index > 0 ? Character.codePointBefore(text, index) : EDGE;
    }

    boolean isLeftFlankingByCommonMark() {
        return !beforeWhitespace() && (!beforePunctuation() || afterWhitespace() || afterPunctuation());
    }

    boolean isRightFlankingByCommonMark() {
        return !afterWhitespace() && (!afterPunctuation() || beforeWhitespace() || beforePunctuation());
    }

    /** Whether the run can open emphasis that may begin inside a word. */
    boolean isLeftFlanking() {
        return isLeftFlankingByCommonMark() || !beforeWhitespace() && besideCjk;
    }

    /** Whether the run can close emphasis that may end inside a word. */
    boolean isRightFlanking() {
        return isRightFlankingByCommonMark() || !afterWhitespace() && besideCjk;
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

    /** A variation selector other than the one for emoji: it changes the glyph, not the character. */
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
