package dev.bucketpress.markdown.blocks;

import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Pattern;

/** Looks ahead, below a line of a table without pipes, for more of its rows. */
final class RowsAhead {

    /** The commonest beginnings of other blocks. */
    private static final Pattern OTHER_BLOCK =
            Pattern.compile("#{1,6}[ \t]|`{3}|~{3}|>|\\$\\$|[-*+][ \t]|\\d{1,9}[.)][ \t]");

    private final BasedSequence body;
    private final int quotes;

    private RowsAhead(BasedSequence body, int quotes) {
        this.body = body;
        this.quotes = quotes;
    }

    /**
     * The offset of the next line with a pipe; 0 where the table ends before one: at a blank line, at the end of the
     * quote, or where another block or table begins.
     */
    static int nextPipe(ParserState state) {
        BasedSequence line = state.getLine();
        int quotes = LinePrefix.quotes(line.subSequence(0, state.getNextNonSpaceIndex()));
        return new RowsAhead(line.getBaseSequence(), quotes).nextPipe(line.getEndOffset());
    }

    private int nextPipe(int endOfLine) {
        int start = nextLine(endOfLine);
        while (start < body.length()) {
            int end = endOfLine(start);
            BasedSequence content = content(start, end);
            if (content.isBlank() || OTHER_BLOCK.matcher(content).lookingAt()) {
                return 0;
            }
            if (content.indexOf('|') >= 0) {
                return isHeader(content, nextLine(end)) ? 0 : start;
            }
            start = nextLine(end);
        }
        return 0;
    }

    private boolean isHeader(BasedSequence line, int next) {
        DelimiterRow delimiter = next < body.length() ? DelimiterRow.of(content(next, endOfLine(next))) : null;
        return delimiter != null && TableParser.isHeader(line, 0, delimiter);
    }

    /** The line without the indentation and quote markers before it; nothing where it has too few of those. */
    private BasedSequence content(int start, int end) {
        int at = start;
        int seen = 0;
        while (at < end && (" \t".indexOf(body.charAt(at)) >= 0 || body.charAt(at) == '>' && seen < quotes)) {
            seen += body.charAt(at) == '>' ? 1 : 0;
            at++;
        }
        return body.subSequence(seen < quotes ? end : at, end);
    }

    private int endOfLine(int start) {
        int end = start;
        while (end < body.length() && body.charAt(end) != '\n' && body.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private int nextLine(int endOfLine) {
        boolean pair =
                endOfLine + 1 < body.length() && body.charAt(endOfLine) == '\r' && body.charAt(endOfLine + 1) == '\n';
        return endOfLine + (pair ? 2 : 1);
    }
}
