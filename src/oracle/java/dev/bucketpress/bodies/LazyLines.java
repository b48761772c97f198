package dev.bucketpress.bodies;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that go on with the paragraph of an item though they are indented less (CommonMark 0.31, section 5.2). */
final class LazyLines {

    private static final String MARKER = "(?:[-*+]|\\d{1,9}[.)])";

    /** Where no block begins; a delimiter row belongs to what is above. */
    private static final String TEXT = "(?:[^\\s*+>#|<-]|-{2,}[^\\s-]|\\|(?![ |:-]*$))";

    /** Behind a line that is indented, in two items or in an item of a quote in a quote. */
    private static final String CANDIDATE = "(?m)^(?:(?: {2,}\\S|(?:" + MARKER + " +){2}).*\\n(?= {0,9}" + TEXT + ")"
            + "|> *> *" + MARKER + " .*\\n(?= {0,3}(?:> {0,4})?" + TEXT + "))";

    private static final Pattern ITEM = Pattern.compile("(?: *" + MARKER + " +)+");

    private LazyLines() {}

    /** Each with an empty line before it. */
    static String parted(String body) {
        return Rewriting.outsideCodeAt(
                body,
                CANDIDATE,
                line -> isLazy(body, line.end())
                        ? line.group()
                                + Rewriting.prefix(body.substring(line.end())).stripTrailing() + "\n"
                        : line.group());
    }

    private static boolean isLazy(String body, int start) {
        int indent = Rewriting.prefix(body.substring(start)).length();
        String[] above = body.substring(0, start).split("\n");
        if (above[above.length - 1].startsWith(">")) {
            return true;
        }
        for (int i = above.length - 1; i >= 0; i--) {
            Matcher marker = ITEM.matcher(above[i]);
            if (marker.lookingAt()) {
                return marker.end() > indent;
            }
            if (Rewriting.isEmpty(above[i]) && i + 1 < above.length && !above[i + 1].startsWith(" ")) {
                return false;
            }
        }
        return false;
    }
}
