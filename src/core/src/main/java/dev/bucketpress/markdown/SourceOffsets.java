package dev.bucketpress.markdown;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.bucketpress.markdown.hexo.TemplateTag;
import dev.bucketpress.markdown.html.MarkdownSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Where a body uses an address, an HTML tag, a class, a handler or a style first: in a link, a picture, a definition or raw
 * HTML, and neither in code nor in comments nor in prose. The body is only searched once somebody asks.
 */
final class SourceOffsets implements ToIntFunction<String> {

    private static final String COMMENT = "<!--";
    private static final String COMMENT_END = "-->";
    private static final Pattern TAG = Pattern.compile("<([A-Za-z][^\\s/>]*+)");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("[\\s/]*+([^\\s\"'<>/=]++)(?:\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'<>]++)))?");
    private static final Pattern ADDRESS = Pattern.compile("href|src|poster", Pattern.CASE_INSENSITIVE);

    /** A declaration of a style. */
    private static final Pattern STYLE = Pattern.compile("[^;\\s][^;]*+");

    /** A class. */
    private static final Pattern NAME = Pattern.compile("\\S++");

    private static final Pattern ARGUMENT = Pattern.compile("[^\\s\"']++");

    /** What is neither an address nor a tag is searched for in the text, as long as that takes no time worth mention. */
    private static final int MAX_SEARCHES = 50;

    /** Of classes and styles: as many as there can be warnings, and all that a real post has. The rest is searched for. */
    private static final int MAX_PARTS = 10_000;

    /** A tag of a name, and which of them it is. */
    private static final Pattern ONE_OF_MANY = Pattern.compile("(<\\S+) \\d+");

    private final String body;
    private final Node document;
    private final List<TemplateTag> tags;
    private final List<BasedSequence> code;
    private int searches;
    private int parts;
    private @Nullable Map<String, Integer> offsets;

    /** How many elements of each name there were so far. */
    private final Map<String, Integer> elements = new HashMap<>();

    /**
     * @param body as it is written
     * @param document the body, parsed before its tags are replaced
     * @param tags Hexo's in the body, which can hold addresses too
     * @param code in the body, in order
     */
    SourceOffsets(String body, Node document, List<TemplateTag> tags, List<BasedSequence> code) {
        this.body = body;
        this.document = document;
        this.tags = tags;
        this.code = code;
    }

    @Override
    public int applyAsInt(String written) {
        if (offsets == null) {
            offsets = new HashMap<>();
            document.getDescendants().forEach(this::record);
            tags.forEach(this::recordArguments);
        }
        Integer offset = offsets.get(written);
        if (offset != null) {
            return offset;
        }
        Matcher oneOfMany = ONE_OF_MANY.matcher(written);
        return oneOfMany.matches() ? applyAsInt(oneOfMany.group(1)) : search(written);
    }

    private int search(String written) {
        int found = searches++ < MAX_SEARCHES ? body.indexOf(written) : -1;
        for (BasedSequence piece : code) {
            if (found >= piece.getStartOffset() && found < piece.getEndOffset()) {
                found = body.indexOf(written, piece.getEndOffset());
            }
        }
        return Math.max(0, found);
    }

    private void recordArguments(TemplateTag tag) {
        Matcher argument = ARGUMENT.matcher(body).region(tag.start(), tag.end());
        while (argument.find()) {
            record(argument.group(), argument.start());
        }
    }

    private void record(Node node) {
        if (node instanceof LinkNodeBase link && link.getUrl().isNotEmpty()) {
            record(link.getUrl().unescape(), link.getUrl().getStartOffset());
        } else if (node instanceof HtmlInlineBase || node instanceof HtmlBlockBase) {
            recordTags(node.getChars());
        } else if (node instanceof InlineElement element) {
            recordElement("<" + element.element(), node.getStartOffset());
        } else if (node instanceof Footnote) {
            recordElement("<sup", node.getStartOffset());
        }
    }

    private void recordElement(String tag, int offset) {
        put(MarkdownSource.ofTag(tag, elements.merge(tag, 1, Integer::sum)), offset);
    }

    /** Warnings name an address, or its path alone. */
    private void record(String address, int offset) {
        put(address.strip(), offset);
        put(address.strip().split("[?#]", 2)[0], offset);
    }

    private void put(String written, int offset) {
        if (offsets != null) {
            offsets.putIfAbsent(written, offset);
        }
    }

    private void recordTags(BasedSequence html) {
        String text = html.toString();
        Matcher tag = TAG.matcher(text);
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
            if (text.startsWith(COMMENT, at)) {
                int end = text.indexOf(COMMENT_END, at);
                at = end < 0 ? text.length() : end;
            } else if (tag.region(at, text.length()).lookingAt()) {
                at = recordTag(html, text, tag);
            } else {
                at++;
            }
        }
    }

    /**
     * A frame is warned of by its address, or else for having none.
     *
     * @return the index after its attributes
     */
    private int recordTag(BasedSequence html, String text, Matcher tag) {
        String name = tag.group().toLowerCase(Locale.ROOT);
        boolean address = false;
        recordElement(name, offset(html, tag.start()));
        int end = tag.end();
        Matcher attribute = ATTRIBUTE.matcher(text);
        while (attribute.region(end, text.length()).lookingAt()) {
            int value = attribute.start(2) >= 0 ? 2 : attribute.start(3) >= 0 ? 3 : 4;
            if (attribute.start(value) >= 0
                    && ADDRESS.matcher(attribute.group(1)).matches()) {
                address = true;
                record(Parser.unescapeEntities(attribute.group(value), true), offset(html, attribute.start(value)));
            }
            String key = attribute.group(1).toLowerCase(Locale.ROOT);
            if (key.startsWith("on")) {
                put(MarkdownSource.ofHandler(key), offset(html, attribute.start(1)));
            } else if (attribute.start(value) >= 0 && key.equals("id")) {
                recordId(Parser.unescapeEntities(attribute.group(value), true), offset(html, attribute.start(1)));
            } else if (attribute.start(value) >= 0) {
                recordValue(key, attribute.group(value), html, attribute.start(value));
            }
            end = attribute.end();
        }
        if (!address || !name.equals("<iframe")) {
            put(name, offset(html, tag.start()));
        }
        return end;
    }

    private void recordValue(String attribute, String value, BasedSequence html, int start) {
        switch (attribute) {
            case "style" -> recordParts("", value, STYLE, html, start);
            case "class" -> recordParts(MarkdownSource.ofClass(""), value, NAME, html, start);
            default -> {
                // Addresses apart, nothing else is warned of.
            }
        }
    }

    /** Each part of a value; where it has a character reference, all at the place of the first. */
    private void recordParts(String kind, String value, Pattern part, BasedSequence html, int start) {
        String unescaped = Parser.unescapeEntities(value, true);
        boolean same = unescaped.equals(value);
        Matcher next = part.matcher(unescaped);
        while (parts < MAX_PARTS && next.find()) {
            put(kind + next.group().strip(), offset(html, start + (same ? next.start() : 0)));
            parts++;
        }
    }

    /** Of two places with one id the later is warned of. */
    private void recordId(String id, int offset) {
        if (offsets != null) {
            offsets.put(MarkdownSource.ofId(id), offset);
        }
    }

    private static int offset(BasedSequence html, int index) {
        return html.subSequence(index, index + 1).getStartOffset();
    }
}
