package dev.bucketpress.crawl;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A post as its author has it.
 *
 * @param title of any characters
 * @param date as it is written; empty for none
 * @param categories each a path, from the outermost in
 * @param more lines of front matter
 */
record Draft(
        String key,
        String title,
        String date,
        List<String> tags,
        List<List<String>> categories,
        List<String> more,
        String body) {

    String text() {
        String dated = date.isEmpty() ? "" : "date: " + date + "\n";
        return "---\ntitle: " + quoted(title) + "\n" + dated + "tags: " + list(tags) + "\ncategories: "
                + categories.stream().map(Draft::list).collect(Collectors.joining(", ", "[", "]")) + "\n"
                + more.stream().map(line -> line + "\n").collect(Collectors.joining()) + "---\n" + body;
    }

    private static String list(List<String> names) {
        return names.stream().map(Draft::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String text) {
        return text.codePoints()
                .mapToObj(c -> switch (c) {
                    case '"' -> "\\\"";
                    case '\\' -> "\\\\";
                    default -> c < ' ' ? "\\x%02x".formatted(c) : Character.toString(c);
                })
                .collect(Collectors.joining("", "\"", "\""));
    }

    Draft moved(String otherDate, List<String> otherTags) {
        return new Draft(key, title, otherDate, otherTags, categories, more, body);
    }
}
