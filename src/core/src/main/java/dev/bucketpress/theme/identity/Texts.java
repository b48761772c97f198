package dev.bucketpress.theme.identity;

import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.markdown.links.LinkResolver;
import dev.bucketpress.post.frontmatter.FrontMatterValue;
import dev.bucketpress.text.BidiControls;
import dev.bucketpress.text.ControlCharacters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the parts of an {@link Identity} that are texts, each empty where it is not what it has to be. */
final class Texts {

    private static final Pattern COLOR = Pattern.compile("#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");
    private static final int LIGHT_AND_DARK = 2;

    /** Made when it is first needed: most sites have no Markdown but that of posts. */
    private static final class Renderer {
        static final Markdown SAFE = new Markdown(HtmlPolicy.SAFE);
    }

    private Texts() {}

    /** A text in one line. */
    static Optional<String> line(FrontMatterValue value) {
        return value instanceof FrontMatterValue.Scalar scalar
                ? Optional.of(visible(scalar.written())).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    /** A text as it may stand beside others: in one line, without characters that HTML does not know. */
    static String visible(String text) {
        return BidiControls.closed(ControlCharacters.without(text).strip().replaceAll("\\s+", " "));
    }

    static Optional<String> html(FrontMatterValue value) {
        return value instanceof FrontMatterValue.Scalar scalar ? html(scalar.written()) : Optional.empty();
    }

    /** The HTML of Markdown in which nothing had to be left out. */
    static Optional<String> html(String markdown) {
        return rendered(markdown).filter(body -> body.warnings().isEmpty()).flatMap(Texts::htmlOf);
    }

    /** The HTML of Markdown without what would harm readers. */
    static Optional<String> safeHtml(String markdown) {
        return rendered(markdown).flatMap(Texts::htmlOf);
    }

    private static Optional<RenderedBody> rendered(String markdown) {
        return Renderer.SAFE.render(markdown, Optional.empty(), LinkResolver.NONE) instanceof RenderedBody body
                ? Optional.of(body)
                : Optional.empty();
    }

    private static Optional<String> htmlOf(RenderedBody body) {
        return Optional.of(body.html().strip()).filter(html -> !html.isEmpty());
    }

    static Optional<List<String>> colors(FrontMatterValue value) {
        List<String> colors = (value instanceof FrontMatterValue.Sequence list
                        ? list.items().stream().map(FrontMatterValue::written)
                        : Stream.of(value.written().split(",")))
                .map(String::strip)
                .toList();
        return colors.size() <= LIGHT_AND_DARK && colors.stream().allMatch(COLOR.asMatchPredicate())
                ? Optional.of(colors)
                : Optional.empty();
    }

    static Optional<Integer> number(FrontMatterValue value, int max) {
        return Optional.of(value.written().strip())
                .filter(NUMBER.asMatchPredicate())
                .map(Integer::valueOf)
                .filter(number -> number <= max);
    }
}
