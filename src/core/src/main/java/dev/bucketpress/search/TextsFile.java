package dev.bucketpress.search;

import dev.bucketpress.markdown.html.EscapedText;
import dev.bucketpress.storage.ContentType;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of all texts of a site, for scripts that read one: in the form of hexo-generator-searchdb
 * (github.com/next-theme/hexo-generator-searchdb). Each post is a line, which begins with its number and date. Titles and
 * texts are HTML, as Hexo's are: such scripts put them into pages.
 */
public enum TextsFile {
    XML(
            "search.xml",
            ContentType.XML,
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<search>\n",
            "\n",
            "\n</search>\n") {
        @Override
        String written(int number, PostText text) {
            StringBuilder line = new StringBuilder("<entry number=\"" + number + "\" date=\"" + date(text) + "\">");
            element(line, "title", EscapedText.html(text.title()));
            element(line, "url", text.path());
            line.append("<content type=\"html\">")
                    .append(EscapedText.xml(content(text)))
                    .append("</content>");
            line.append("<tags>");
            text.tags().forEach(tag -> element(line, "tag", EscapedText.html(tag)));
            return line.append("</tags></entry>").toString();
        }
    },
    JSON("search.json", ContentType.JSON, "[\n", ",\n", "\n]\n") {
        @Override
        String written(int number, PostText text) {
            return SearchJson.line(entry -> {
                entry.put("number", number)
                        .put("date", date(text))
                        .put("title", EscapedText.html(text.title()))
                        .put("url", text.path())
                        .put("content", content(text));
                SearchJson.addAll(
                        entry.putArray("tags"),
                        text.tags().stream().map(EscapedText::html).toList());
            });
        }
    };

    private static final Pattern LINE =
            Pattern.compile("(?:<entry number=\"|\\{\"number\":)([0-9]{1,9})\"?[ ,]\"?date\"?[=:]\"([^\"]+)\".*?,?");

    private final String key;
    private final String contentType;
    private final String begin;
    private final String between;
    private final String end;

    TextsFile(String key, String contentType, String begin, String between, String end) {
        this.key = key;
        this.contentType = contentType;
        this.begin = begin;
        this.between = between;
        this.end = end;
    }

    abstract String written(int number, PostText text);

    /** A post as a line of the file. */
    Line line(int number, PostText text) {
        return new Line(number, text.date(), written(number, text));
    }

    /** Its key in the public bucket. */
    public String key() {
        return key;
    }

    String contentType() {
        return contentType;
    }

    String text(List<String> lines) {
        return begin + String.join(between, lines) + end;
    }

    /** The lines of posts in a file of any form; what somebody made of others is no line. */
    static List<Line> lines(String text) {
        return text.lines().map(TextsFile::parsed).flatMap(Optional::stream).toList();
    }

    private static Optional<Line> parsed(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            OffsetDateTime date = OffsetDateTime.parse(matcher.group(2));
            String text = line.endsWith(",") ? line.substring(0, line.length() - 1) : line;
            return Optional.of(new Line(Integer.parseInt(matcher.group(1)), date, text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * One post.
     *
     * @param text as written, without what stands between lines
     */
    record Line(int number, OffsetDateTime date, String text) {}

    private static String date(PostText text) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(text.date());
    }

    private static String content(PostText text) {
        return EscapedText.html(String.join("\n", text.blocks()));
    }

    private static void element(StringBuilder line, String name, String content) {
        line.append('<')
                .append(name)
                .append('>')
                .append(EscapedText.xml(content))
                .append("</")
                .append(name)
                .append('>');
    }
}
