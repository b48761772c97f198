package dev.bucketpress.markdown;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The ids of one page's headings, by Hexo's rule, so that links to sections stay what they were. */
final class HeadingIds {

    private static final Pattern SPECIAL = Pattern.compile("[\\s~`!@#$%^&*()\\-_+=\\[\\]{}|\\\\;:\"'<>,.?/]+");
    private static final Pattern OUTER_DASHES = Pattern.compile("^-|-$");

    /** The id of a heading that has nothing to make one of. */
    private static final String NAMELESS = "section";

    private final Map<String, Integer> used = new HashMap<>();

    /** The text with Unicode kept and a dash for whatever is special in URLs; repeated, with a number. */
    String next(String text) {
        String dashed =
                OUTER_DASHES.matcher(SPECIAL.matcher(text).replaceAll("-")).replaceAll("");
        String id = dashed.isEmpty() ? NAMELESS : dashed;
        Integer repetition = used.merge(id, 0, (before, zero) -> before + 1);
        if (repetition == 0) {
            return id;
        }
        String numbered = id + "-" + repetition;
        return used.containsKey(numbered) ? next(text) : claimed(numbered);
    }

    private String claimed(String id) {
        used.put(id, 0);
        return id;
    }
}
