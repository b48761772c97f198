package dev.bucketpress.markdown.html;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Makes the ids of one page's headings by Hexo's rule, so that links to sections of a former Hexo blog keep working.
 */
final class HeadingIds {

    private static final Pattern SPECIAL = Pattern.compile("[\\s~`!@#$%^&*()\\-_+=\\[\\]{}|\\\\;:\"'<>,.?/]+");
    private static final Pattern OUTER_DASHES = Pattern.compile("^-|-$");

    /** The id of a heading whose text has neither letters nor digits. */
    private static final String DEFAULT_ID = "section";

    private final Map<String, Integer> repetitions = new HashMap<>();

    /** @param taken the ids of other elements on the page */
    HeadingIds(Collection<String> taken) {
        taken.forEach(id -> repetitions.put(id, 0));
    }

    /** The text with dashes for spaces and ASCII punctuation; with a number where that id is taken. */
    String next(String text) {
        String dashed =
                OUTER_DASHES.matcher(SPECIAL.matcher(text).replaceAll("-")).replaceAll("");
        String name = dashed.isEmpty() ? DEFAULT_ID : dashed;
        String id = name;
        while (repetitions.putIfAbsent(id, 0) != null) {
            id = name + "-" + repetitions.merge(name, 1, Integer::sum);
        }
        return id;
    }
}
