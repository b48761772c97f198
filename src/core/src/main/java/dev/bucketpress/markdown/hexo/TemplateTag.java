package dev.bucketpress.markdown.hexo;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tag of Hexo's template language, {@code {% name arguments %}}.
 *
 * @param start its offset in the body
 * @param end the offset behind it
 */
public record TemplateTag(int start, int end, String name, String arguments) {

    private static final String OPENING = "{%";
    private static final String CLOSING = "%}";

    /** No post has more tags; those behind stay as they are written. */
    private static final int MOST = 10_000;

    /** No tag is longer, and nothing that is is looked into. */
    private static final int LONGEST = 1000;

    private static final Pattern INSIDE = Pattern.compile("-?\\s*([A-Za-z][\\w-]*)(.*?)-?");

    /**
     * Every tag of a body, in order.
     *
     * @param code pieces of the body, in order, in which nothing is a tag
     */
    public static List<TemplateTag> in(String body, List<BasedSequence> code) {
        List<TemplateTag> tags = new ArrayList<>();
        int piece = 0;
        int start = body.indexOf(OPENING);
        int end = body.indexOf(CLOSING, start + 2);
        while (start >= 0 && end >= 0 && tags.size() < MOST) {
            start = body.lastIndexOf(OPENING, end - 2);
            while (piece < code.size() && code.get(piece).getEndOffset() <= start) {
                piece++;
            }
            boolean inCode = piece < code.size() && code.get(piece).getStartOffset() <= start;
            if (!inCode && end - start < LONGEST) {
                read(body, start, end).ifPresent(tags::add);
            }
            start = body.indexOf(OPENING, end + 2);
            end = body.indexOf(CLOSING, start + 2);
        }
        return tags;
    }

    private static Optional<TemplateTag> read(String body, int start, int end) {
        Matcher inside = INSIDE.matcher(body.substring(start + 2, end));
        return inside.matches()
                ? Optional.of(new TemplateTag(start, end + 2, inside.group(1), inside.group(2)))
                : Optional.empty();
    }

    TagArguments split() {
        return TagArguments.of(arguments);
    }
}
