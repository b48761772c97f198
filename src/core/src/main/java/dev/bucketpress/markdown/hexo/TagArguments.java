package dev.bucketpress.markdown.hexo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The arguments of a tag, taken one after the other. Quotes keep words together and are removed. */
final class TagArguments {

    private static final Pattern ARGUMENT = Pattern.compile("(?:\"[^\"]*\"|'[^']*'|\\S)+?(?=\\s|$)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|'([^']*)'");

    private final List<String> words;

    private TagArguments(List<String> words) {
        this.words = words;
    }

    static TagArguments of(String text) {
        List<String> words = new ArrayList<>();
        Matcher argument = ARGUMENT.matcher(text);
        while (argument.find()) {
            words.add(unquoted(argument.group()));
        }
        return new TagArguments(words);
    }

    private static String unquoted(String word) {
        return QUOTED.matcher(word)
                .replaceAll(quoted ->
                        Matcher.quoteReplacement(quoted.group(1) != null ? quoted.group(1) : quoted.group(2)));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Takes the first word. */
    Optional<String> next() {
        return words.isEmpty() ? Optional.empty() : Optional.of(words.remove(0));
    }

    /** Takes the first word if it matches. */
    Optional<String> next(Predicate<String> matches) {
        return words.isEmpty() || !matches.test(words.get(0)) ? Optional.empty() : next();
    }

    /** Takes the last word if it matches. */
    Optional<String> last(Predicate<String> matches) {
        int last = words.size() - 1;
        return last < 0 || !matches.test(words.get(last)) ? Optional.empty() : Optional.of(words.remove(last));
    }

    /** Takes the words before the first that matches. */
    List<String> before(Predicate<String> matches) {
        List<String> before = new ArrayList<>();
        while (!words.isEmpty() && !matches.test(words.get(0))) {
            before.add(words.remove(0));
        }
        return before;
    }

    /** Takes every word that matches. */
    List<String> all(Predicate<String> matches) {
        List<String> all = words.stream().filter(matches).toList();
        words.removeIf(matches);
        return all;
    }

    /** Takes the remaining words. */
    List<String> rest() {
        return before(word -> false);
    }

    /** Takes the remaining words as one text. */
    String restAsText() {
        return String.join(" ", rest());
    }
}
