package dev.bucketpress.markdown;

import java.util.List;
import java.util.Optional;

/**
 * A body as a page shows it.
 *
 * @param html what goes inside {@code <article>}
 * @param excerpt the author's own, or the HTML before the first {@code <!-- more -->}; whole tags only
 * @param summary how the excerpt begins, or else the body: plain text by {@link Summary}; empty where neither has any
 * @param text what a reader reads, without markup
 * @param headings in order
 * @param links where they lead, each once, in order
 * @param images where they come from, each once, in order
 * @param count how much there is to read
 * @param remarks what looks wrong, in the order of the body
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
        List<BodyWarning> remarks,
        Needs needs)
        implements RenderResult {

    /**
     * A heading.
     *
     * @param level 1 to 6
     * @param id unique on the page
     */
    public record Heading(int level, String id, String text) {}

    /**
     * What takes more than HTML to show.
     *
     * @param formulas whether there is TeX in elements of the class {@code math}: a {@code span} in a line of text
     *     ({@code math display}: on a line of its own), or a {@code div}
     * @param languages of code, as in its class {@code language-java}, each once
     */
    public record Needs(boolean formulas, List<String> languages) {}
}
