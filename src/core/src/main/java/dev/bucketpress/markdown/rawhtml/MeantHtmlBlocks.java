package dev.bucketpress.markdown.rawhtml;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.bucketpress.markdown.rawhtml.RawTag.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where HTML blocks may begin: where HTML is meant. In CommonMark (spec 0.31, section 4.6) a line that begins with
 * {@code <dependency>}, {@code <?>} or {@code <!--} takes what follows, up to a blank line or the end of the post, out
 * of Markdown. Where it depends on what is code, which is not known yet, a block may begin; {@link RawHtml} has the last
 * word on each tag. An instance serves one parse.
 */
public final class MeantHtmlBlocks {

    private @Nullable TagIndex index;

    /** @param line of the body, from its first character that is no blank */
    public boolean mayBeginWith(BasedSequence line) {
        if (line.isEmpty() || line.charAt(0) != '<') {
            return false;
        }
        if (index == null) {
            index = new TagIndex(line.getBaseSequence().toString());
        }
        return isMeant(line.toString(), line.getStartOffset(), index);
    }

    private static boolean isMeant(String line, int offset, TagIndex tags) {
        if (line.startsWith("<!--")) {
            return tags.occursAfter("-->", offset);
        }
        if (line.startsWith("<![CDATA[")) {
            return tags.occursAfter("]]>", offset) && !hasTextBehind("]]>", line);
        }
        if (line.startsWith("<?")) {
            return line.length() > 2
                    && Character.isLetter(line.charAt(2))
                    && tags.occursAfter("?>", offset)
                    && !hasTextBehind("?>", line);
        }
        if (line.startsWith("<!")) {
            return line.stripTrailing().endsWith(">") && !hasTextBehind(">", line);
        }
        return isMeantTag(line, offset, tags);
    }

    /** What is shown as text, with text behind it, is the beginning of a paragraph. */
    private static boolean hasTextBehind(String end, String line) {
        int at = line.indexOf(end);
        return at >= 0 && !line.substring(at + end.length()).isBlank();
    }

    /** A tag may go on over the next lines; then its name has to tell. */
    private static boolean isMeantTag(String line, int offset, TagIndex tags) {
        List<RawTag> found = RawTagScanner.in(line.indexOf('>') < 0 ? line + ">" : line);
        @Nullable RawTag tag = found.isEmpty() ? null : found.get(0);
        if (tag == null || tag.is(Kind.NO_TAG) || tag.start() > 0) {
            return false;
        }
        return tag.closes() ? closes(tag.name(), offset, tags) : opens(tag, offset, tags);
    }

    private static boolean closes(String name, int offset, TagIndex tags) {
        return HtmlElements.isHtml(name) && tags.isOpenedBefore(name, offset);
    }

    private static boolean opens(RawTag tag, int offset, TagIndex tags) {
        String name = tag.name();
        if (tags.isInside("svg", offset) || tags.isInside("math", offset)) {
            return true;
        }
        if (!HtmlElements.isHtml(name) || HtmlElements.isTablePart(name) && !tags.isInside("table", offset)) {
            return false;
        }
        if (HtmlElements.isVoid(name)) {
            return HtmlElements.isVoidInText(name) || tag.hasAttributes();
        }
        return HtmlElements.mayLackItsEnd(name)
                || tags.isClosedAfter(name, offset)
                || tag.is(Kind.SELF_CLOSING) && tag.hasAttributes();
    }
}
