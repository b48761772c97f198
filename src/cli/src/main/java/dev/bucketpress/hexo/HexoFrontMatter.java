package dev.bucketpress.hexo;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.YAMLException;

/** A reader of front matter, which finds it where hexo-front-matter 4 does. */
final class HexoFrontMatter {

    private static final Pattern OPENED = Pattern.compile("(-{3,}|;{3,})\\n([\\s\\S]+?)\\n\\1\\n?[\\s\\S]*");
    private static final Pattern UNOPENED = Pattern.compile("([\\s\\S]+?)\\n(-{3,}|;{3,})\\n?[\\s\\S]*");
    private static final Pattern OPENING = Pattern.compile("(?:-{3}|;{3})[\\s\\S]*");
    private static final Pattern TABS = Pattern.compile("(?<=\\n)\\t+");

    private HexoFrontMatter() {}

    /** @throws YAMLException where Hexo would fail, and leave the post out */
    static Map<String, JsValue> read(String file) {
        String text = file.replace("\r\n", "\n").replaceFirst("^\uFEFF", "");
        Matcher opened = OPENED.matcher(text);
        if (opened.matches()) {
            return parse(opened.group(1), opened.group(2));
        }
        Matcher unopened = UNOPENED.matcher(text);
        return !OPENING.matcher(text).matches() && unopened.matches()
                ? parse(unopened.group(2), unopened.group(1))
                : Map.of();
    }

    private static Map<String, JsValue> parse(String separator, String head) {
        return separator.startsWith(";") ? json(head) : yaml(head);
    }

    private static Map<String, JsValue> yaml(String head) {
        String untabbed = TABS.matcher(head)
                .replaceAll(tabs -> "  ".repeat(tabs.group().length()))
                .replace('\t', ' ');
        return JsYaml.keys(untabbed).orElse(Map.of());
    }

    private static Map<String, JsValue> json(String head) {
        try {
            Optional<Map<String, JsValue>> keys =
                    JsYaml.keys("{" + head.replace('\t', ' ').replace("\\/", "/") + "}");
            return keys.orElse(Map.of());
        } catch (YAMLException e) {
            // Hexo ignores front matter that is not JSON, and publishes the post without it.
            return Map.of();
        }
    }
}
