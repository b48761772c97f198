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
        return !tex.text().isBlank() && (tex.hasCommand() || isFormulaWithoutCommand(tex));
    }

    Tex tex() {
        return new Tex(text.substring(opening + 2, closing));
    }

    private boolean isFormulaWithoutCommand(Tex tex) {
        String inside = tex.text();
        boolean blankAtEndOnly = !Character.isWhitespace(inside.charAt(0))
                && inside.charAt(inside.length() - 1) == ' ';
        Tex stripped = new Tex(inside.strip());
        boolean variables = (blankAtEndOnly || stripped.isUnfinished()) && touchesAfter();
        boolean words = tex.hasCjk() ? !stripped.hasRelation() : stripped.isWords();
        return !variables && !words && !stripped.isCode();
    }

    private boolean touchesAfter() {
        int after = closing + 2;
        return after < text.length() && (Character.isLetterOrDigit(text.charAt(after)) || "_{".indexOf(text.charAt(after)) >= 0);
    }
}
