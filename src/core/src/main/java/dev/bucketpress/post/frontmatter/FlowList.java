package dev.bucketpress.post.frontmatter;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * A list of labels on one line, {@code [@a, [C#, *b]]}, whose elements YAML would not take as the text they are. Only
 * as much is understood as is needed to tell one element from the next.
 */
final class FlowList {

    /** Paths in a list of paths are two; more is no list of labels. */
    private static final int MAX_DEPTH = 5;

    private final String written;
    private final Predicate<String> needsQuotes;
    private final StringBuilder quoted = new StringBuilder();
    private int at;
    private int depth;

    private FlowList(String written, Predicate<String> needsQuotes) {
        this.written = written;
        this.needsQuotes = needsQuotes;
    }

    /**
     * The list with quotes around each plain element that needs them.
     *
     * @return empty where the text is not one whole list, or none of its elements needs quotes
     */
    static Optional<String> quoted(String written, Predicate<String> needsQuotes) {
        FlowList list = new FlowList(written, needsQuotes);
        boolean whole = written.startsWith("[") && list.list() && list.at == written.length();
        return Optional.of(list.quoted.toString()).filter(quoted -> whole && !quoted.equals(written));
    }

    private boolean list() {
        if (++depth > MAX_DEPTH) {
            return false;
        }
        do {
            take();
            takeSpaces();
            if (!element()) {
                return false;
            }
            takeSpaces();
        } while (next() == ',');
        boolean closed = next() == ']';
        take();
        depth--;
        return closed;
    }

    private boolean element() {
        return switch (next()) {
            case '[' -> list();
            case '{' -> false;
            case ',', ']' -> true;
            default -> {
                int end = isQuoted() ? endOfQuoted() : endOfPlain();
                String element = written.substring(at, end).stripTrailing();
                boolean bare = !isQuoted() && needsQuotes.test(element);
                quoted.append(bare ? "'" + element.replace("'", "''") + "'" : element);
                at += element.length();
                yield true;
            }
        };
    }

    /** Whether an element begins here that is between quotes as a whole. */
    private boolean isQuoted() {
        int end = endOfQuoted();
        while (end > 0 && end < written.length() && written.charAt(end) == ' ') {
            end++;
        }
        return end > 0 && end < written.length() && ",]".indexOf(written.charAt(end)) >= 0;
    }

    /** 0 where no quote begins here, or it does not end. */
    private int endOfQuoted() {
        char quote = next();
        if (quote != '"' && quote != '\'') {
            return 0;
        }
        for (int i = at + 1; i < written.length(); i++) {
            boolean escapes = quote == '"' ? written.charAt(i) == '\\' : written.startsWith("''", i);
            if (escapes) {
                i++;
            } else if (written.charAt(i) == quote) {
                return i + 1;
            }
        }
        return 0;
    }

    private int endOfPlain() {
        int end = at;
        while (end < written.length() && ",]".indexOf(written.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private char next() {
        return at < written.length() ? written.charAt(at) : '\0';
    }

    private void take() {
        if (at < written.length()) {
            quoted.append(written.charAt(at++));
        }
    }

    private void takeSpaces() {
        while (next() == ' ') {
            take();
        }
    }
}
