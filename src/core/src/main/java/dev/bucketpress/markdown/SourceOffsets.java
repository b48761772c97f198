package dev.bucketpress.markdown;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.LinkNodeBase;
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
 * Where a body uses an address, an HTML tag or a style first: in a link, a picture, a definition or raw HTML, and neither
 * in code nor in comments nor in prose. The body is only searched once somebody asks.
 */
final class SourceOffsets implements ToIntFunction<String> {

    private static final String COMMENT = "<!--";
    private static final String COMMENT_END = "-->";
    private static final Pattern TAG = Pattern.compile("<([A-Za-z][^\\s/>]*+)");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("[\\s/]*+([^\\s\"'<>/=]++)(?:\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\\s\"'<>]++)))?");
    private static final Pattern ADDRESS = Pattern.compile("href|src|poster", Pattern.CASE_INSENSITIVE);

    private static final String ID = "id";
    private static final String STYLE = "style";

    private static final Pattern ARGUMENT = Pattern.compile("[^\\s\"']++");

    /** What is neither an address nor a tag is searched for in the text, as long as that takes no time worth mention. */
    private static final int MAX_SEARCHES = 50;

    private final String body;
    private final Node document;
    private final List<TemplateTag> tags;
    private final List<BasedSequence> code;
    private int searches;
    private @Nullable Map<String, Integer> offsets;

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
        return offset == null ? search(written) : offset;
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
        }
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
        int end = tag.end();
        Matcher attribute = ATTRIBUTE.matcher(text);
        while (attribute.region(end, text.length()).lookingAt()) {
            int value = attribute.start(2) >= 0 ? 2 : attribute.start(3) >= 0 ? 3 : 4;
            if (attribute.start(value) >= 0
                    && ADDRESS.matcher(attribute.group(1)).matches()) {
                address = true;
                record(Parser.unescapeEntities(attribute.group(value), true), offset(html, attribute.start(value)));
            }
            if (attribute.start(value) >= 0 && attribute.group(1).equalsIgnoreCase(STYLE)) {
                recordStyles(attribute.group(value), html, attribute.start(value));
            }
            if (attribute.start(value) >= 0 && attribute.group(1).equalsIgnoreCase(ID)) {
                recordId(Parser.unescapeEntities(attribute.group(value), true), offset(html, attribute.start(1)));
            }
            end = attribute.end();
        }
        if (!address || !name.equals("<iframe")) {
            put(name, offset(html, tag.start()));
        }
        return end;
    }

    /** Each declaration of a {@code style}; where it has a character reference, all at the place of the first. */
    private void recordStyles(String value, BasedSequence html, int start) {
        String styles = Parser.unescapeEntities(value, true);
        int at = 0;
        for (String style : styles.split(";")) {
            int blank = style.length() - style.stripLeading().length();
            put(style.strip(), offset(html, start + (styles.equals(value) && !style.isBlank() ? at + blank : 0)));
            at += style.length() + 1;
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
