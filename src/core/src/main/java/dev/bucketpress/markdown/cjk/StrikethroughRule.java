package dev.bucketpress.markdown.cjk;

import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.gfm.strikethrough.internal.StrikethroughDelimiterProcessor;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Decides which runs of tildes make strikethrough: two of the same length, one or two (GitHub Flavored Markdown spec,
 * section 6.5). flexmark takes two tildes out of runs of any length, and knows no single ones, which Hexo's authors
 * write. Unlike on GitHub, single ones strike whole words only: in {@code 10~20，30~40} they mean ranges, and in URLs
 * themselves.
 */
final class StrikethroughRule extends StrikethroughDelimiterProcessor {

    private static final int MAX_LENGTH = 2;

    private static final String URL_CHARACTERS = "/?&=#%:@+-._";

    @Override
    public int getMinLength() {
        return 1;
    }

    @Override
    public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
        boolean alike = opener.length() == closer.length() && opener.length() <= MAX_LENGTH;
        boolean ranges = closer.length() == 1 && (followsWord((Delimiter) opener) || precedesWord((Delimiter) closer));
        return alike && !ranges ? opener.length() : 0;
    }

    private static boolean followsWord(Delimiter run) {
        int start = run.getStartIndex();
        return start > 0 && joinsWords(Character.codePointBefore(run.getInput(), start));
    }

    private static boolean joinsWords(int c) {
        return Character.isLetterOrDigit(c) || URL_CHARACTERS.indexOf(c) >= 0;
    }

    private static boolean precedesWord(Delimiter run) {
        int end = run.getEndIndex();
        return end < run.getInput().length() && Character.isLetterOrDigit(Character.codePointAt(run.getInput(), end));
    }

    @Override
    public void process(Delimiter opener, Delimiter closer, int used) {
        opener.moveNodesBetweenDelimitersTo(
                new Strikethrough(opener.getTailChars(used), BasedSequence.NULL, closer.getLeadChars(used)), closer);
    }
}
