package dev.bucketpress.markdown.rawhtml;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Where the tags of a Markdown text are, those in code included: what can be known of them before the text is parsed.
 */
final class TagIndex {

    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)");

    private final String text;
    private final Map<String, Integer> firstStart = new HashMap<>();
    private final Map<String, Integer> lastEnd = new HashMap<>();
    private final Map<String, Integer> lastMark = new HashMap<>();

    /** How deep in tables, drawings and formulas what follows an offset is, by the element's name. */
    private final Map<String, NavigableMap<Integer, Integer>> depths =
            Map.of("table", new TreeMap<>(), "svg", new TreeMap<>(), "math", new TreeMap<>());

    TagIndex(String text) {
        this.text = text;
        TAG.matcher(text).results().forEach(this::add);
    }

    private void add(MatchResult tag) {
        boolean closes = !tag.group(1).isEmpty();
        String name = tag.group(2).toLowerCase(Locale.ROOT);
        if (!HtmlElements.isHtml(name)) {
            return;
        }
        if (closes) {
            lastEnd.put(name, tag.start());
        } else {
            firstStart.putIfAbsent(name, tag.start());
        }
        if (depths.containsKey(name)) {
            int depth = depth(name, tag.start());
            depths.get(name).put(tag.start() + 1, Math.max(0, depth + (closes ? -1 : 1)));
        }
    }

    boolean isOpenedBefore(String name, int offset) {
        return firstStart.getOrDefault(name, offset) < offset;
    }

    boolean isClosedAfter(String name, int offset) {
        return lastEnd.getOrDefault(name, offset) > offset;
    }

    boolean isInside(String element, int offset) {
        return depth(element, offset) > 0;
    }

    private int depth(String element, int offset) {
        Map.Entry<Integer, Integer> last =
                depths.getOrDefault(element, new TreeMap<>()).floorEntry(offset);
        return last == null ? 0 : last.getValue();
    }

    /** Whether the end mark of a comment or of the like occurs. */
    boolean occursAfter(String mark, int offset) {
        return lastMark.computeIfAbsent(mark, text::lastIndexOf) >= offset;
    }
}
