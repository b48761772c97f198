package dev.bucketpress.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.bucketpress.text.OffsetWarning;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spaces that are none to CommonMark, and characters that nobody sees: before the marker of a block, they make it text.
 */
final class UnusualSpaces {

    /** The spaces of Unicode but for the usual one, as JavaScript's {@code \s} has them. */
    static final String SPACES = "\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A"
            + "\u202F\u205F\u3000\uFEFF";

    private static final String INVISIBLE = "\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064";

    /** Numbers after wide spaces are left alone: many authors indent and number their paragraphs so. */
    private static final Pattern BEFORE_MARKER = Pattern.compile("[ \t]*+(["
            + SPACES
            + INVISIBLE
            + "])[ \t"
            + SPACES
            + INVISIBLE
            + "]*+((?:#{1,6}|[-+*]|(?<!\u3000)\\d{1,9}[.)])[ \t]|>|```|~~~)[^\\n]{0,40}");

    /** Where the characters beyond ASCII begin. */
    private static final char LATIN_1 = 0x80;

    private UnusualSpaces() {}

    /** A warning of the first such character before a marker that this line of a paragraph would begin with. */
    static Optional<OffsetWarning> before(BasedSequence line) {
        boolean usual = line.isEmpty() || line.charAt(0) > ' ' && line.charAt(0) < LATIN_1;
        Matcher matcher = BEFORE_MARKER.matcher(usual ? "" : line);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        String text =
                line.subSequence(matcher.start(2), matcher.end()).toString().strip();
        return Optional.of(new OffsetWarning(
                line.subSequence(matcher.start(1)).getStartOffset(),
                "`%s` is shown as text, because the invisible character U+%04X stands before it. Delete that character."
                        .formatted(text, (int) matcher.group(1).charAt(0))));
    }
}
