package dev.bucketpress.markdown.blocks;

import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.definition.internal.DefinitionListBlockPreProcessor;
import com.vladsch.flexmark.ext.definition.internal.DefinitionListItemBlockPreProcessor;
import com.vladsch.flexmark.ext.definition.internal.DefinitionNodeRenderer;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteLinkRefProcessor;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteNodeRenderer;
import com.vladsch.flexmark.ext.tables.internal.TableNodeRenderer;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.parser.ListOptions;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.bucketpress.markdown.limits.SplitLines;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The blocks of this package, in place of flexmark's. */
public final class BlockExtensions implements Parser.ParserExtension, HtmlRenderer.HtmlRendererExtension {

    private final Supplier<Predicate<BasedSequence>> meantHtml;

    /**
     * @param meantHtml makes, for each document, what tells of a line from its first {@code <} whether it may begin an
     *     HTML block
     */
    public BlockExtensions(Supplier<Predicate<BasedSequence>> meantHtml) {
        this.meantHtml = meantHtml;
    }

    @Override
    public void parserOptions(MutableDataHolder options) {
        options.set(Parser.FENCED_CODE_BLOCK_PARSER, false); // FenceParser instead
        options.set(Parser.HTML_BLOCK_PARSER, false); // HtmlParser instead
        options.set(Parser.LIST_BLOCK_PARSER, false); // ListRule instead
    }

    @Override
    public void extend(Parser.Builder parser) {
        parser.customBlockParserFactory(new TableParser.Rule())
                .customBlockParserFactory(new FenceParser.Rule())
                .customBlockParserFactory(new HtmlParser.Rule(meantHtml))
                .customBlockParserFactory(new FootnoteParser.Rule())
                .customBlockParserFactory(new DefinitionParser.Rule())
                .customBlockParserFactory(new ListRule())
                .linkRefProcessorFactory(new FootnoteLinkRefProcessor.Factory())
                .paragraphPreProcessorFactory(new SplitLines.Factory())
                .paragraphPreProcessorFactory(new LazyTables.Factory())
                .blockPreProcessorFactory(new DefinitionListItemBlockPreProcessor.Factory())
                .blockPreProcessorFactory(new DefinitionListBlockPreProcessor.Factory())
                .blockPreProcessorFactory(new TaskItems.Factory());
    }

    @Override
    public void rendererOptions(MutableDataHolder options) {
        // None.
    }

    @Override
    public void extend(HtmlRenderer.Builder renderer, String rendererType) {
        renderer.nodeRendererFactory(new TableNodeRenderer.Factory())
                .nodeRendererFactory(new FootnoteNodeRenderer.Factory())
                .nodeRendererFactory(new DefinitionNodeRenderer.Factory())
                .nodeRendererFactory(Renderer::new);
    }

    private static final class Renderer implements NodeRenderer {

        private final ListOptions lists;

        Renderer(DataHolder options) {
            this.lists = ListOptions.get(options);
        }

        @Override
        public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
            return Set.of(
                    new NodeRenderingHandler<>(Paragraph.class, this::paragraph),
                    new NodeRenderingHandler<>(OverfullRow.class, Renderer::row),
                    new NodeRenderingHandler<>(TaskItem.class, this::task),
                    new NodeRenderingHandler<>(Checkbox.class, (box, context, html) -> html.raw(box.html())));
        }

        /** flexmark takes the tags from the first paragraph alone of an item of a tight list. */
        private void paragraph(Paragraph paragraph, NodeRendererContext context, HtmlWriter html) {
            if (paragraph.getParent() instanceof ListItem item
                    && lists.isTightListItem(item)
                    && item.getFirstChild() != paragraph) {
                html.line();
                context.renderChildren(paragraph);
            } else {
                context.delegateRender();
            }
        }

        private static void row(OverfullRow row, NodeRendererContext context, HtmlWriter html) {
            html.tagLine("tr", () -> context.renderChildren(row));
        }

        private void task(TaskItem item, NodeRendererContext context, HtmlWriter html) {
            html.attr("class", "task-list-item").withAttr();
            if (lists.isTightListItem(item)) {
                html.withCondIndent().tagLine("li", () -> context.renderChildren(item));
            } else {
                html.tagIndent("li", () -> context.renderChildren(item));
            }
        }
    }
}
