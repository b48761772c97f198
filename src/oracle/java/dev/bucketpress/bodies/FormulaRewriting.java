package dev.bucketpress.bodies;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** Rewrites formulas for those who read none. */
final class FormulaRewriting {

    /** What items, quotes, tasks, definitions and footnotes begin with. */
    private static final String MARKERS = "(?:[ >\\t]|[-*+] |\\d{1,9}[.)] |\\[[ xX]] |: |\\[\\^[^\\]\\n]+]:)*+";

    private FormulaRewriting() {}

    /** With each formula as we have it written so that nothing in it can be taken for Markdown. */
    static String formulas(String body, OwnPages ours) {
        String rewritten = body;
        int from = 0;
        for (Element formula : ours.page(body).select("span.math")) {
            Matcher matcher = formula(formula.wholeText()).matcher(rewritten);
            while (matcher.find(from)) {
                from = matcher.start() + 1;
                if (isFormula(rewritten, matcher, ours)) {
                    String encoded = "<span class=\"math\">" + PlainSigns.of(formula.wholeText()) + "</span>";
                    rewritten = Rewriting.replaced(rewritten, matcher, encoded);
                    from = matcher.start() + encoded.length();
                    break;
                }
            }
        }
        return rewritten;
    }

    private static Pattern formula(String text) {
        return Pattern.compile(text.lines()
                .map(line -> Pattern.quote(line.strip()))
                .collect(Collectors.joining("[ \\t]*\\n[ \\t>]*", "\\$\\$?\\s*(?:>\\s*)*", "[\\s>]*\\$\\$?")));
    }

    private static boolean isFormula(String body, Matcher at, OwnPages ours) {
        return ours.page(Rewriting.replaced(body, at, "F")).select(".math").size()
                < ours.page(body).select(".math").size();
    }

    /** Formulas of several lines have no form that is none of Markdown's; here they become words. */
    static String formulaBlocks(String body) {
        return Rewriting.outsideCode(body, "(?ms:^" + MARKERS + "\\$\\$.*?\\$\\$[ \\t]*$)", FormulaRewriting::words);
    }

    private static String words(String block) {
        long quotes = block.substring(0, block.indexOf('$'))
                .chars()
                .filter(sign -> sign == '>')
                .count();
        return block.replaceFirst("\\$\\$.*", "F").replaceAll("(\n(?:[ \\t]*>){0," + quotes + "}+[ \\t]*+).+", "$1F");
    }
}
