package dev.bucketpress.markdown.cjk;

import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.ext.gfm.strikethrough.internal.StrikethroughDelimiterProcessor;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Decides which runs of tildes make strikethrough: two of the same length, one or two (GitHub Flavored Markdown spec,
 * section 6.5). flexmark takes two tildes out of runs of any length, and knows no single ones, which Hexo's authors
 * write. Unlike on GitHub, single ones strike whole words only: in {@code 10~20，30~40} they mean ranges, in
 * {@code ~/.bashrc、~/.zshrc} home folders, and in URLs themselves.
 */
final class StrikethroughRule extends StrikethroughDelimiterProcessor {

    private static final int MAX_LENGTH = 2;

    /** In the path of a file, a tilde is the home folder of Unix shells. */
    private static final char FOLDER = '/';

    /** Nothing that is struck out begins with these; a tilde before them stands for itself. */
    private static final String BEFORE_NO_TEXT = FOLDER + ")）,，.。、;；:：";

    private static final String URL_CHARACTERS = "/?&=#%:@+-._";

    @Override
    public int getMinLength() {
        return 1;
    }

    @Override
    public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
        boolean alike = opener.length() == closer.length() && opener.length() <= MAX_LENGTH;
        return alike && (closer.length() > 1 || strikes((Delimiter) opener, (Delimiter) closer)) ? opener.length() : 0;
    }

    private static boolean strikes(Delimiter opener, Delimiter closer) {
        boolean words = followsWord(opener) || precedesWord(closer);
        return !words && BEFORE_NO_TEXT.indexOf(next(opener)) < 0 && next(closer) != FOLDER;
    }

    private static char next(Delimiter run) {
        int end = run.getEndIndex();
        return end < run.getInput().length() ? run.getInput().charAt(end) : ' ';
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
