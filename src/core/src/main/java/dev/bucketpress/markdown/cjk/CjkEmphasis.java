package dev.bucketpress.markdown.cjk;

import com.vladsch.flexmark.ext.gfm.strikethrough.internal.StrikethroughNodeRenderer;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.data.MutableDataHolder;

/**
 * Emphasis by {@code *}, {@code **}, {@code _}, {@code __} and strikethrough by {@code ~}, {@code ~~}, as readers of
 * Chinese, Japanese and Korean expect it too.
 */
public final class CjkEmphasis implements Parser.ParserExtension, HtmlRenderer.HtmlRendererExtension {

    @Override
    public void parserOptions(MutableDataHolder options) {
        options.set(Parser.ASTERISK_DELIMITER_PROCESSOR, false); // our own instead
        options.set(Parser.UNDERSCORE_DELIMITER_PROCESSOR, false);
    }

    @Override
    public void extend(Parser.Builder parser) {
        parser.customDelimiterProcessor(EmphasisRule.asterisk())
                .customDelimiterProcessor(EmphasisRule.underscore())
                .customDelimiterProcessor(new StrikethroughRule())
                .customInlineParserFactory(CjkInlineParser::new)
                // flexmark reads link reference definitions unasked with its own inline parser only.
                .paragraphPreProcessorFactory(new ReferencePreProcessorFactory());
    }

    @Override
    public void rendererOptions(MutableDataHolder options) {
        // There are none.
    }

    @Override
    public void extend(HtmlRenderer.Builder renderer, String rendererType) {
        renderer.nodeRendererFactory(new StrikethroughNodeRenderer.Factory());
    }
}
