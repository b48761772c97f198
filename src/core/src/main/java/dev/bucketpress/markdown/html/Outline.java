package dev.bucketpress.markdown.html;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Element;

/**
 * The levels of headings below the title of the post, level 1, without gaps: where an author skips some, as with
 * {@code ###} first, the heading keeps its tag, and {@code aria-level} says where it stands (w3.org/TR/wai-aria-1.2,
 * "aria-level").
 */
final class Outline {

    private record Level(int written, int real) {}

    private final Deque<Level> above = new ArrayDeque<>();

    /** Takes the next heading in. A heading belongs to the nearest one before it that has a higher rank. */
    void add(Element heading) {
        int written = heading.tagName().charAt(1) - '0';
        while (!above.isEmpty() && above.element().written() >= written) {
            above.pop();
        }
        int real = Math.min(written, 1 + (above.isEmpty() ? 1 : above.element().real()));
        above.push(new Level(written, real));
        if (real != written) {
            heading.attr("aria-level", Integer.toString(real));
        }
    }
}
