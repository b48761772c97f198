package dev.bucketpress.markdown.limits;

import dev.bucketpress.markdown.Unrenderable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What of a body would take the renderer too long or too deep. It is looked for in one pass beforehand, for rendering
 * cannot be interrupted. The bounds are far above what real posts hold (the largest of 2,359 has 310 KB), and below what
 * takes the executable 2 seconds, 256 MB of heap or 1 MB of stack.
 */
public final class LimitCheck {

    /** What the lines of a body may cost together, in the cost of a table's cell. */
    private static final int HIGHEST_COST = 100_000;

    /** A line is a block, or begins one, more often than not. */
    private static final int COST_OF_LINE = 2;

    private final String body;
    private int cost;
    private int openBrackets;
    private int columns;

    private LimitCheck(String body) {
        this.body = body;
    }

    /** The first place where a bound is exceeded. */
    public static Optional<Unrenderable> exceededIn(String body) {
        return Optional.ofNullable(new LimitCheck(body).exceeded());
    }

    private @Nullable Unrenderable exceeded() {
        int start = 0;
        while (start < body.length()) {
            int end = endOfLine(start);
            BodyLine line = new BodyLine(body, start, end);
            @Nullable Limit bound = exceededBy(line);
            if (bound != null) {
                return bound.exceededAt(body, line.contentStart());
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
            return null;
        }
        add(line);
        if (line.lengthOfRule() > Limit.LONGEST_RULE) {
            return Limit.RULE;
        }
        if (line.containers() > NestingDepth.DEEPEST) {
            return Limit.NESTING;
        }
        if (line.beginningOfColumns() > Limit.MOST_COLUMNS) {
            return Limit.COLUMNS;
        }
        if (line.sizeOfTag() > Limit.LARGEST_TAG) {
            return Limit.TAG;
        }
        if (line.spaceInHeading() > Limit.WIDEST_SPACE) {
            return Limit.SPACE;
        }
        if (openBrackets > Limit.MOST_OPEN_BRACKETS) {
            return Limit.BRACKETS;
        }
        return cost > HIGHEST_COST ? Limit.LINES : null;
    }

    private void add(BodyLine line) {
        openBrackets = line.openBrackets(openBrackets);
        columns = Math.max(columns, line.columns());
        cost += COST_OF_LINE + (line.isIndented() ? 1 : 0);
        cost += line.containers() + line.addresses() + line.count('<') + Math.max(columns, line.count('|'));
    }
}
