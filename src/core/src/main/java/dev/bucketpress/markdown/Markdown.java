package dev.bucketpress.markdown;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.bucketpress.markdown.blocks.BlockExtensions;
import dev.bucketpress.markdown.cjk.CjkEmphasis;
import dev.bucketpress.markdown.html.BoundedParser;
import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.markdown.html.HtmlPostProcessor;
import dev.bucketpress.markdown.html.HtmlSanitizer;
import dev.bucketpress.markdown.html.LineBreaks;
import dev.bucketpress.markdown.limits.LimitCheck;
import dev.bucketpress.markdown.limits.LimitExceededException;
import dev.bucketpress.markdown.links.LinkResolver;
import dev.bucketpress.markdown.rawhtml.MeantHtmlBlocks;
import dev.bucketpress.markdown.rawhtml.RawHtml;
import dev.bucketpress.messages.Messages;
import dev.bucketpress.text.ControlCharacters;
import dev.bucketpress.text.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;

/**
 * Renders Markdown to what a page shows: CommonMark with the extensions of GitHub, Hexo and other blogs, and with
 * emphasis as readers of Chinese, Japanese and Korean expect it.
 *
 * <pre>{@code
 * RenderResult result = new Markdown(HtmlPolicy.SAFE).render("**加粗。**然后", Optional.empty(), LinkResolver.NONE);
 * String html = ((RenderedBody) result).html(); // <p><strong>加粗。</strong>然后</p>
 * }</pre>
 *
 * <p>Instances are thread-safe.
 */
public final class Markdown {

    private static DataHolder options(HtmlPolicy policy) {
        MutableDataSet options = new MutableDataSet()
                .set(
                        Parser.EXTENSIONS,
                        List.of(
                                new BlockExtensions(meantHtml(policy)),
                                new CjkEmphasis(),
                                FastHeadingParser.extension(),
                                new BlogExtensions()))
                .set(FootnoteExtension.FOOTNOTE_BACK_REF_STRING, "↩")
                .set(HtmlRenderer.EMBEDDED_ATTRIBUTE_PROVIDER, false) // scans all blocks for each footnote
                .set(HtmlRenderer.RENDER_HEADER_ID, false)
                .set(HtmlRenderer.GENERATE_HEADER_ID, false);
        if (policy == HtmlPolicy.SAFE) {
            options.set(HtmlRenderer.SUPPRESSED_LINKS, ""); // the sanitizer takes their addresses out, with a warning
        }
        return options.toImmutable();
    }

    /** Where HTML blocks may begin: anywhere, if authors are trusted. */
    private static Supplier<Predicate<BasedSequence>> meantHtml(HtmlPolicy policy) {
        return policy == HtmlPolicy.SAFE ? () -> new MeantHtmlBlocks()::mayBeginWith : () -> line -> true;
    }

    /** The hosts of the video and music players that blogs usually embed. */
    public static final Set<String> USUAL_VIDEO_HOSTS = Set.of(
            "www.youtube.com",
            "www.youtube-nocookie.com",
            "player.vimeo.com",
            "player.bilibili.com",
            "music.163.com",
            "v.qq.com",
            "player.youku.com");

    private final HtmlPolicy policy;
    private final LineBreaks breaks;
    private final HtmlSanitizer sanitizer;
    private final Parser parser;
    private final HtmlRenderer renderer;

    public Markdown(HtmlPolicy policy) {
        this(policy, LineBreaks.KEPT, USUAL_VIDEO_HOSTS);
    }

    /** @param videoHosts hosts whose players may be embedded, in lower case */
    public Markdown(HtmlPolicy policy, LineBreaks breaks, Set<String> videoHosts) {
        this.policy = policy;
        this.breaks = breaks;
        this.sanitizer = new HtmlSanitizer(videoHosts);
        DataHolder options = options(policy);
        this.parser = Parser.builder(options).build();
        this.renderer = renderer(options, breaks);
    }

    private static HtmlRenderer renderer(DataHolder options, LineBreaks breaks) {
        HtmlRenderer.Builder renderer = HtmlRenderer.builder(options).nodeRendererFactory(any -> new PictureTexts());
        if (breaks == LineBreaks.KEPT) {
            renderer.nodeRendererFactory(any -> new KeptLineBreaks());
        }
        return renderer.build();
    }

    /** The policy for HTML that authors write. */
    public HtmlPolicy policy() {
        return policy;
    }

    private Document excerpt(String html) {
        try {
            return BoundedParser.parse(policy == HtmlPolicy.SAFE ? RawHtml.settle(html) : html, html, tag -> 0);
        } catch (LimitExceededException e) {
            throw e.inExcerpt();
        }
    }

    /** The HTML that flexmark renders, before anything is done to it: for tests of the Markdown alone. */
    public String html(String body) {
        return renderer.render(parser.parse(body));
    }

    /** Renders the body of a post in no language that is known. */
    public RenderResult render(String body, Optional<String> ownExcerpt, LinkResolver links) {
        return render(body, ownExcerpt, "", links);
    }

    /**
     * Renders the body of a post.
     *
     * @param ownExcerpt HTML that the author gives as the excerpt, in place of the post's beginning
     * @param language of the post, as a BCP 47 tag; empty where it is not known
     * @param links resolves the links to other posts and files
     */
    public RenderResult render(String body, Optional<String> ownExcerpt, String language, LinkResolver links) {
        return renderPrintable(ControlCharacters.withoutInvisible(body), ownExcerpt, language, links);
    }

    private RenderResult renderPrintable(
            String body, Optional<String> ownExcerpt, String language, LinkResolver links) {
        Optional<Problem> tooLarge = LimitCheck.exceededIn(body);
        if (tooLarge.isPresent()) {
            return new RenderResult.Unrenderable(tooLarge.get(), false);
        }
        try {
            ParsedBody parsed = ParsedBody.parse(body, parser, policy, links);
            Document document = BoundedParser.parse(
                    renderer.render(parsed.document()),
                    parsed.document().getChars(),
                    parsed.source().offsets());
            Messages words = Messages.in(language);
            return RenderedBody.of(new HtmlPostProcessor(policy, breaks, sanitizer, links, words, parsed.source())
                    .process(document, ownExcerpt.map(this::excerpt), parsed.warnings()));
        } catch (LimitExceededException e) {
            return new RenderResult.Unrenderable(e.problemIn(body), e.isInExcerpt());
        }
    }
}
