package dev.bucketpress.markdown.inline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the link reference definitions that a paragraph begins with (CommonMark spec 0.31, section 4.7). flexmark takes
 * them out of paragraphs only once all blocks are known.
 */
public final class ReferenceDefinitions {

    private static final Pattern LABEL = Pattern.compile(
            " {0,3}\\[(?=\\s*+[^\\s\\]])(?:[^\\\\\\[\\]]|\\\\.){1,999}+]:[ \t]*+(?:\\R[ \t]*+)?", Pattern.DOTALL);

    private static final Pattern BEFORE_TITLE = Pattern.compile("[ \t]*+\\R?[ \t]*+");
    private static final Pattern LINE_END = Pattern.compile("[ \t]*+(?:\\R|\\z)");

    private final CharSequence paragraph;

    private ReferenceDefinitions(CharSequence paragraph) {
        this.paragraph = paragraph;
    }

    /** The index after the definitions; 0 if there is none. */
    public static int end(CharSequence paragraph) {
        ReferenceDefinitions definitions = new ReferenceDefinitions(paragraph);
        int end = 0;
        for (int next = definitions.endOfOne(0); next != LinkScanner.NONE; next = definitions.endOfOne(end)) {
            end = next;
        }
        return end;
    }

    private int endOfOne(int start) {
        int destination = after(LABEL, start);
        int end = destination == LinkScanner.NONE
                ? LinkScanner.NONE
                : LinkScanner.endOfDestination(paragraph, destination);
        if (end == LinkScanner.NONE || end == destination) {
            return LinkScanner.NONE;
        }
        int title = after(BEFORE_TITLE, end);
        int endOfTitle = title == end ? LinkScanner.NONE : LinkScanner.endOfTitle(paragraph, title);
        int endWithTitle = endOfTitle == LinkScanner.NONE ? LinkScanner.NONE : after(LINE_END, endOfTitle);
        return endWithTitle == LinkScanner.NONE ? after(LINE_END, end) : endWithTitle;
    }

    private int after(Pattern pattern, int start) {
        Matcher matcher = pattern.matcher(paragraph).region(start, paragraph.length());
        return matcher.lookingAt() ? matcher.end() : LinkScanner.NONE;
    }
}
