package dev.bucketpress.markdown.cjk;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.data.DataHolder;
import dev.bucketpress.markdown.inline.AddressInlineParser;
import dev.bucketpress.markdown.inline.MeasuredDelimiterRun;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Decides by {@link CjkFlanking} whether each delimiter run can open or close emphasis. flexmark itself passes only one
 * UTF-16 unit on either side to a delimiter's processor, which is half of some characters.
 */
final class CjkInlineParser extends AddressInlineParser {

    CjkInlineParser(
            DataHolder options,
            BitSet specialCharacters,
            BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiterProcessors,
            LinkRefProcessorData linkRefProcessors,
            List<InlineParserExtensionFactory> extensions) {
        super(options, specialCharacters, delimiterCharacters, delimiterProcessors, linkRefProcessors, extensions);
    }

    @Override
    protected boolean parseDelimiters(DelimiterProcessor processor, char delimiter) {
        int start = index;
        int end = endOfRun(delimiter, start);
        if (end - start < processor.getMinLength()) {
            return false;
        }
        CjkFlanking flanking = CjkFlanking.of(input, start, end);
        boolean opens = delimiter == processor.getOpeningCharacter() && opens(processor, delimiter, flanking);
        boolean closes = delimiter == processor.getClosingCharacter() && closes(processor, delimiter, flanking);
        if (!opens && !closes && processor.skipNonOpenerCloser()) {
            return false;
        }
        push(start, end, opens, closes);
        return true;
    }

    private int endOfRun(char delimiter, int start) {
        int end = start;
        while (end < input.length() && input.charAt(end) == delimiter) {
            end++;
        }
        return end;
    }

    private void push(int start, int end, boolean opens, boolean closes) {
        index = end;
        Text node = appendSeparateText(input.subSequence(start, end));
        Delimiter run = new MeasuredDelimiterRun(input, node, start, opens, closes, lastDelimiter);
        if (lastDelimiter != null) {
            lastDelimiter.setNext(run);
        }
        lastDelimiter = run;
    }

    private static boolean opens(DelimiterProcessor processor, char delimiter, CjkFlanking run) {
        return processor.canBeOpener(
                Character.toString(run.before()),
                Character.toString(run.after()),
                left(delimiter, run),
                right(delimiter, run),
                run.afterPunctuation(),
                run.beforePunctuation(),
                run.afterWhitespace(),
                run.beforeWhitespace());
    }

    private static boolean closes(DelimiterProcessor processor, char delimiter, CjkFlanking run) {
        return processor.canBeCloser(
                Character.toString(run.before()),
                Character.toString(run.after()),
                left(delimiter, run),
                right(delimiter, run),
                run.afterPunctuation(),
                run.beforePunctuation(),
                run.afterWhitespace(),
                run.beforeWhitespace());
    }

    /** An underscore also stands inside words such as {@code 变量_名}, so the amendments leave it to CommonMark. */
    private static boolean left(char delimiter, CjkFlanking run) {
        return delimiter == '_' ? run.isLeftFlankingByCommonMark() : run.isLeftFlanking();
    }

    private static boolean right(char delimiter, CjkFlanking run) {
        return delimiter == '_' ? run.isRightFlankingByCommonMark() : run.isRightFlanking();
    }
}
