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

    private final NextClosing ofVariables = new NextClosing("}}");
    private final NextClosing ofTags = new NextClosing("%}");

    @Override
    public boolean parse(LightInlineParser parser) {
        if (input != parser.getInput()) {
            input = parser.getInput();
            text = input.toString();
            ofVariables.found = NextClosing.UNSEARCHED;
            ofTags.found = NextClosing.UNSEARCHED;
        }
        int start = parser.getIndex();
        int end = text.startsWith("{{", start)
                ? ofVariables.after(start + 2, text)
                : text.startsWith("{%", start) ? ofTags.after(start + 2, text) : text.length();
        if (end > Math.min(text.length(), start + MAX_LENGTH) - 2) {
            return false;
        }
        parser.appendText(input, start, end + 2);
        parser.setIndex(end + 2);
        return true;
    }

    /** The next place of a closing mark, searched once for all that open before it. */
    private static final class NextClosing {

        private static final int UNSEARCHED = -1;

        private final String mark;
        private int found = UNSEARCHED;

        NextClosing(String mark) {
            this.mark = mark;
        }

        /** The first mark from an index on, or the text's length. */
        int after(int index, String text) {
            if (found < index) {
                int next = text.indexOf(mark, index);
                found = next < 0 ? text.length() : next;
            }
            return found;
        }
    }

    @Override
    public void finalizeDocument(InlineParser parser) {}

    @Override
    public void finalizeBlock(InlineParser parser) {}
}
