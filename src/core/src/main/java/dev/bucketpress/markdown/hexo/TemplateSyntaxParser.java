package dev.bucketpress.markdown.hexo;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Parses template syntax, {@code {{ a * b }}} and {@code {% tag %}}, as plain text: nothing in it is Markdown. An
 * instance serves one document.
 */
public final class TemplateSyntaxParser implements InlineParserExtension {

    private static final int MAX_LENGTH = 1000;

    private BasedSequence input = BasedSequence.NULL;

    /** The input's characters: flexmark's sequences of many lines are slow to search. */
    private String text = "";

    @Override
    public boolean parse(LightInlineParser parser) {
        if (input != parser.getInput()) {
            input = parser.getInput();
            text = input.toString();
        }
        int start = parser.getIndex();
        String closing = text.startsWith("{{", start) ? "}}" : text.startsWith("{%", start) ? "%}" : "";
        int end = text.substring(start, Math.min(text.length(), start + MAX_LENGTH))
                .indexOf(closing, 2);
        if (closing.isEmpty() || end < 0) {
            return false;
        }
        parser.appendText(input, start, start + end + 2);
        parser.setIndex(start + end + 2);
        return true;
    }

    @Override
    public void finalizeDocument(InlineParser parser) {}

    @Override
    public void finalizeBlock(InlineParser parser) {}
}
