package dev.bucketpress.post.frontmatter;

import dev.bucketpress.text.Position;
import dev.bucketpress.text.ProblemException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Keys and values that begin a text as front matter does, without the separators that would make them front matter. As
 * text they would be published, with what their author meant for the program alone, so they are rejected.
 *
 * <p>Prose begins with a word and a colon too ({@code Note: …}, {@code Title: …}). So a head begins with a well-known key,
 * in small letters as front matter has it, and goes on with keys and values as far as the next blank line, or has a
 * second such key. A password makes a head of any keys and values.
 *
 * @param lines of the whole file
 * @param first the index of the first of them that is neither blank nor a broken separator
 * @param end the index after the last of its keys and values
 */
record LooseHead(List<String> lines, int first, int end) {

    /** More lines, and longer ones, than any real front matter has. */
    private static final int MAX_LINES = 1000;

    private static final int MAX_CHARACTERS = 64 * 1024;

    /** Lines that are meant to separate, such as {@code --} or {@code ——}. */
    private static final Pattern BROKEN_SEPARATOR = Pattern.compile("[\\s;+=*_\\p{Pd}]*");

    private static final Pattern ENTRY = Pattern.compile("[\"'“”]?([\\p{L}\\w-]+) *[\"'“”]? *([:=])(.*)");
    private static final Pattern PART_OF_A_VALUE = Pattern.compile(" +\\S.*|- .*|#.*|[\\]}\\[].*");

    private static final Pattern JSON_BEGINS = Pattern.compile("\\[? *\\{ *(?:[\"'“”\\p{L}].*)?");
    private static final Pattern JSON_KEY = Pattern.compile("\\{\\s*[\"'“”]?([\\p{L}\\w-]+)[\"'“”]?\\s*:");

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{M}&&[^\\t]]+");
    private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\t]");
    private static final Pattern UNUSUAL_INDENTATION = Pattern.compile("^[\\p{C}\\p{Z}&&[^ \\t]]+");

    /** The head that begins at or after a line; it has no lines where prose begins there. */
    static LooseHead at(List<String> lines, int from) {
        int first = firstMatch(
                lines, from, line -> !BROKEN_SEPARATOR.matcher(plain(line)).matches());
        boolean begins =
                first < lines.size() && ENTRY.matcher(plain(lines.get(first))).matches();
        return new LooseHead(lines, first, begins ? end(lines, first) : first);
    }

    private static int end(List<String> lines, int first) {
        List<String> most = lines.subList(0, Math.min(lines.size(), first + MAX_LINES));
        return firstMatch(most, first, line -> !isOfHead(plain(line)));
    }

    private static boolean isOfHead(String line) {
        return ENTRY.matcher(line).matches() || PART_OF_A_VALUE.matcher(line).matches();
    }

    /** @throws ProblemException where the text begins with a head, of YAML or JSON */
    void reject() {
        if (first < lines.size() && JSON_BEGINS.matcher(plain(lines.get(first))).matches()) {
            rejectJson();
        }
        if (!isProse()) {
            rejectPassword();
        }
        boolean begins = first < end && isWellKnown(lines.get(first));
        if (begins && (endsAtBlankLine() || wellKnown() > 1)) {
            throw new ProblemException(
                    new Position(first + 1, 1),
                    "The post begins with `" + key(lines.get(first)) + ":` as front matter does, but without the lines"
                            + " `---` that separate front matter from text.",
                    "Put a line `---` before the first key and another after the last. If this is meant as text, begin"
                            + " it with a capital letter.");
        }
    }

    /** @throws ProblemException where one of the keys is a password's */
    void rejectPassword() {
        int password = IntStream.range(first, end)
                .filter(line -> Passwords.standIn(beginning(lines.get(line))))
                .findFirst()
                .orElse(end);
        if (password < end) {
            throw Passwords.problem(new Position(password + 1, 1));
        }
    }

    /** Whether this is one line that reads as a sentence: {@code Password: the word that nobody remembers}. */
    private boolean isProse() {
        Matcher entry = ENTRY.matcher(end == first + 1 ? plain(lines.get(first)) : "");
        return entry.matches()
                && Character.isUpperCase(entry.group(1).codePointAt(0))
                && entry.group(3).strip().contains(" ");
    }

    private boolean endsAtBlankLine() {
        return end == lines.size()
                || BROKEN_SEPARATOR.matcher(plain(lines.get(end))).matches();
    }

    private long wellKnown() {
        return lines.subList(first, end).stream().filter(LooseHead::isWellKnown).count();
    }

    private static boolean isWellKnown(String line) {
        Matcher entry = ENTRY.matcher(plain(line));
        return entry.matches() && entry.group(2).equals(":") && FrontMatterDetector.WELL_KNOWN.contains(entry.group(1));
    }

    private static String key(String line) {
        Matcher entry = ENTRY.matcher(plain(line));
        return entry.matches() ? entry.group(1) : "";
    }

    private void rejectJson() {
        String json = beginning(String.join("\n", lines.subList(first, endOfJson())));
        if (Passwords.standIn(json)) {
            throw Passwords.problem(new Position(first + 1, 1));
        }
        Matcher key = JSON_KEY.matcher(plain(json));
        if (key.find() && FrontMatterDetector.WELL_KNOWN.contains(key.group(1).toLowerCase(Locale.ROOT))) {
            throw new ProblemException(
                    new Position(first + 1, 1),
                    "The post begins with a JSON object as front matter does, but without the lines `;;;` that separate"
                            + " front matter from text.",
                    "Put a line `;;;` in the place of its first brace and another in the place of its last. If this is"
                            + " meant as text, put it in a code block.");
        }
    }

    /** The index after the line on which the object ends, or else after its first paragraph. */
    private int endOfJson() {
        if (lines.get(first).stripTrailing().endsWith("}")) {
            return first + 1;
        }
        int brace = firstMatch(lines, first + 1, line -> line.startsWith("}") || line.startsWith("]"));
        return brace < lines.size() ? brace + 1 : firstMatch(lines, first, String::isBlank);
    }

    private static int firstMatch(List<String> lines, int from, Predicate<String> matches) {
        return IntStream.range(from, lines.size())
                .filter(i -> matches.test(lines.get(i)))
                .findFirst()
                .orElse(lines.size());
    }

    /** A line as it looks: letters of usual width, plain spaces, and nothing that is not seen. */
    private static String plain(String line) {
        String usual = Normalizer.normalize(
                UNUSUAL_INDENTATION.matcher(beginning(line)).replaceFirst(""), Normalizer.Form.NFKC);
        return SPACE.matcher(INVISIBLE.matcher(usual).replaceAll("")).replaceAll(" ");
    }

    private static String beginning(String text) {
        return text.length() <= MAX_CHARACTERS ? text : text.substring(0, MAX_CHARACTERS);
    }
}
