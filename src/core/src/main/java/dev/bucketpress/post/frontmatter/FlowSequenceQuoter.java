package dev.bucketpress.post.frontmatter;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * Quotes the elements of a YAML flow sequence that YAML would not take as the text they are: {@code [@a, [C#, *b]]}
 * becomes {@code ['@a', [C#, '*b']]}. It parses only what is needed to tell one element from the next.
 */
final class FlowSequenceQuoter {

    /** A list of category paths has two levels; deeper ones are something else. */
    private static final int MAX_DEPTH = 5;

    private final String written;
    private final Predicate<String> needsQuotes;
    private final StringBuilder quoted = new StringBuilder();
    private int at;
    private int depth;

    private FlowSequenceQuoter(String written, Predicate<String> needsQuotes) {
        this.written = written;
        this.needsQuotes = needsQuotes;
    }

    /**
     * The sequence with quotes around each plain element that needs them.
     *
     * @return empty where the text is not one whole flow sequence, or none of its elements needs quotes
     */
    static Optional<String> quote(String written, Predicate<String> needsQuotes) {
        FlowSequenceQuoter quoter = new FlowSequenceQuoter(written, needsQuotes);
        boolean whole = written.startsWith("[") && quoter.sequence() && quoter.at == written.length();
        return Optional.of(quoter.quoted.toString()).filter(quoted -> whole && !quoted.equals(written));
    }

    private boolean sequence() {
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
            case '[' -> sequence();
            case '{' -> false;
            case ',', ']' -> true;
            default -> {
                int end = isQuoted() ? endOfQuoted() : endOfPlain();
                String element = written.substring(at, end).stripTrailing();
                boolean quotes = !isQuoted() && needsQuotes.test(element);
                quoted.append(quotes ? "'" + element.replace("'", "''") + "'" : element);
                at += element.length();
                yield true;
            }
        };
    }

    /** Whether the element that begins here is quoted as a whole. */
    private boolean isQuoted() {
        int end = endOfQuoted();
        while (end > 0 && end < written.length() && written.charAt(end) == ' ') {
            end++;
        }
        return end > 0 && end < written.length() && ",]".indexOf(written.charAt(end)) >= 0;
    }

    /** The index after the quoted text that begins here; 0 where none does, or it does not end. */
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
