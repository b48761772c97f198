package dev.bucketpress.markdown;

import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Renders Markdown: CommonMark with what GitHub, Hexo and bloggers added to it, and with emphasis as readers of Chinese,
 * Japanese and Korean expect it. One instance serves any number of threads.
 */
public final class Markdown {

    private static final DataHolder OPTIONS = new MutableDataSet()
            .set(
                    Parser.EXTENSIONS,
                    List.of(
                            TablesExtension.create(),
                            StrikethroughExtension.create(),
                            TaskListExtension.create(),
                            AutolinkExtension.create(),
                            FootnoteExtension.create(),
                            DefinitionExtension.create(),
                            new InUse()))
            .set(Parser.ASTERISK_DELIMITER_PROCESSOR, false) // CjkEmphasis instead
            .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
            .set(TablesExtension.COLUMN_SPANS, false)
            .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
            .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
            .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
            .set(DefinitionExtension.TILDE_MARKER, false)
            .set(FootnoteExtension.FOOTNOTE_BACK_REF_STRING, "↩")
            .set(HtmlRenderer.RENDER_HEADER_ID, false)
            .set(HtmlRenderer.GENERATE_HEADER_ID, false)
            .toImmutable();

    private static final Unrenderable TOO_DEEP = new Unrenderable(
            1,
            1,
            "The post's quotes, lists or HTML tags are nested too deeply to be rendered.",
            "Take some levels of nesting out.");

    private final HtmlPolicy policy;
    private final Parser parser;
    private final HtmlRenderer renderer;

    public Markdown(HtmlPolicy policy) {
        this.policy = policy;
        this.parser = Parser.builder(OPTIONS)
                .customDelimiterProcessor(new CjkEmphasis())
                .build();
        this.renderer = HtmlRenderer.builder(OPTIONS).build();
    }

    private String html(Manuscript manuscript) {
        String html = renderer.render(manuscript.document());
        return policy == HtmlPolicy.SAFE ? manuscript.unknownTags().escape(html) : html;
    }

    private Document parse(String html) {
        return Jsoup.parseBodyFragment(policy == HtmlPolicy.SAFE ? UnclosedTags.escape(html) : html);
    }

    /**
     * Renders the body of a post.
     *
     * @param ownExcerpt HTML that the author gives as the excerpt, in place of the post's beginning
     * @param links where the post's neighbours are read
     */
    public Rendering render(String body, Optional<String> ownExcerpt, Links links) {
        try {
            Manuscript manuscript = Manuscript.read(body, parser, links);
            Document document = parse(html(manuscript));
            return Article.of(document, ownExcerpt.map(this::parse), policy, manuscript.remarks());
        } catch (StackOverflowError e) {
            // Only nesting goes that deep; the parser has no bound of its own.
            return TOO_DEEP;
        }
    }
}
