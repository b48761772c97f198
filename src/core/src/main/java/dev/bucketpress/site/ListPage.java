package dev.bucketpress.site;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The key of a page that a tag or a category may have, such as {@code tags/Java/2020/index.html}. A post may have it too:
 * whoever writes it first keeps it.
 *
 * @param folder of the list, as {@link ListName#folder} gives it
 */
public record ListPage(String key, String folder, Period period) {

    private static final String INDEX = "/index.html";
    private static final Pattern TAG = Pattern.compile("tags/[^/]+");
    private static final Pattern CATEGORY = Pattern.compile("categories/[^/]+(/[^/]+)*");
    private static final Pattern YEAR_OR_MONTH = Pattern.compile("\\d{4}(/\\d{2})?");

    /** Reads the key of a page; empty where no list can have it. */
    public static Optional<ListPage> of(String key) {
        if (!key.endsWith(INDEX)) {
            return Optional.empty();
        }
        String path = key.substring(0, key.length() - INDEX.length());
        List<String> segments = Arrays.asList(path.split("/", -1));
        int separator = segments.lastIndexOf(ListName.PERIOD_SEPARATOR);
        if (path.startsWith("tags/") && segments.size() > 2) {
            return of(key, join(segments.subList(0, 2)), join(segments.subList(2, segments.size())));
        }
        return separator > 1
                ? of(key, join(segments.subList(0, separator)), join(segments.subList(separator + 1, segments.size())))
                : of(key, path, Period.ALL);
    }

    /** The key of the node of the list that the page is made of. */
    public String nodeKey() {
        String path = key.substring(0, key.length() - INDEX.length());
        return PublicKeys.LISTS + path + (period.equals(Period.ALL) ? "/index.json" : ".json");
    }

    private static Optional<ListPage> of(String key, String folder, String period) {
        return YEAR_OR_MONTH.matcher(period).matches() ? of(key, folder, new Period(period)) : Optional.empty();
    }

    private static Optional<ListPage> of(String key, String folder, Period period) {
        boolean list = TAG.matcher(folder).matches() || CATEGORY.matcher(folder).matches();
        return list ? Optional.of(new ListPage(key, folder, period)) : Optional.empty();
    }

    private static String join(List<String> segments) {
        return String.join("/", segments);
    }
}
