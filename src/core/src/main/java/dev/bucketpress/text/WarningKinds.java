package dev.bucketpress.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Summarizes the warnings of a text, of which an author mends many of one kind at a time. Warnings are of one kind
 * where they differ in nothing but what they quote.
 */
public final class WarningKinds {

    /** So many of one kind still stand each at its own place. */
    private static final int FEW = 5;

    /** The others are named in so many characters: an author learns where text is that is shown nowhere. */
    private static final int NAMED = 500;

    private static final Pattern QUOTED = Pattern.compile("`[^`]*`");

    private WarningKinds() {}

    /**
     * Leaves the first of many warnings of one kind, which tells how many more there are.
     *
     * @param inOrder in the order of the text, as are those returned
     */
    public static List<OffsetWarning> summarize(List<OffsetWarning> inOrder) {
        if (inOrder.size() <= FEW) {
            return inOrder;
        }
        Map<String, List<OffsetWarning>> kinds = inOrder.stream()
                .collect(Collectors.groupingBy(WarningKinds::kind, LinkedHashMap::new, Collectors.toList()));
        List<OffsetWarning> summarized = new ArrayList<>();
        for (OffsetWarning warning : inOrder) {
            List<OffsetWarning> same = kinds.get(kind(warning));
            if (same.size() <= FEW) {
                summarized.add(warning);
            } else if (same.get(0) == warning) {
                summarized.add(withCount(same));
            }
        }
        return summarized;
    }

    /** The first of some warnings of one kind, which tells how many more there are. */
    public static Optional<OffsetWarning> asOne(List<OffsetWarning> same) {
        return same.size() < 2 ? same.stream().findFirst() : Optional.of(withCount(same));
    }

    private static String kind(OffsetWarning warning) {
        return QUOTED.matcher(warning.message()).replaceAll("``");
    }

    private static OffsetWarning withCount(List<OffsetWarning> same) {
        OffsetWarning first = same.get(0);
        Set<String> others = new LinkedHashSet<>();
        same.subList(1, same.size()).forEach(warning -> addQuoted(warning, others));
        return new OffsetWarning(
                first.offset(), first.message() + " And " + (same.size() - 1) + " more of this kind" + named(others));
    }

    private static String named(Set<String> others) {
        StringJoiner named = new StringJoiner(", ", ": ", ".").setEmptyValue(".");
        for (String other : others) {
            if (named.length() + other.length() > NAMED) {
                return named.add("…").toString().replaceFirst("\\.$", "");
            }
            named.add(other);
        }
        return named.toString();
    }

    private static void addQuoted(OffsetWarning warning, Set<String> quoted) {
        Matcher first = QUOTED.matcher(warning.message());
        if (first.find()) {
            quoted.add(first.group());
        }
    }
}
