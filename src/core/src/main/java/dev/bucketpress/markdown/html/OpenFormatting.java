package dev.bucketpress.markdown.html;

import dev.bucketpress.markdown.limits.Growth;
import dev.bucketpress.markdown.rawhtml.RawTag;
import dev.bucketpress.markdown.rawhtml.RawTag.Kind;
import dev.bucketpress.markdown.rawhtml.RawTagScanner;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * What parsing HTML would add to it, estimated from its tags, and rather too high: an element such as {@code <b>} that is
 * open at the end of a block is opened again in the next, with its attributes, and so on up to its end tag
 * (html.spec.whatwg.org, section 13.2.4.3, "reconstruct the active formatting elements").
 */
final class OpenFormatting {

    /** The elements that are opened again. */
    static final Set<String> NAMES =
            Set.of("a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u");

    /** What end tags within it do not end is what was open before it (section 13.2.4.2, "in scope"; for select, 13.2.6.4.16). */
    private static final Set<String> SCOPES =
            Set.of("applet", "caption", "marquee", "math", "object", "select", "svg", "table", "td", "template", "th");

    /** jsoup opens no more again at a time. */
    private static final int MOST = 12;

    /** As many of one name with the same attributes are open at a time ("push onto the list of active formatting elements"). */
    private static final int MOST_ALIKE = 3;

    private record Tag(String name, String written, long bytes) {

        static Tag of(RawTag tag, String html) {
            String written = html.substring(tag.start(), tag.end());
            return new Tag(
                    tag.name(),
                    written,
                    Growth.bytes(written) + "</>".length() + tag.name().length());
        }
    }

    private final String html;
    private final Growth growth;
    private final ToIntFunction<String> offsets;

    /** By their order. */
    private final NavigableMap<Integer, Tag> open = new TreeMap<>();

    /** Their places in that order, by name; some may be closed. */
    private final Map<String, Deque<Integer>> places = new HashMap<>();

    private int opened;
    private int scope;

    private OpenFormatting(String html, Growth growth, ToIntFunction<String> offsets) {
        this.html = html;
        this.growth = growth;
        this.offsets = offsets;
    }

    /**
     * Counts what is opened again.
     *
     * @param offsets where a tag such as {@code <b} is first used
     * @throws dev.bucketpress.markdown.limits.LimitExceededException where it is too much
     */
    static void count(String html, Growth growth, ToIntFunction<String> offsets) {
        RawTagScanner.forEach(html, new OpenFormatting(html, growth, offsets)::read);
    }

    private void read(RawTag tag) {
        if (tag.is(Kind.NO_TAG)) {
            return;
        }
        String name = tag.name();
        if (!NAMES.contains(name)) {
            scope = !tag.closes() && SCOPES.contains(name) ? opened : scope;
            openAgain();
        } else if (tag.closes()) {
            close(name);
        } else {
            open(Tag.of(tag, html));
        }
    }

    private void open(Tag tag) {
        leaveOutFirstAlike(tag);
        open.put(opened, tag);
        places.computeIfAbsent(tag.name(), any -> new ArrayDeque<>()).addLast(opened++);
    }

    private void leaveOutFirstAlike(Tag tag) {
        int alike = 0;
        Iterator<Tag> last = open.descendingMap().values().iterator();
        for (int i = 0; i < MOST && last.hasNext() && alike < MOST_ALIKE; i++) {
            alike += last.next().written().equals(tag.written()) ? 1 : 0;
        }
        if (alike == MOST_ALIKE) {
            last.remove();
        }
    }

    private void close(String name) {
        Deque<Integer> ofName = places.getOrDefault(name, new ArrayDeque<>());
        while (!ofName.isEmpty() && ofName.getLast() >= scope) {
            if (open.remove(ofName.removeLast()) != null) {
                return;
            }
        }
    }

    private void openAgain() {
        Iterator<Tag> last = open.descendingMap().values().iterator();
        for (int i = 0; i < MOST && last.hasNext(); i++) {
            Tag tag = last.next();
            growth.addElement(tag.bytes(), () -> offsets.applyAsInt("<" + tag.name()));
        }
    }
}
