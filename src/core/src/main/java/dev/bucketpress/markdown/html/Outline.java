package dev.bucketpress.markdown.html;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Element;

/**
 * The levels of headings below the title of the post, level 1, without gaps (w3.org/WAI/tutorials/page-structure/headings):
 * where an author skips some, as with {@code ###} first, the heading's tag is of its place, and a class keeps its looks.
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
            heading.tagName("h" + real).addClass("h" + written);
        }
    }
}
