package dev.bucketpress.markdown.math;

/**
 * Two double dollar signs in a text, and whether a formula stands between them rather than words between two of a
 * shell's process numbers or of PHP's variable variables.
 *
 * @param opening the index of the first sign
 * @param closing the index of the third
 */
record DisplayPair(String text, int opening, int closing) {

    boolean isFormula() {
        Tex tex = tex();
        return !tex.text().isBlank() && !tex.hasFormula() && (tex.hasCommand() || isFormulaWithoutCommand(tex));
    }

    Tex tex() {
        return new Tex(text.substring(opening + 2, closing));
    }

    private boolean isFormulaWithoutCommand(Tex tex) {
        Tex stripped = new Tex(tex.text().strip());
        boolean breaksOff = tex.text().endsWith(" ") || stripped.isUnfinished();
        boolean variables = breaksOff && touchesAfter();
        boolean words = tex.hasCjk() ? !stripped.hasRelation() : stripped.isWords();
        return !variables && !words && !stripped.isPieceOfProse() && !stripped.isCode();
    }

    private boolean touchesAfter() {
        char after = closing + 2 < text.length() ? text.charAt(closing + 2) : ' ';
        return after < 0x80 && Character.isLetterOrDigit(after) || after == '_' || after == '{';
    }
}
