package dev.bucketpress.markdown.hexo;

import dev.bucketpress.markdown.links.LinkResolver;
import dev.bucketpress.text.OffsetWarning;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Replaces Hexo's tag plug-ins in a body by HTML or Markdown before it is parsed (hexo.io/docs/tag-plugins):
 *
 * <pre>{@code
 * {% youtube lJIrF4YjHfQ %}                  an embedded player
 * {% note warning %} … {% endnote %}         a div around the Markdown between the tags
 * {% codeblock lang:js %} … {% endcodeblock %}   fenced code
 * }</pre>
 *
 * <p>A tag that Hexo does not have, or that refers to nothing, stays as it is written, with a warning. An instance
 * serves one body.
 */
public final class HexoTags {

    /** Deeper than anyone nests notes; deeper tags stay as they are written. */
    private static final int MAX_DEPTH = 20;

    private static final Set<String> CODE_TAGS = Set.of("raw", "codeblock", "code");
    private static final String END = "end";

    private final TagReplacements replacements;
    private final List<TemplateTag> tags;
    private final LinkAndEmbedTags linksAndEmbeds;
    private final List<OffsetWarning> warnings = new ArrayList<>();
    private final List<TemplateTag> singles = new ArrayList<>();
    private final Deque<TemplateTag> open = new ArrayDeque<>();
    private final Set<String> missingEnds = new HashSet<>();

    public HexoTags(String body, List<TemplateTag> tags, LinkResolver links) {
        this.replacements = new TagReplacements(body);
        this.tags = tags;
        this.linksAndEmbeds = new LinkAndEmbedTags(links);
        for (int i = 0; i < tags.size(); ) {
            i = replace(i);
        }
        open.forEach(this::warnOfUnclosed);
        links.lookUp(singles.stream().flatMap(linksAndEmbeds::lookups).toList());
        singles.forEach(this::replaceSingle);
    }

    /** The body with its tags replaced. */
    public String text() {
        return replacements.text();
    }

    /** The place in the body that a place in {@link #text} comes from. */
    public int offsetInBody(int offset) {
        return replacements.offsetInBody(offset);
    }

    public List<OffsetWarning> warnings() {
        return warnings;
    }

    /** Whether an offset is inside of a tag for code, in which nothing is Markdown. */
    public boolean isInCodeTag(int offset) {
        return replacements.isInCodeTag(offset);
    }

    /** @return the index of the next tag to replace */
    private int replace(int index) {
        TemplateTag tag = tags.get(index);
        String name = tag.name();
        if (CODE_TAGS.contains(name)) {
            return replaceCode(index);
        }
        if (QuoteAndNoteTags.has(name)) {
            open(tag);
        } else if (name.startsWith(END) && isPaired(name.substring(END.length()))) {
            close(tag, name.substring(END.length()));
        } else {
            addSingle(tag);
        }
        return index + 1;
    }

    private static boolean isPaired(String name) {
        return QuoteAndNoteTags.has(name) || CODE_TAGS.contains(name);
    }

    /** Tags inside of code have no meaning and are skipped. */
    private int replaceCode(int index) {
        TemplateTag opening = tags.get(index);
        String end = END + opening.name();
        int closing = missingEnds.contains(end) ? -1 : next(end, index + 1);
        if (closing < 0) {
            missingEnds.add(end);
            warnOfUnclosed(opening);
            return index + 1;
        }
        if (opening.name().equals("raw")) {
            replacements.unwrap(opening, tags.get(closing));
        } else {
            replacements.fence(opening, tags.get(closing));
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
        if (open.size() < MAX_DEPTH) {
            open.push(tag);
        } else {
            warn(tag, "is nested too deeply and is shown as it is written. Take some levels out.");
        }
    }

    private void close(TemplateTag closing, String name) {
        if (open.stream().noneMatch(tag -> tag.name().equals(name))) {
            warn(closing, "ends nothing and is shown as it is written. Put `{% " + name + " %}` where it is to begin.");
            return;
        }
        TemplateTag opening = open.pop();
        while (!opening.name().equals(name)) {
            warnOfUnclosed(opening);
            opening = open.pop();
        }
        replacements.wrap(opening, closing, QuoteAndNoteTags.wrapper(opening));
    }

    private void addSingle(TemplateTag tag) {
        if (linksAndEmbeds.knows(tag.name())) {
            singles.add(tag);
        } else {
            warn(tag, "is no tag that Bucketpress knows and is shown as it is written. Write it as Markdown or HTML.");
        }
    }

    private void replaceSingle(TemplateTag tag) {
        linksAndEmbeds
                .html(tag)
                .ifPresentOrElse(
                        html -> replacements.replace(tag, html),
                        () -> warn(tag, "names nothing that is there and is shown as it is written. Check the name."));
    }

    private void warnOfUnclosed(TemplateTag tag) {
        warn(tag, "has no end and is shown as it is written. Put `{% end" + tag.name() + " %}` where it is to end.");
    }

    private void warn(TemplateTag tag, String what) {
        warnings.add(new OffsetWarning(tag.start(), "`{% " + tag.name() + " %}` " + what));
    }
}
