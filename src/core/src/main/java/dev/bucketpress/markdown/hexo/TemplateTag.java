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
 * @param end the offset after it
 */
public record TemplateTag(int start, int end, String name, String arguments) {

    private static final String OPENING = "{%";
    private static final String CLOSING = "%}";

    /** More than any real post has; further tags stay as they are written. */
    private static final int MAX_TAGS = 10_000;

    /** Longer than any real tag; longer text is not parsed as one. */
    private static final int MAX_LENGTH = 1000;

    private static final Pattern CONTENT = Pattern.compile("-?\\s*+([A-Za-z][\\w-]*+)(.*+)");

    /**
     * Every tag of a body, in order.
     *
     * @param code the code in the body, in order, in which nothing is a tag
     */
    public static List<TemplateTag> in(String body, List<BasedSequence> code) {
        List<TemplateTag> tags = new ArrayList<>();
        int piece = 0;
        int start = body.indexOf(OPENING);
        int end = body.indexOf(CLOSING, start + 2);
        while (start >= 0 && end >= 0 && tags.size() < MAX_TAGS) {
            start = body.lastIndexOf(OPENING, end - 2);
            while (piece < code.size() && code.get(piece).getEndOffset() <= start) {
                piece++;
            }
            boolean inCode = piece < code.size() && code.get(piece).getStartOffset() <= start;
            if (!inCode && end - start < MAX_LENGTH) {
                read(body, start, end).ifPresent(tags::add);
            }
            start = body.indexOf(OPENING, end + 2);
            end = body.indexOf(CLOSING, start + 2);
        }
        return tags;
    }

    private static Optional<TemplateTag> read(String body, int start, int end) {
        Matcher content = CONTENT.matcher(body.substring(start + 2, end));
        return content.matches()
                ? Optional.of(new TemplateTag(start, end + 2, content.group(1), withoutDash(content.group(2))))
                : Optional.empty();
    }

    /** A dash at the end says that no blank is to stay there. */
    private static String withoutDash(String arguments) {
        return arguments.endsWith("-") ? arguments.substring(0, arguments.length() - 1) : arguments;
    }

    TagArguments parsedArguments() {
        return TagArguments.of(arguments);
    }
}
