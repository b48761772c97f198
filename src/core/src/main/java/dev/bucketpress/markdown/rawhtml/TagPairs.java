package dev.bucketpress.markdown.rawhtml;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which end tag answers which tag: the nearest of its name, as brackets do. Only tags that begin a line or stand in an
 * HTML block are answered beyond their block.
 */
final class TagPairs {

    private static final int NONE = -1;

    private final List<TagUse> tags;
    private final int[] others;
    private final Map<String, Integer> lastEndTags = new HashMap<>();

    /** The tags that are open, the innermost first, by their names. */
    private final Map<String, Deque<Integer>> openInBlock = new HashMap<>();

    private final Map<String, Deque<Integer>> openInBody = new HashMap<>();

    private TagPairs(List<TagUse> tags) {
        this.tags = tags;
        this.others = new int[tags.size()];
        Arrays.fill(others, NONE);
    }

    static TagPairs of(List<TagUse> tags) {
        TagPairs pairs = new TagPairs(tags);
        int[] rawTextEnds = pairs.rawTextEnds();
        int block = NONE;
        for (int i = 0; i < tags.size(); i++) {
            if (tags.get(i).block() != block) {
                pairs.leaveBlock();
                block = tags.get(i).block();
            }
            i = rawTextEnds[i] == NONE ? pairs.take(i) : pairs.pair(i, rawTextEnds[i]);
        }
        return pairs;
    }

    boolean isPaired(int tag) {
        return others[tag] != NONE;
    }

    int other(int tag) {
        return others[tag];
    }

    /** Whether an end tag of a name stands after a tag, though it may answer another one. */
    boolean isClosedAfter(int tag, String name) {
        return lastEndTags.getOrDefault(name, NONE) > tag;
    }

    /**
     * For each tag whose content is not HTML, the next end tag in its block, since nothing within is a tag; none where
     * that does not end it.
     */
    private int[] rawTextEnds() {
        ScriptEscapes escapes = ScriptEscapes.of(tags);
        int[] ends = new int[tags.size()];
        Map<String, Integer> next = new HashMap<>();
        for (int i = tags.size() - 1; i >= 0; i--) {
            TagUse use = tags.get(i);
            ends[i] = NONE;
            if (!HtmlElements.isRawText(use.name())) {
                continue;
            }
            int end = next.getOrDefault(use.name(), NONE);
            if (use.tag().closes()) {
                next.put(use.name(), i);
            } else if (end != NONE && tags.get(end).block() == use.block() && !escapes.goesOnAfter(i, end)) {
                ends[i] = end;
            }
        }
        return ends;
    }

    private int pair(int start, int end) {
        others[start] = end;
        others[end] = start;
        lastEndTags.put(tags.get(end).name(), end);
        return end;
    }

    private int take(int i) {
        TagUse use = tags.get(i);
        String name = use.name();
        if (use.isNoHtml() || HtmlElements.isVoid(name) || HtmlElements.isRawText(name)) {
            return i;
        }
        if (!use.tag().closes()) {
            openInBlock.computeIfAbsent(name, key -> new ArrayDeque<>()).push(i);
            return i;
        }
        @Nullable Integer start = innermost(name);
        if (start != null) {
            pair(start, i);
        }
        lastEndTags.put(name, i);
        return i;
    }

    private @Nullable Integer innermost(String name) {
        @Nullable Integer inBlock = openInBlock.getOrDefault(name, new ArrayDeque<>()).poll();
        return inBlock != null
                ? inBlock
                : openInBody.getOrDefault(name, new ArrayDeque<>()).poll();
    }

    private void leaveBlock() {
        openInBlock.forEach((name, starts) -> starts.descendingIterator().forEachRemaining(start -> {
            if (tags.get(start).mayReachFurther()) {
                openInBody.computeIfAbsent(name, key -> new ArrayDeque<>()).push(start);
            }
        }));
        openInBlock.clear();
    }
}
