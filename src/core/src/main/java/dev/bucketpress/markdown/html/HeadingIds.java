package dev.bucketpress.markdown.html;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The ids of one page's headings, by Hexo's rule, so that links to sections stay what they were. */
final class HeadingIds {

    private static final Pattern SPECIAL = Pattern.compile("[\\s~`!@#$%^&*()\\-_+=\\[\\]{}|\\\\;:\"'<>,.?/]+");
    private static final Pattern OUTER_DASHES = Pattern.compile("^-|-$");

    /** The id of a heading that has nothing to make one of. */
    private static final String NAMELESS = "section";

    private final Map<String, Integer> repetitions = new HashMap<>();

    /** @param taken the ids that other elements of the page have */
    HeadingIds(Collection<String> taken) {
        taken.forEach(id -> repetitions.put(id, 0));
    }

    /** The text with Unicode kept and a dash for whatever is special in URLs; repeated, with a number. */
    String next(String text) {
        String dashed =
                OUTER_DASHES.matcher(SPECIAL.matcher(text).replaceAll("-")).replaceAll("");
        String name = dashed.isEmpty() ? NAMELESS : dashed;
        String id = name;
        while (repetitions.putIfAbsent(id, 0) != null) {
            id = name + "-" + repetitions.merge(name, 1, Integer::sum);
        }
        return id;
    }
}
