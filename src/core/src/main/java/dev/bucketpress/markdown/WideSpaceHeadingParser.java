package dev.bucketpress.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.misc.CharPredicate;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognizes headings with another space than the usual one after their {@code #}: the wide one that Chinese input
 * methods type, or a no-break space that was pasted. Hexo takes them for headings, CommonMark does not. As in Hexo, none
 * is part of the heading's text, and so of its id.
 */
final class WideSpaceHeadingParser extends HeadingParser.Factory {

    private static final Pattern OPENING = Pattern.compile("(#{1,6})[ \t]*+");

    private static final CharPredicate WIDE = CharPredicate.anyOf(UnusualSpaces.SPACES);

    private static final CharPredicate USUAL = CharPredicate.anyOf(" \t\r\n");
    private static final CharPredicate SPACE = CharPredicate.anyOf(UnusualSpaces.SPACES + " \t\r\n");
    private static final CharPredicate HASH = CharPredicate.anyOf('#');
    private static final int CODE_INDENTATION = 4;

    @Override
    public BlockParserFactory apply(DataHolder options) {
        return new AbstractBlockParserFactory(options) {
            @Override
            public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
                BasedSequence line = state.getLine();
                int begin = state.getNextNonSpaceIndex();
                if (begin >= line.length() || line.charAt(begin) != '#' || state.getIndent() >= CODE_INDENTATION) {
                    return BlockStart.none();
                }
                Matcher opening = OPENING.matcher(line).region(begin, line.length());
                return opening.lookingAt() && hasWideSpace(line, opening)
                        ? BlockStart.of(heading(line, opening)).atIndex(line.length())
                        : BlockStart.none();
            }
        };
    }

    /** At the beginning of the heading's text, or at its end. */
    private static boolean hasWideSpace(BasedSequence line, Matcher opening) {
        int text = opening.end();
        int last = line.length() - 1;
        while (last >= text && (HASH.test(line.charAt(last)) || USUAL.test(line.charAt(last)))) {
            last--;
        }
        return text < line.length() && WIDE.test(line.charAt(text))
                || text > opening.end(1) && last >= text && WIDE.test(line.charAt(last));
    }

    private static HeadingParser heading(BasedSequence line, Matcher opening) {
        HeadingParser parser = new HeadingParser(opening.group(1).length());
        Heading heading = (Heading) parser.getBlock();
        heading.setOpeningMarker(line.subSequence(opening.start(1), opening.end(1)));
        heading.setText(withoutClosing(line.subSequence(opening.end(1))).trim(SPACE));
        heading.setCharsFromContent();
        return parser;
    }

    /** A run of {@code #} at the end, after a space, belongs to the heading's markup. */
    private static BasedSequence withoutClosing(BasedSequence content) {
        BasedSequence trimmed = content.trimEnd(SPACE);
        BasedSequence text = trimmed.trimEnd(HASH);
        boolean closing = text.isEmpty() || SPACE.test(text.charAt(text.length() - 1));
        return closing ? text : trimmed;
    }
}
