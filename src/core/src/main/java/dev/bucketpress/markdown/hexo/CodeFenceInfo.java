package dev.bucketpress.markdown.hexo;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The info string of a code fence as Hexo reads it: {@code language title url link-text}, and options, which are
 * ignored (hexo.io/docs/tag-plugins, "Backtick Code Block"). Other tools write {@code title="…"} for the title.
 *
 * <p>{@code js Hello https://example.org/a.js source} is JavaScript titled "Hello", with a link named "source".
 *
 * @param language by the name that highlighters use; empty for plain text
 */
public record CodeFenceInfo(Optional<String> language, String title, Optional<Source> source) {

    /** A link to where the code is from. */
    public record Source(String url, String text) {}

    private static final Pattern BRACES = Pattern.compile("\\{[^}]*+}");
    private static final Pattern OPTIONS =
            Pattern.compile("(?<!\\S)(?:line_number|line_threshold|first_line|highlight|wrap|mark|language_attr):\\S*"
                    + "|(?<!\\S)(?!title=)[\\w-]++=(?:\"[^\"]*\"|'[^']*'|\\S*)");
    /** Longer than any real caption. */
    private static final int MAX_LENGTH = 500;

    private static final Pattern TITLE = Pattern.compile("(?<!\\S)title=(?:\"([^\"]*)\"|'([^']*)')");
    private static final Pattern SOURCE = Pattern.compile("(?<!\\S)(https?://\\S++)(?:\\s++(.*+))?+$", Pattern.DOTALL);
    private static final Set<String> PLAIN_TEXT =
            Set.of("text", "txt", "plain", "plaintext", "none", "nohighlight", "raw");
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("c++", "cpp"),
            Map.entry("cc", "cpp"),
            Map.entry("c#", "csharp"),
            Map.entry("f#", "fsharp"),
            Map.entry("sh", "bash"),
            Map.entry("shell", "bash"),
            Map.entry("zsh", "bash"),
            Map.entry("golang", "go"),
            Map.entry("objective-c", "objectivec"),
            Map.entry("objc", "objectivec"),
            Map.entry("docker", "dockerfile"),
            Map.entry("ps1", "powershell"),
            Map.entry("hs", "haskell"),
            Map.entry("ex", "elixir"),
            Map.entry("clj", "clojure"),
            Map.entry("tex", "latex"),
            Map.entry("asm", "x86asm"),
            Map.entry("proto", "protobuf"),
            Map.entry("gradle", "groovy"),
            Map.entry("vue", "xml"),
            Map.entry("react", "jsx"));

    public static CodeFenceInfo of(String info) {
        String start = info.substring(0, Math.min(MAX_LENGTH, info.length())).replace('\t', ' ');
        String words = OPTIONS.matcher(withoutBraces(start)).replaceAll(" ").strip();
        int space = words.indexOf(' ');
        String first = space < 0 ? words : words.substring(0, space);
        String rest =
                TITLE.matcher(space < 0 ? "" : words.substring(space).strip()).replaceAll("$1$2");
        Matcher source = SOURCE.matcher(rest);
        return source.find()
                ? new CodeFenceInfo(
                        language(first), rest.substring(0, source.start()).strip(), Optional.of(source(source)))
                : new CodeFenceInfo(language(first), rest, Optional.empty());
    }

    /** Behind the last closing brace, none of many that open is closed, and none is searched for its end. */
    private static String withoutBraces(String info) {
        int end = info.lastIndexOf('}') + 1;
        return BRACES.matcher(info.substring(0, end)).replaceAll(" ") + info.substring(end);
    }

    private static Source source(Matcher found) {
        return new Source(found.group(1), Optional.ofNullable(found.group(2)).orElse("link"));
    }

    private static Optional<String> language(String word) {
        String name = word.toLowerCase(Locale.ROOT);
        return PLAIN_TEXT.contains(name) || name.isEmpty()
                ? Optional.empty()
                : Optional.of(NAMES.getOrDefault(name, name));
    }

    public boolean hasCaption() {
        return !title.isEmpty() || source.isPresent();
    }
}
