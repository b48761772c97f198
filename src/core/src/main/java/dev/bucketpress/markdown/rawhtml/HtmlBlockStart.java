package dev.bucketpress.markdown.rawhtml;

import dev.bucketpress.markdown.rawhtml.RawTag.Kind;
import java.util.List;

/**
 * Whether HTML is meant by a line that begins with {@code <}. Where that depends on what is code, which is not known
 * yet, it may be; {@link TagJudge} has the last word on each tag.
 */
record HtmlBlockStart(TagIndex tags) {

    /** @param offset of the line's text in the body */
    boolean isMeant(String line, int offset) {
        if (line.startsWith("<!--")) {
            return tags.occursAfter("-->", offset);
        }
        if (line.startsWith("<![CDATA[")) {
            return tags.occursAfter("]]>", offset);
        }
        if (line.startsWith("<?")) {
            return line.length() > 2 && Character.isLetter(line.charAt(2)) && tags.occursAfter("?>", offset);
        }
        if (line.startsWith("<!")) {
            return true;
        }
        return isMeantTag(line, offset);
    }

    /** A tag may go on over the next lines; then its name has to tell. */
    private boolean isMeantTag(String line, int offset) {
        List<RawTag> found = RawTagScanner.in(line.indexOf('>') < 0 ? line + ">" : line);
        RawTag tag = found.isEmpty() ? null : found.get(0);
        if (tag == null || tag.is(Kind.NO_TAG) || tag.start() > 0) {
            return false;
        }
        return tag.closes() ? closes(tag.name(), offset) : opens(tag, offset);
    }

    private boolean closes(String name, int offset) {
        return HtmlElements.isHtml(name) && tags.isOpenedBefore(name, offset);
    }

    private boolean opens(RawTag tag, int offset) {
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
