package dev.bucketpress.markdown.hexo;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands behind the opening fence of code, as Hexo reads it (hexo.io/docs/tag-plugins, "Backtick Code Block"):
 * {@code language title url link-text}, and options, which are left out. Others write {@code title="…"} for the title.
 *
 * @param language as highlighters call it; empty for plain text
 */
public record CodeFenceInfo(Optional<String> language, String title, Optional<Source> source) {

    /** Where the code is from. */
    public record Source(String url, String text) {}

    private static final Pattern OPTIONS = Pattern.compile(
            "\\{[^}]*}|(?<!\\S)(?:line_number|line_threshold|first_line|highlight|wrap|mark|language_attr):\\S*"
                    + "|(?<!\\S)(?!title=)[\\w-]+=(?:\"[^\"]*\"|'[^']*'|\\S*)");
    /** Nobody's caption is longer. */
    private static final int LONGEST = 500;

    private static final Pattern TITLE = Pattern.compile("(?<!\\S)title=(?:\"([^\"]*)\"|'([^']*)')");
    private static final Pattern SOURCE = Pattern.compile("(?<!\\S)(https?://\\S+)(?:\\s+(.*))?$");
    private static final Set<String> PLAIN = Set.of("text", "txt", "plain", "plaintext", "none", "nohighlight", "raw");
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
        String near = info.substring(0, Math.min(LONGEST, info.length())).replace('\t', ' ');
        String words = OPTIONS.matcher(near).replaceAll(" ").strip();
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

    private static Source source(Matcher found) {
        return new Source(found.group(1), Optional.ofNullable(found.group(2)).orElse("link"));
    }

    private static Optional<String> language(String word) {
        String name = word.toLowerCase(Locale.ROOT);
        return PLAIN.contains(name) || name.isEmpty() ? Optional.empty() : Optional.of(NAMES.getOrDefault(name, name));
    }

    public boolean hasCaption() {
        return !title.isEmpty() || source.isPresent();
    }
}
