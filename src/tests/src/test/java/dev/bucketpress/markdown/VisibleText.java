package dev.bucketpress.markdown;

import dev.bucketpress.text.Warning;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** What readers and the author get to see of a body: its text, the descriptions of its pictures, and the warnings. */
public final class VisibleText {

    private VisibleText() {}

    public static String of(RenderedBody rendered) {
        Element body = Jsoup.parseBodyFragment(rendered.html()).body();
        return Stream.of(
                        Stream.of(body.wholeText()),
                        body.select("img").eachAttr("alt").stream(),
                        rendered.warnings().stream().map(Warning::message))
                .flatMap(texts -> texts)
                .collect(Collectors.joining("\n"));
    }
}
