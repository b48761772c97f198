package dev.bucketpress.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Keeps what belongs to template languages as it is written, {@code {{ a * b }}} and {@code {% tag %}}: nothing in it is
 * Markdown. One serves one document.
 */
final class TemplateText implements InlineParserExtension {

    private static final int LONGEST = 1000;

    @Override
    public boolean parse(LightInlineParser parser) {
        BasedSequence text = parser.getInput();
        int start = parser.getIndex();
        String closing = text.matchChars("{{", start) ? "}}" : text.matchChars("{%", start) ? "%}" : "";
        int end = closing.isEmpty() ? -1 : text.indexOf(closing, start + 2, Math.min(text.length(), start + LONGEST));
        if (end < 0) {
            return false;
        }
        parser.appendText(text, start, end + 2);
        parser.setIndex(end + 2);
        return true;
    }

    @Override
    public void finalizeDocument(InlineParser parser) {}

    @Override
    public void finalizeBlock(InlineParser parser) {}
}
