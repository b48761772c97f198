package dev.bucketpress.markdown.cjk;

import com.vladsch.flexmark.ext.gfm.strikethrough.internal.StrikethroughNodeRenderer;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.data.MutableDataHolder;

/**
 * Parses emphasis ({@code *}, {@code **}, {@code _}, {@code __}) and strikethrough ({@code ~}, {@code ~~}) so that they
 * work beside Chinese, Japanese and Korean punctuation too: {@code **加粗。**然后} is bold here, and plain by CommonMark's
 * rules. The rule itself is in {@link CjkFlanking}.
 */
public final class CjkEmphasis implements Parser.ParserExtension, HtmlRenderer.HtmlRendererExtension {

    @Override
    public void parserOptions(MutableDataHolder options) {
        options.set(Parser.ASTERISK_DELIMITER_PROCESSOR, false); // EmphasisRule instead
        options.set(Parser.UNDERSCORE_DELIMITER_PROCESSOR, false);
    }

    @Override
    public void extend(Parser.Builder parser) {
        parser.customDelimiterProcessor(EmphasisRule.asterisk())
                .customDelimiterProcessor(EmphasisRule.underscore())
                .customDelimiterProcessor(new StrikethroughRule())
                .customInlineParserFactory(CjkInlineParser::new)
                // flexmark adds this by itself only for its own inline parser.
                .paragraphPreProcessorFactory(new ReferencePreProcessorFactory());
    }

    @Override
    public void rendererOptions(MutableDataHolder options) {
        // None.
    }

    @Override
    public void extend(HtmlRenderer.Builder renderer, String rendererType) {
        renderer.nodeRendererFactory(new StrikethroughNodeRenderer.Factory());
    }
}
