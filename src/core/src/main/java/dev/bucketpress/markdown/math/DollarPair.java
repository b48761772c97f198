package dev.bucketpress.markdown.math;

/**
 * Two dollar signs in a text, and whether a formula stands between them.
 *
 * <p>As in Pandoc ({@code tex_math_dollars}), there is no space inside of the dollar signs and no digit after them. A
 * TeX command makes a formula of all but prose. Without one, prices and the variables of shells and of PHP have to be told from
 * formulas: what touches an ASCII letter has a superscript or a subscript, or is made of variables of one letter amid
 * words ({@code string$S$}); what holds a CJK character is a term ({@code 10^5 个}) without punctuation of prose.
 *
 * @param opening the index of the first sign
 * @param closing the index of the second
 */
record DollarPair(String text, int opening, int closing) {

    private static final String ORDINALS = " st nd rd th s ";

    boolean isFormula() {
        if (closing <= opening + 1 || isSpace(opening + 1) || isSpace(closing - 1) || at(closing + 1) == '$') {
            return false;
        }
        Tex tex = tex();
        if (tex.text().indexOf('`') >= 0) {
            return false;
        }
        return tex.hasCommand() ? !touches() || !tex.isProse() : isFormulaWithoutCommand(tex);
    }

    Tex tex() {
        return new Tex(text.substring(opening + 1, closing));
    }

    private boolean isFormulaWithoutCommand(Tex tex) {
        if (isDigit(at(closing + 1)) || at(closing + 1) == '{' || tex.isCode() || isCall(tex)) {
            return false;
        }
        if (touches()) {
            return isAmidLetters(tex);
        }
        if (tex.hasCjk()) {
            return tex.isOfWords();
        }
        return tex.hasVariable() ? !tex.isPieceOfProse() : tex.isOfSigns() && !isSignOfShell(closing + 1);
    }

    /** As jQuery is called: {@code $(a)和$(b)}, {@code $(a)和$.get}. */
    private boolean isCall(Tex tex) {
        boolean next = at(closing + 1) == '(' || at(closing + 1) == '.' && isWord(closing + 2);
        return next && "(.".indexOf(tex.text().charAt(0)) >= 0;
    }

    private boolean isAmidLetters(Tex tex) {
        if (tex.isUnfinished() || !tex.hasPairedBars()) {
            return false;
        }
        if (tex.hasCjk()) {
            return tex.hasGroupedScript() || isAfterWordOnly() && tex.isOfWords();
        }
        boolean script = tex.hasScript() && tex.text().indexOf('"') < 0 && !tex.isProse();
        return script || tex.isOfSingleLetters() && isAmidWords(tex);
    }

    private boolean isAfterWordOnly() {
        return lettersBefore() > 1 && !touchesAfter();
    }

    /** {@code $n$th} and {@code integers$n$and} are prose; {@code $a$b} is two variables of a shell. */
    private boolean isAmidWords(Tex tex) {
        int after = lettersAfter();
        if (!isWord(opening - 1)) {
            String word = text.substring(closing + 1, closing + 1 + after);
            return ORDINALS.contains(" " + word + " ") || tex.text().length() > 1 && after > 1;
        }
        return lettersBefore() > 1 && (after > 1 || !touchesAfter());
    }

    private boolean touches() {
        return isWord(opening - 1) || touchesAfter();
    }

    private boolean touchesAfter() {
        return isWord(closing + 1) || at(closing + 1) == '_' && isWord(closing + 2);
    }

    private int lettersBefore() {
        int first = opening;
        while (isLetter(at(first - 1))) {
            first--;
        }
        return opening - first;
    }

    private int lettersAfter() {
        int end = closing + 1;
        while (isLetter(at(end))) {
            end++;
        }
        return end - closing - 1;
    }

    private boolean isSignOfShell(int index) {
        return "@#?!".indexOf(at(index)) >= 0;
    }

    private boolean isWord(int index) {
        return isLetter(at(index)) || isDigit(at(index));
    }

    private boolean isSpace(int index) {
        return Character.isWhitespace(text.charAt(index));
    }

    private char at(int index) {
        return index < 0 || index >= text.length() ? ' ' : text.charAt(index);
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
