package dev.bucketpress.markdown.math;

import java.util.regex.Pattern;

/**
 * Text that may be a formula, and what in it speaks for that.
 *
 * @param text what stands between the dollar signs
 */
record Tex(String text) {

    private static final String CJK_LETTER = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}";

    private static final Pattern COMMAND = Pattern.compile("\\\\[A-Za-z]");

    /** A variable is subscripted by one letter, a number or a group; {@code user_name} is a name of programs. */
    private static final String SUBSCRIPT = "_(?:[{\\\\]|\\p{N}|[\\p{L}](?![A-Za-z_]))";

    private static final Pattern SCRIPT = Pattern.compile("[\\p{L}\\p{N})\\]}'!](?:\\^\\S|" + SUBSCRIPT + ")");
    private static final Pattern GROUPED_SCRIPT = Pattern.compile("[\\p{L}\\p{N})\\]}'!](?:\\^\\S|_\\{)");
    private static final Pattern CJK = Pattern.compile("[" + CJK_LETTER + "\\u3000-\\u303F]");
    private static final Pattern CJK_PUNCTUATION =
            Pattern.compile("[\\u3001-\\u3003\\u3008-\\u301F\\u2014\\u2018-\\u201F\\uFF01-\\uFF0F\\uFF1A-\\uFF20"
                    + "\\uFF3B-\\uFF3D\\uFF5B-\\uFF65&&[^\\uFF0B\\uFF1C-\\uFF1E\\uFF5E]]");
    private static final Pattern QUOTE = Pattern.compile("[\"'\\u2018-\\u201F]");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z0-9\\\\\\u0370-\\u03FF\\u2100-\\u214F]");

    /** What makes a formula of words: {@code 面积=长×宽}, {@code 10^5 个}. */
    private static final Pattern RELATION = Pattern.compile("[=+]|[\\p{Sm}&&[^\\x00-\\x7F]]");

    private static final Pattern OPERATOR_BETWEEN = Pattern.compile("\\S[-*/<>|\\[]\\S");
    private static final Pattern GROUP = Pattern.compile("[({]");
    private static final Pattern WORDS_OR_LINK = Pattern.compile("\\]\\(|[A-Za-z]{2}[,.;:]?\\s|\\s[A-Za-z]{2}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2}");
    private static final Pattern WORDS_OF_CJK_AROUND = Pattern.compile("[" + CJK_LETTER + "].*[" + CJK_LETTER + "]");
    private static final Pattern WORDS = Pattern.compile("(?=.*\\s)[\\s;,.:!?]*[A-Za-z]{3}[A-Za-z\\s;,.:!?]*");
    private static final Pattern LONG_WORD = Pattern.compile("[A-Za-z]{3}");
    private static final Pattern MARKUP = Pattern.compile("[&{}<>]|\\\\\\\\");
    private static final Pattern SENTENCE =
            Pattern.compile("[。！？；]|(?<![A-Za-z])[A-Za-z]{2,} [A-Za-z]{2,} [A-Za-z]{2,}");
    private static final Pattern UNFINISHED = Pattern.compile("[-,;:.+*/=<>(\\[{&]$");

    /** Symbols that stand for themselves; TeX takes {@code # % & ~ ^ _} alone for markup of its own. */
    private static final Pattern SIGNS =
            Pattern.compile("(?=.*[^#%&~^_.,;…])[[\\p{Sm}\\p{P}\\u2190-\\u23FF\\u25A0-\\u26FF^]&&[^\"'{}]]+");

    private static final String BETWEEN_WORDS = "[\\s,.;:，。；：、（）]";

    private static final Pattern PROSE = Pattern.compile("[" + CJK_LETTER + "]|(?<![A-Za-z])[A-Za-z]{2,}"
            + BETWEEN_WORDS + "|" + BETWEEN_WORDS + "[A-Za-z]{2,}(?![A-Za-z(\\[{^_])");

    private static final Pattern PUNCTUATION_AT_EDGE = Pattern.compile("^[，。；：、）]|[，。；：、（]$");

    /** Names of variables in programs: {@code ${name}}, {@code $.ajax}. */
    private static final Pattern CODE = Pattern.compile("^(?:\\.[A-Za-z]|\\{[\\p{L}_][^{}]*\\}(?![_^]))");

    private boolean has(Pattern pattern) {
        return pattern.matcher(text).find();
    }

    boolean hasCommand() {
        return has(COMMAND);
    }

    /** Whether it has a superscript or a subscript with a base. */
    boolean hasScript() {
        return has(SCRIPT);
    }

    boolean hasCjk() {
        return has(CJK);
    }

    /** Whether a letter, a digit or an escape is in it. */
    boolean hasVariable() {
        return has(VARIABLE);
    }

    /** Whether it begins or ends as a piece of Chinese prose does, and is no term. */
    boolean isPieceOfProse() {
        return has(PUNCTUATION_AT_EDGE) && !hasRelation();
    }

    boolean isCode() {
        return text.indexOf('`') >= 0 || has(CODE);
    }

    /** Whether it breaks off amid a term, as what stands between two variables of a program does. */
    boolean isUnfinished() {
        return has(UNFINISHED) || !isBalanced();
    }

    /** A formula with Chinese, Japanese or Korean in it that no program's variables could make up. */
    boolean isOfWords() {
        boolean prose = has(CJK_PUNCTUATION) || has(QUOTE) || has(WORDS_OR_LINK) || text.indexOf('\n') >= 0;
        return !prose && isBalanced() && hasRelation();
    }

    /** Words and nothing of a term. */
    boolean isWords() {
        return WORDS.matcher(text).matches();
    }

    /** Whether something joins the words to a term. */
    boolean hasRelation() {
        boolean groups = has(GROUP)
                && text.indexOf(' ') < 0
                && !WORDS_OF_CJK_AROUND.matcher(text).matches();
        return has(SCRIPT) || has(RELATION) || groups || has(OPERATOR_BETWEEN) && !has(WORD);
    }

    /** Whether a superscript or a subscript in braces is in it, and no punctuation of prose. */
    boolean hasGroupedScript() {
        return has(GROUPED_SCRIPT) && !has(CJK_PUNCTUATION) && !has(QUOTE);
    }

    /** Nothing but signs: {@code +}, {@code ⊕}. */
    boolean isOfSigns() {
        boolean one = text.length() == 1;
        boolean signs = SIGNS.matcher(text).matches() && !has(CJK_PUNCTUATION);
        return signs
                && (one
                        || text.indexOf('@') < 0
                                && ",;:./".indexOf(text.charAt(text.length() - 1)) < 0
                                && isBalanced());
    }

    /** Variables of one letter and what joins them: {@code S(a)}, {@code i+1}. */
    boolean isOfSingleLetters() {
        boolean begins = Character.isLetter(text.charAt(0)) || "([|".indexOf(text.charAt(0)) >= 0;
        boolean foreign = has(WORD) || has(CJK_PUNCTUATION) || has(QUOTE) || has(CJK) || text.indexOf('\n') >= 0;
        return begins && !foreign && text.chars().anyMatch(Character::isLetter) && text.indexOf(' ') < 0;
    }

    /** Whether the bars, as of absolute values, are in pairs. */
    boolean hasPairedBars() {
        return text.chars().filter(c -> c == '|').count() % 2 == 0;
    }

    /** Whether there are words outside of all brackets, as there are between two formulas. */
    boolean isProse() {
        return PROSE.matcher(outsideOfBrackets()).find();
    }

    /** Whether a formula begins or ends in it; in the text of a formula one may stand. */
    boolean hasFormula() {
        return text.indexOf('$') >= 0 && outsideOfBrackets().indexOf("$") >= 0;
    }

    private String outsideOfBrackets() {
        StringBuilder outside = new StringBuilder();
        int depth = 0;
        String plain = text.replaceAll("\\\\(?:[A-Za-z]+|.)", " ");
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            depth = Math.max(0, depth + bracket(c));
            if (depth == 0) {
                outside.append(c);
            }
        }
        return outside.toString();
    }

    /** Whether it is a paragraph of an article rather than lines of a formula. */
    boolean isParagraph() {
        boolean term = has(SCRIPT) || has(RELATION) || has(MARKUP);
        boolean words = has(CJK) || has(CJK_PUNCTUATION) || has(LONG_WORD);
        return text.indexOf('$') >= 0 || !hasCommand() && words && (!term || has(SENTENCE));
    }

    /** Intervals may be half open, so it does not matter of which kind brackets are. */
    private boolean isBalanced() {
        int depth = 0;
        for (int i = 0; i < text.length() && depth >= 0; i++) {
            depth += bracket(text.charAt(i));
        }
        return depth == 0;
    }

    private static int bracket(char c) {
        return "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
    }
}
