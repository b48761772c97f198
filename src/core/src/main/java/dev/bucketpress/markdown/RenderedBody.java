package dev.bucketpress.markdown;

import dev.bucketpress.markdown.html.Heading;
import dev.bucketpress.markdown.html.PlainTextSummary;
import dev.bucketpress.markdown.html.ProcessedHtml;
import dev.bucketpress.text.Position;
import dev.bucketpress.text.Warning;
import java.util.List;
import java.util.Optional;

/**
 * A post's body as a page shows it.
 *
 * <p>Two things may stand for a post in a list: its excerpt is HTML, the part before {@code <!-- more -->}; its summary
 * is plain text of a fixed length.
 *
 * @param html the contents of the page's {@code <article>}
 * @param excerpt the author's own, or the HTML before the first {@code <!-- more -->}; whole tags only
 * @param summary the beginning of the excerpt, or else of the body, by {@link PlainTextSummary}; empty where neither
 *     has text
 * @param text what a reader reads, without markup
 * @param headings in order
 * @param links where they lead, each once, in order
 * @param images where they come from, each once, in order
 * @param count how much there is to read
 * @param warnings at positions in the body, in its order
 * @param needs what a page must be able to show
 */
public record RenderedBody(
        String html,
        Optional<String> excerpt,
        String summary,
        String text,
        List<Heading> headings,
        List<String> links,
        List<String> images,
        ReadingCount count,
        List<Warning> warnings,
        Needs needs)
        implements RenderResult {

    /**
     * What takes more than HTML to show.
     *
     * @param formulas whether there is TeX in elements of the class {@code math}: a {@code span} in a line of text
     *     ({@code math display}: on a line of its own), or a {@code div}
     * @param languages of code, as in its class {@code language-java}, each once
     */
    public record Needs(boolean formulas, List<String> languages) {}

    /** The same with every warning at a line of the author's: what was put after the body has warnings at its last. */
    public RenderedBody withWarningsUpTo(int lines) {
        List<Warning> within = warnings.stream()
                .map(warning -> warning.at().line() <= lines
                        ? warning
                        : new Warning(new Position(Math.max(lines, 1), 1), warning.message()))
                .toList();
        return new RenderedBody(html, excerpt, summary, text, headings, links, images, count, within, needs);
    }

    static RenderedBody of(ProcessedHtml page) {
        return new RenderedBody(
                page.html(),
                page.excerpt(),
                page.summary(),
                page.text(),
                page.headings(),
                page.links(),
                page.images(),
                ReadingCount.of(page.text()),
                page.warnings(),
                new Needs(page.hasFormulas(), page.codeLanguages()));
    }
}
