package dev.bucketpress.hexo;

import dev.bucketpress.site.Slug;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A parser of the names of posts' files, by Hexo's pattern {@code new_post_name}. */
final class HexoFileName {

    private static final Pattern VARIABLE = Pattern.compile(":(\\w*[^_\\W])");
    private static final Pattern EXTENSION = Pattern.compile("(?<=[^/])\\.[^./]*$");
    private static final Map<String, String> FORMATS = Map.of(
            "year", "(\\d{4})",
            "month", "(\\d{2})",
            "day", "(\\d{2})",
            "i_month", "(\\d{1,2})",
            "i_day", "(\\d{1,2})",
            "hash", "([0-9a-f]{12})");

    private final List<String> variables = new ArrayList<>();
    private final Pattern pattern;

    HexoFileName(String newPostName) {
        String name = withoutExtension(newPostName);
        StringBuilder regex = new StringBuilder();
        Matcher variable = VARIABLE.matcher(name);
        int literal = 0;
        while (variable.find()) {
            regex.append(Pattern.quote(name.substring(literal, variable.start())));
            regex.append(FORMATS.getOrDefault(variable.group(1), "(.+?)"));
            variables.add(variable.group(1));
            literal = variable.end();
        }
        pattern = Pattern.compile(
                regex.append(Pattern.quote(name.substring(literal))).toString());
    }

    /** The values of the pattern's variables. There is always a {@code title}, Hexo's slug: the whole name if it does not match. */
    Map<String, String> parse(String path) {
        String name = withoutExtension(path);
        Map<String, String> parts = new LinkedHashMap<>();
        Matcher match = pattern.matcher(name);
        if (match.matches()) {
            for (int i = 0; i < variables.size(); i++) {
                parts.put(variables.get(i), match.group(i + 1));
            }
        }
        parts.putIfAbsent("title", Slug.of(name));
        return parts;
    }

    private static String withoutExtension(String path) {
        return EXTENSION.matcher(path).replaceFirst("");
    }
}
