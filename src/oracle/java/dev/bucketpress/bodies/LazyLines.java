package dev.bucketpress.bodies;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that go on with the paragraph of an item though they are indented less (CommonMark 0.31, section 5.2). */
final class LazyLines {

    private static final String MARKER = "(?:[-*+]|\\d{1,9}[.)])";

    /** Behind a line that is indented or in two items, where no block begins; a delimiter row belongs to what is above. */
    private static final String CANDIDATE =
            "(?m)^(?: {2,}\\S|(?:" + MARKER + " +){2}).*\\n" + "(?= {0,5}(?:[^\\s*+>#|<-]|\\|(?![ |:-]*$)))";

    private static final Pattern ITEM = Pattern.compile(" *" + MARKER + " +");

    private LazyLines() {}

    /** Each with an empty line before it. */
    static String parted(String body) {
        return Rewriting.outsideCodeAt(
                body, CANDIDATE, line -> isLazy(body, line.end()) ? line.group() + "\n" : line.group());
    }

    /** With the list markers among them as text. */
    static String withoutMarkers(String body) {
        return Rewriting.outsideCodeAt(
                body,
                "(?m)^ {4,6}" + MARKER + "(?=[ \n])",
                marker -> isLazy(body, marker.start()) ? PlainSigns.of(marker.group()) : marker.group());
    }

    private static boolean isLazy(String body, int start) {
        int indent = Rewriting.prefix(body.substring(start)).length();
        String[] above = body.substring(0, start).split("\n");
        for (int i = above.length - 1; i >= 0; i--) {
            Matcher item = ITEM.matcher(above[i]);
            if (item.lookingAt()) {
                return item.end() > indent;
            }
            if (Rewriting.isEmpty(above[i]) && i + 1 < above.length && !above[i + 1].startsWith(" ")) {
                return false;
            }
        }
        return false;
    }
}
