package dev.bucketpress.markdown.rawhtml;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInnerBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.bucketpress.markdown.links.LinkSchemes;
import dev.bucketpress.text.OffsetWarning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The raw HTML of a body: what no HTML is meant by becomes {@linkplain LiteralText text}, with a warning. The same
 * holds of an autolink such as {@code <aop:config>} whose scheme is none of links. An instance serves one body.
 */
public final class RawHtml {

    /** The most different names that are recorded; the rest of a hostile post is not worth the memory. */
    private static final int MAX_WARNINGS = 1_000;

    /** A node with raw HTML, and which of all tags are its own. */
    private record Source(Node node, BasedSequence html, int firstTag, int endOfTags) {}

    private final List<Source> sources = new ArrayList<>();
    private final List<TagUse> tags = new ArrayList<>();

    /** The first of each, by what it is called. */
    private final Map<String, OffsetWarning> warnings = new LinkedHashMap<>();

    private @Nullable Node block;
    private int blocks;

    private RawHtml() {}

    /**
     * Changes a document so that it shows as text what no HTML is meant by.
     *
     * @return one warning for each name
     */
    public static List<OffsetWarning> settle(Document document) {
        RawHtml html = new RawHtml();
        document.getDescendants().forEach(html::collect);
        List<Verdict> verdicts = TagJudge.verdicts(html.tags);
        html.sources.forEach(source -> html.settle(source, verdicts));
        return List.copyOf(html.warnings.values());
    }

    /** HTML without Markdown, with what no HTML is meant by escaped. */
    public static String settle(String html) {
        BasedSequence source = BasedSequence.of(html);
        List<TagUse> tags = RawTagScanner.in(html).stream()
                .map(tag -> TagUse.inHtmlBlock(tag, source, 1))
                .toList();
        StringBuilder settled = new StringBuilder(html.length());
        for (SettledPiece piece : SettledPiece.of(html.length(), tags, TagJudge.verdicts(tags))) {
            String text = html.substring(piece.start(), piece.end());
            settled.append(piece.isText() ? text.replace("<", "&lt;") : text).append(piece.endTag());
        }
        return settled.toString();
    }

    private void collect(Node node) {
        int firstTag = tags.size();
        if (node instanceof HtmlInline) {
            enter(TagUse.blockOf(node));
            TagUse.inText(node, blocks).ifPresent(tags::add);
            sources.add(new Source(node, node.getChars(), firstTag, tags.size()));
        } else if (node instanceof HtmlInnerBlock || node instanceof HtmlBlockBase && !node.hasChildren()) {
            enter(node instanceof HtmlBlockBase ? node : node.getParent());
            BasedSequence html = node instanceof HtmlBlockBase lines ? lines.getContentChars() : node.getChars();
            RawTagScanner.in(html.toString()).forEach(tag -> tags.add(TagUse.inHtmlBlock(tag, html, blocks)));
            sources.add(new Source(node, html, firstTag, tags.size()));
        } else if (node instanceof AutoLink link && isOfNoScheme(link)) {
            sources.add(new Source(node, node.getChars(), firstTag, firstTag));
        }
    }

    private void enter(Node entered) {
        if (entered != block) {
            blocks += goesOn(entered) ? 0 : 1;
            block = entered;
        }
    }

    /** To its author, a tag alone on the last line of a paragraph stands in it; to CommonMark it begins a block. */
    private boolean goesOn(Node entered) {
        return block instanceof Paragraph paragraph
                && entered.getPrevious() == paragraph
                && entered instanceof HtmlBlockBase
                && !paragraph.isTrailingBlankLine();
    }

    private static boolean isOfNoScheme(AutoLink link) {
        return !link.getOpeningMarker().isEmpty()
                && LinkSchemes.of(link.getText().toString())
                        .filter(scheme -> !LinkSchemes.OF_LINKS.contains(scheme))
                        .isPresent();
    }

    private void settle(Source source, List<Verdict> all) {
        if (source.node() instanceof AutoLink) {
            String shown = source.html().toString();
            warn(shown, source.html(), Verdict.NO_HTML.warning(shown));
            source.node().insertBefore(new LiteralText(source.html()));
            source.node().unlink();
            return;
        }
        List<TagUse> own = tags.subList(source.firstTag(), source.endOfTags());
        List<Verdict> verdicts = all.subList(source.firstTag(), source.endOfTags());
        warn(source, own, verdicts);
        List<SettledPiece> pieces = SettledPiece.of(source.html().length(), own, verdicts);
        if (!pieces.stream().allMatch(SettledPiece::isAsWritten)) {
            replace(source, pieces);
        }
    }

    private void warn(Source source, List<TagUse> own, List<Verdict> verdicts) {
        for (int i = 0; i < own.size(); i++) {
            RawTag tag = own.get(i).tag();
            if (verdicts.get(i).isText()) {
                warn(
                        tag.name(),
                        source.html().subSequence(tag.start(), tag.end()),
                        verdicts.get(i).warning(tag.shown()));
            }
        }
    }

    private void warn(String name, BasedSequence at, String message) {
        String key = name.toLowerCase(Locale.ROOT);
        if (warnings.size() < MAX_WARNINGS) {
            warnings.putIfAbsent(key, new OffsetWarning(at.getStartOffset(), message));
        }
    }

    private static void replace(Source source, List<SettledPiece> pieces) {
        Node node = source.node() instanceof HtmlCommentBlock comment ? block(comment) : source.node();
        boolean isWhole = node instanceof HtmlBlock && pieces.get(0).isText() && isRest(source.html(), pieces);
        if (isWhole) {
            node.appendChild(raw("<pre><code>"));
        }
        for (SettledPiece piece : pieces) {
            BasedSequence chars = source.html().subSequence(piece.start(), piece.end());
            put(node, piece.isText() ? new LiteralText(chars) : new HtmlInline(chars));
            if (!piece.endTag().isEmpty()) {
                put(node, raw(piece.endTag()));
            }
        }
        if (isWhole) {
            node.appendChild(raw("</code></pre>"));
        }
        if (!(node instanceof HtmlBlock)) {
            node.unlink();
        }
    }

    /** What stands behind a comment is HTML too, though flexmark renders all of the block as it is written. */
    private static HtmlBlock block(HtmlCommentBlock comment) {
        HtmlBlock html = new HtmlBlock(comment.getChars(), comment.getContentLines());
        comment.insertBefore(html);
        comment.unlink();
        return html;
    }

    /** Whether nothing but blanks stands after the first piece. */
    private static boolean isRest(BasedSequence html, List<SettledPiece> pieces) {
        return html.subSequence(pieces.get(0).end()).isBlank();
    }

    /** A block takes its pieces for children; what stands in a line is replaced by them. */
    private static void put(Node node, Node piece) {
        if (node instanceof HtmlBlock) {
            node.appendChild(piece);
        } else {
            node.insertBefore(piece);
        }
    }

    private static HtmlInline raw(String html) {
        return new HtmlInline(BasedSequence.of(html));
    }
}
