package dev.bucketpress.markdown.hexo;

import dev.bucketpress.markdown.LinkResolver;
import dev.bucketpress.markdown.OffsetWarning;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts HTML or Markdown in the place of Hexo's tags, before the body is rendered. What is no tag of Hexo's own, or names
 * nothing, stays as it is written. One serves one body.
 */
public final class HexoTags {

    /** Deeper than anyone nests notes; what is below stays as it is written. */
    private static final int DEEPEST = 20;

    private static final Set<String> VERBATIM = Set.of("raw", "codeblock", "code");
    private static final String END = "end";

    private final TextEdits edits;
    private final List<TemplateTag> tags;
    private final SingleTags singles;
    private final List<OffsetWarning> findings = new ArrayList<>();
    private final Deque<TemplateTag> open = new ArrayDeque<>();
    private final Set<String> noMoreOf = new HashSet<>();

    public HexoTags(String body, List<TemplateTag> tags, LinkResolver links) {
        this.edits = new TextEdits(body);
        this.tags = tags;
        this.singles = new SingleTags(links);
        for (int i = 0; i < tags.size(); ) {
            i = replace(i);
        }
        open.forEach(this::findUnclosed);
    }

    /** The body with everything replaced that can be. */
    public String text() {
        return edits.text();
    }

    public List<OffsetWarning> findings() {
        return findings;
    }

    /** Whether a place is within what its author wants left alone. */
    public boolean isVerbatim(int offset) {
        return edits.isVerbatim(offset);
    }

    /** @return the index of the next tag to replace */
    private int replace(int index) {
        TemplateTag tag = tags.get(index);
        String name = tag.name();
        if (VERBATIM.contains(name)) {
            return replaceVerbatim(index);
        }
        if (QuoteTags.has(name)) {
            open(tag);
        } else if (name.startsWith(END) && isPaired(name.substring(END.length()))) {
            close(tag, name.substring(END.length()));
        } else {
            replaceSingle(tag);
        }
        return index + 1;
    }

    private static boolean isPaired(String name) {
        return QuoteTags.has(name) || VERBATIM.contains(name);
    }

    /** Of the tags within, none has a meaning. */
    private int replaceVerbatim(int index) {
        TemplateTag opening = tags.get(index);
        String end = END + opening.name();
        int closing = noMoreOf.contains(end) ? -1 : next(end, index + 1);
        if (closing < 0) {
            noMoreOf.add(end);
            findUnclosed(opening);
            return index + 1;
        }
        if (opening.name().equals("raw")) {
            edits.unwrap(opening, tags.get(closing));
        } else {
            edits.fence(opening, tags.get(closing));
        }
        return closing + 1;
    }

    private int next(String name, int from) {
        for (int i = from; i < tags.size(); i++) {
            if (tags.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private void open(TemplateTag tag) {
        if (open.size() < DEEPEST) {
            open.push(tag);
        } else {
            find(tag, "is nested too deeply and is shown as it is written. Take some levels out.");
        }
    }

    private void close(TemplateTag closing, String name) {
        if (open.stream().noneMatch(tag -> tag.name().equals(name))) {
            find(closing, "ends nothing and is shown as it is written. Put `{% " + name + " %}` where it is to begin.");
            return;
        }
        TemplateTag opening = open.pop();
        while (!opening.name().equals(name)) {
            findUnclosed(opening);
            opening = open.pop();
        }
        edits.frame(opening, closing, QuoteTags.frame(opening));
    }

    private void replaceSingle(TemplateTag tag) {
        if (!singles.knows(tag.name())) {
            find(tag, "is no tag that Bucketpress knows and is shown as it is written. Write it as Markdown or HTML.");
            return;
        }
        singles.html(tag)
                .ifPresentOrElse(
                        html -> edits.replace(tag, html),
                        () -> find(tag, "names nothing that is there and is shown as it is written. Check the name."));
    }

    private void findUnclosed(TemplateTag tag) {
        find(tag, "has no end and is shown as it is written. Put `{% end" + tag.name() + " %}` where it is to end.");
    }

    private void find(TemplateTag tag, String what) {
        findings.add(new OffsetWarning(tag.start(), "`{% " + tag.name() + " %}` " + what));
    }
}
