package dev.bucketpress.markdown.hexo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The arguments of a tag, taken one after the other. Quotes keep words together and are removed. */
final class TagArguments {

    private static final Pattern ARGUMENT = Pattern.compile("(?:[^\\s\"']++|\"[^\"]*+\"|'[^']*+'|[\"'])++");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|'([^']*)'");

    private final Deque<String> words;

    private TagArguments(Deque<String> words) {
        this.words = words;
    }

    static TagArguments of(String text) {
        Deque<String> words = new ArrayDeque<>();
        Matcher argument = ARGUMENT.matcher(text);
        while (argument.find()) {
            words.add(unquoted(argument.group()));
        }
        return new TagArguments(words);
    }

    private static String unquoted(String word) {
        if (word.indexOf('"') < 0 && word.indexOf('\'') < 0) {
            return word;
        }
        return QUOTED.matcher(word)
                .replaceAll(quoted ->
                        Matcher.quoteReplacement(quoted.group(1) != null ? quoted.group(1) : quoted.group(2)));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Takes the first word. */
    Optional<String> next() {
        return Optional.ofNullable(words.pollFirst());
    }

    /** Takes the first word if it matches. */
    Optional<String> next(Predicate<String> matches) {
        return Optional.ofNullable(words.peekFirst()).filter(matches).flatMap(word -> next());
    }

    /** Takes the last word if it matches. */
    Optional<String> last(Predicate<String> matches) {
        Optional<String> last = Optional.ofNullable(words.peekLast()).filter(matches);
        last.ifPresent(word -> words.removeLast());
        return last;
    }

    /** Takes the words before the first that matches. */
    List<String> before(Predicate<String> matches) {
        List<String> before = new ArrayList<>();
        while (!words.isEmpty() && !matches.test(words.getFirst())) {
            before.add(words.removeFirst());
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
