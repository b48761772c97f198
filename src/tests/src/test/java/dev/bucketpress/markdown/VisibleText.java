package dev.bucketpress.markdown;

import dev.bucketpress.text.Warning;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * What readers and the author get to see of a body: its text, the descriptions of its pictures, titles, and the warnings.
 * Titles with a sign of tags in them do not count: nobody wrote such a one on purpose.
 */
public final class VisibleText {

    private VisibleText() {}

    /** The words of a body that are to be read and vanish. */
    public static List<String> lost(GeneratedBody body, RenderedBody rendered) {
        String shown = of(rendered);
        return body.words().stream()
                .filter(word -> !shown.contains(word))
                .filter(word -> !isCounted(word, body, rendered))
                .toList();
    }

    /** Of many addresses that are left out, a warning names those that it has room for, and counts the others. */
    private static boolean isCounted(String word, GeneratedBody body, RenderedBody rendered) {
        return (body.text().contains("(javascript:" + word + ")") || body.text().contains("(file:///" + word + ".png)"))
                && rendered.warnings().stream()
                        .anyMatch(warning -> warning.message().endsWith("…"));
    }

    /** All of it, as one text. */
    public static String of(RenderedBody rendered) {
        Element body = Jsoup.parseBodyFragment(rendered.html()).body();
        return Stream.of(
                        Stream.of(body.wholeText()),
                        body.select("img").eachAttr("alt").stream(),
                        body.select("[title]").eachAttr("title").stream().filter(title -> !title.contains("<")),
                        rendered.warnings().stream().map(Warning::message))
                .flatMap(texts -> texts)
                .collect(Collectors.joining("\n"));
    }
}
