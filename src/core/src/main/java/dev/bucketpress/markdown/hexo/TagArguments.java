package dev.bucketpress.markdown.hexo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The arguments of a tag, taken one after the other. Quotes keep words together and are not part of them. */
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

    /** Takes the first word if it is such a one. */
    Optional<String> next(Predicate<String> such) {
        return words.isEmpty() || !such.test(words.get(0)) ? Optional.empty() : next();
    }

    /** Takes the last word if it is such a one. */
    Optional<String> last(Predicate<String> such) {
        int last = words.size() - 1;
        return last < 0 || !such.test(words.get(last)) ? Optional.empty() : Optional.of(words.remove(last));
    }

    /** Takes every word up to the first that is such a one. */
    List<String> before(Predicate<String> such) {
        List<String> before = new ArrayList<>();
        while (!words.isEmpty() && !such.test(words.get(0))) {
            before.add(words.remove(0));
        }
        return before;
    }

    /** Takes every such word. */
    List<String> all(Predicate<String> such) {
        List<String> all = words.stream().filter(such).toList();
        words.removeIf(such);
        return all;
    }

    /** Takes what is left, as a list. */
    List<String> rest() {
        return before(word -> false);
    }

    /** Takes what is left, as one text. */
    String restAsText() {
        return String.join(" ", rest());
    }
}
