package dev.bucketpress.markdown;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parses subscript and superscript, {@code H~2~O} and {@code x^2^}, where nothing else can be meant: a few letters,
 * digits and signs, right after a letter, and for {@code ^} not in the middle of a word ({@code a^b^c} is arithmetic).
 * For {@code ~}, the letter is an ASCII one ({@code 1~2~3} are ranges).
 */
final class SubSupParser implements InlineParserExtension {

    private static final String CONTENT = "([0-9A-Za-z+\\-−*()]{1,20})";
    private static final Pattern SUB = Pattern.compile("(?<=[A-Za-z)])(~)" + CONTENT + "(~)(?!~)");
    private static final Pattern SUP = Pattern.compile("(?<=[\\p{L}0-9)])(\\^)" + CONTENT + "(\\^)(?![A-Za-z0-9^])");

    @Override
    public boolean parse(LightInlineParser parser) {
        BasedSequence input = parser.getInput();
        boolean sub = parser.peek() == '~';
        Matcher matcher = (sub ? SUB : SUP).matcher(input);
        matcher.region(parser.getIndex(), input.length()).useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return false;
        }
        InlineElement element = new InlineElement(
                sub ? "sub" : "sup", group(input, matcher, 1), group(input, matcher, 2), group(input, matcher, 3));
        element.appendChild(new Text(element.getText()));
        parser.flushTextNode();
        parser.appendNode(element);
        parser.setIndex(matcher.end());
        return true;
    }

    private static BasedSequence group(BasedSequence input, Matcher matcher, int group) {
        return input.subSequence(matcher.start(group), matcher.end(group));
    }

    @Override
    public void finalizeDocument(InlineParser parser) {}

    @Override
    public void finalizeBlock(InlineParser parser) {}
}
