package dev.bucketpress.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.ContentNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import dev.bucketpress.markdown.extension.IndependentFactory;
import dev.bucketpress.markdown.hexo.CodeFenceInfo;
import dev.bucketpress.markdown.hexo.TemplateSyntaxParser;
import dev.bucketpress.markdown.inline.BareAddress;
import dev.bucketpress.markdown.limits.PictureDescription;
import dev.bucketpress.markdown.math.FormulaBlock;
import dev.bucketpress.markdown.math.FormulaBlockParser;
import dev.bucketpress.markdown.math.FormulaParser;
import dev.bucketpress.markdown.math.InlineFormula;
import dev.bucketpress.markdown.math.SplitFormulas;
import dev.bucketpress.markdown.rawhtml.LiteralText;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The extensions of blogs beyond CommonMark and GitHub: formulas, highlights, subscripts, code captions, template tags.
 */
final class BlogExtensions implements Parser.ParserExtension, HtmlRenderer.HtmlRendererExtension {

    @Override
    public void extend(Parser.Builder parser) {
        parser.customBlockParserFactory(new FormulaBlockParser.Factory())
                .blockPreProcessorFactory(new SplitFormulas.Factory())
                .customInlineParserExtensionFactory(new Inline(FormulaParser.CHARACTERS, FormulaParser::new))
                .customInlineParserExtensionFactory(new Inline("~^", SubSupParser::new))
                .customInlineParserExtensionFactory(new Inline("{", TemplateSyntaxParser::new))
                .customDelimiterProcessor(new HighlightParser());
    }

    @Override
    public void extend(HtmlRenderer.Builder renderer, String rendererType) {
        renderer.nodeRendererFactory(options -> new Renderer());
    }

    @Override
    public void parserOptions(MutableDataHolder options) {}

    @Override
    public void rendererOptions(MutableDataHolder options) {}

    /** @param characters those that the extension may begin with */
    private record Inline(String characters, Supplier<InlineParserExtension> extension)
            implements InlineParserExtensionFactory, IndependentFactory {

        @Override
        public CharSequence getCharacters() {
            return characters;
        }

        @Override
        public InlineParserExtension apply(LightInlineParser parser) {
            return extension.get();
        }
    }

    private static final class Renderer implements NodeRenderer {

        @Override
        public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
            return Set.of(
                    new NodeRenderingHandler<>(
                            InlineFormula.class,
                            (node, context, html) -> html.raw(
                                            node.isDisplay()
                                                    ? "<span class=\"math display\">"
                                                    : "<span class=\"math\">")
                                    .text(node.formula())
                                    .raw("</span>")),
                    new NodeRenderingHandler<>(FormulaBlock.class, Renderer::formula),
                    new NodeRenderingHandler<>(InlineElement.class, Renderer::element),
                    new NodeRenderingHandler<>(BareAddress.class, Renderer::address),
                    new NodeRenderingHandler<>(
                            LiteralText.class,
                            (node, context, html) ->
                                    html.openPre().text(node.text()).closePre()),
                    new NodeRenderingHandler<>(FencedCodeBlock.class, Renderer::code),
                    new NodeRenderingHandler<>(IndentedCodeBlock.class, Renderer::indentedCode),
                    new NodeRenderingHandler<>(Image.class, Renderer::picture),
                    new NodeRenderingHandler<>(ImageRef.class, Renderer::picture));
        }

        private static void picture(Node node, NodeRendererContext context, HtmlWriter html) {
            PictureDescription.check(node);
            context.delegateRender();
        }

        private static void formula(FormulaBlock node, NodeRendererContext context, HtmlWriter html) {
            html.line().raw("<div class=\"math\">").openPre();
            html.text(node.formula()).closePre().raw("</div>").line();
        }

        private static void element(InlineElement node, NodeRendererContext context, HtmlWriter html) {
            html.tag(node.element());
            context.renderChildren(node);
            html.closeTag(node.element());
        }

        private static void address(BareAddress node, NodeRendererContext context, HtmlWriter html) {
            boolean link = !node.isInLink();
            if (link) {
                html.raw("<a href=\"").text(node.url()).raw("\">");
            }
            context.renderChildren(node);
            html.raw(link ? "</a>" : "");
        }

        private static void code(FencedCodeBlock node, NodeRendererContext context, HtmlWriter html) {
            CodeFenceInfo info = CodeFenceInfo.of(node.getInfo().unescape());
            html.line();
            if (info.hasCaption()) {
                html.raw("<figure class=\"code\">");
                caption(info, html);
            }
            html.raw("<pre><code");
            info.language()
                    .ifPresent(language ->
                            html.raw(" class=\"language-").text(language).raw("\""));
            html.raw(">").openPre();
            html.text(text(node)).closePre().raw("</code></pre>");
            html.raw(info.hasCaption() ? "</figure>" : "").line();
        }

        private static void indentedCode(IndentedCodeBlock node, NodeRendererContext context, HtmlWriter html) {
            String text = text(node);
            html.line().raw("<pre><code>").openPre();
            html.text(text.endsWith("\n") ? text : text + "\n").closePre();
            html.raw("</code></pre>").line();
        }

        /** Line by line: flexmark's sequence of all lines takes time by the square of their number. */
        private static String text(ContentNode code) {
            StringBuilder text = new StringBuilder();
            code.getContentLines().forEach(text::append);
            return text.toString().replace("\r\n", "\n").replace('\r', '\n');
        }

        private static void caption(CodeFenceInfo info, HtmlWriter html) {
            html.raw("<figcaption>").text(info.title());
            info.source()
                    .ifPresent(source -> html.raw(info.title().isEmpty() ? "<a href=\"" : " <a href=\"")
                            .text(source.url())
                            .raw("\">")
                            .text(source.text())
                            .raw("</a>"));
            html.raw("</figcaption>");
        }
    }
}
