package dev.bucketpress.markdown.limits;

import dev.bucketpress.text.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks a body against the limits on its size and nesting in one pass before it is parsed, because rendering cannot be
 * interrupted. The limits are far above what real posts hold (the largest of 2,359 has 310 KB), and below what takes
 * the native executable 2 seconds, 256 MB of heap or 1 MB of stack.
 */
public final class LimitCheck {

    /** The sum of the costs of a body's lines. */
    private static final int MAX_COST = 1_000_000;

    /** Of a table cell, an address or an HTML tag. */
    private static final int COST_OF_PIECE = 10;

    /** Most lines are a block or begin one. */
    private static final int COST_OF_LINE = 2 * COST_OF_PIECE;

    /** Of millions, none is for nothing. */
    private static final int COST_OF_BLANK_LINE = 1;

    private final String body;
    private int cost;
    private int openBrackets;
    private int columns;

    private LimitCheck(String body) {
        this.body = body;
    }

    /** The first place where a limit is exceeded, as a position in the body. */
    public static Optional<Problem> exceededIn(String body) {
        try {
            EscapedLength.check(body);
        } catch (LimitExceededException e) {
            return Optional.of(e.problemIn(body));
        }
        return Optional.ofNullable(new LimitCheck(body).exceeded());
    }

    private @Nullable Problem exceeded() {
        int start = 0;
        while (start < body.length()) {
            int end = endOfLine(start);
            BodyLine line = BodyLine.of(body, start, end);
            @Nullable Limit limit = exceededBy(line);
            if (limit != null) {
                return limit.exceededAt(body, line.contentStart());
            }
            start = end + 1;
        }
        return null;
    }

    private int endOfLine(int start) {
        int end = start;
        while (end < body.length() && body.charAt(end) != '\n' && body.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private @Nullable Limit exceededBy(BodyLine line) {
        if (line.isBlank()) {
            openBrackets = 0;
            columns = 0;
            cost += COST_OF_BLANK_LINE;
            return cost > MAX_COST ? Limit.COST : null;
        }
        add(line);
        if (line.thematicBreakLength() > Limit.MAX_RULE_LENGTH) {
            return Limit.THEMATIC_BREAK;
        }
        if (line.containers() > NestingDepth.MAX) {
            return Limit.NESTING;
        }
        if (line.leadingColumns() > Limit.MAX_COLUMNS) {
            return Limit.TABLE_COLUMNS;
        }
        if (line.hasOversizedTag()) {
            return Limit.HTML_TAG;
        }
        if (line.spacesInHeading() > Limit.MAX_SPACES) {
            return Limit.SPACES;
        }
        if (openBrackets > Limit.MAX_OPEN_BRACKETS) {
            return Limit.BRACKETS;
        }
        return cost > MAX_COST ? Limit.COST : null;
    }

    private void add(BodyLine line) {
        openBrackets = line.openBrackets(openBrackets);
        columns = Math.max(columns, line.columns());
        int pieces = line.containers() + line.addresses() + line.count('<') + Math.max(columns, line.count('|'));
        cost += COST_OF_LINE + COST_OF_PIECE * (pieces + (line.isIndented() ? 1 : 0));
    }
}
