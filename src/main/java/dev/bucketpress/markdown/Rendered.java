package dev.bucketpress.markdown;

import java.util.List;
import java.util.Optional;

/**
 * A body as a page shows it.
 *
 * @param html what goes inside {@code <article>}
 * @param excerpt the author's own, or the HTML before the first {@code <!-- more -->}; whole tags only
 * @param text what a reader reads, without markup
 * @param headings in order
 * @param links where they lead, each once, in order
 * @param images where they come from, each once, in order
 * @param count how much there is to read
 * @param remarks what looks wrong, in the order of the body
 */
public record Rendered(
        String html,
        Optional<String> excerpt,
        String text,
        List<Heading> headings,
        List<String> links,
        List<String> images,
        ReadingCount count,
        List<Remark> remarks)
        implements Rendering {

    /**
     * A heading.
     *
     * @param level 1 to 6
     * @param id unique on the page
     */
    public record Heading(int level, String id, String text) {}
}
