package dev.bucketpress.markdown;

import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.bucketpress.markdown.cjk.CjkEmphasis;
import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.markdown.html.HtmlPostProcessor;
import dev.bucketpress.markdown.html.HtmlSanitizer;
import dev.bucketpress.markdown.html.UnclosedTags;
import dev.bucketpress.markdown.limits.LimitCheck;
import dev.bucketpress.markdown.limits.LimitExceeded;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
                            new CjkEmphasis(),
                            TaskListExtension.create(),
                            BareLinks.extension(),
                            FastHeadingParser.extension(),
                            FootnoteExtension.create(),
                            DefinitionExtension.create(),
                            new BlogExtensions()))
            .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
            .set(TablesExtension.COLUMN_SPANS, false)
            .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
            .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
            .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
            .set(DefinitionExtension.TILDE_MARKER, false)
            .set(FootnoteExtension.FOOTNOTE_BACK_REF_STRING, "↩")
            .set(HtmlRenderer.EMBEDDED_ATTRIBUTE_PROVIDER, false) // looks through all blocks for each footnote
            .set(HtmlRenderer.RENDER_HEADER_ID, false)
            .set(HtmlRenderer.GENERATE_HEADER_ID, false)
            .toImmutable();

    /** The players of the video and music sites that blogs embed, by their hosts. */
    public static final Set<String> USUAL_VIDEO_HOSTS = Set.of(
            "www.youtube.com",
            "www.youtube-nocookie.com",
            "player.vimeo.com",
            "player.bilibili.com",
            "music.163.com",
            "v.qq.com",
            "player.youku.com");

    private final HtmlPolicy policy;
    private final HtmlSanitizer safeHtml;
    private final Parser parser;
    private final HtmlRenderer renderer;

    public Markdown(HtmlPolicy policy) {
        this(policy, USUAL_VIDEO_HOSTS);
    }

    /** @param videoHosts whose players may be shown in frames, in lower case */
    public Markdown(HtmlPolicy policy, Set<String> videoHosts) {
        this.policy = policy;
        this.safeHtml = new HtmlSanitizer(videoHosts);
        this.parser = Parser.builder(OPTIONS).build();
        this.renderer = HtmlRenderer.builder(OPTIONS).build();
    }

    /** What becomes of HTML that authors write. */
    public HtmlPolicy policy() {
        return policy;
    }

    private String html(ParsedBody manuscript) {
        String html = renderer.render(manuscript.document());
        return policy == HtmlPolicy.SAFE ? manuscript.unknownTags().escape(html) : html;
    }

    private Document parse(String html) {
        return Jsoup.parseBodyFragment(policy == HtmlPolicy.SAFE ? UnclosedTags.escape(html) : html);
    }

    /** What flexmark makes of a body, the author's own HTML as it is. */
    public String html(String body) {
        return renderer.render(parser.parse(body));
    }

    /**
     * Renders the body of a post.
     *
     * @param ownExcerpt HTML that the author gives as the excerpt, in place of the post's beginning
     * @param links where the post's neighbours are read
     */
    public RenderResult render(String body, Optional<String> ownExcerpt, LinkResolver links) {
        Optional<Unrenderable> exceeded = LimitCheck.exceededIn(body);
        if (exceeded.isPresent()) {
            return exceeded.get();
        }
        try {
            ParsedBody manuscript = ParsedBody.read(body, parser, links);
            Document document = parse(html(manuscript));
            return new HtmlPostProcessor(policy, safeHtml, links, body)
                    .of(document, ownExcerpt.map(this::parse), manuscript.remarks());
        } catch (LimitExceeded e) {
            return e.in(body);
        }
    }
}
