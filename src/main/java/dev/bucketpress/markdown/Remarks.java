package dev.bucketpress.markdown;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is found to look wrong in a body once it is HTML, which has forgotten the lines it was made of. */
final class Remarks {

    private final String markdown;
    private final Set<Remark> remarks = new LinkedHashSet<>();

    Remarks(String markdown) {
        this.markdown = markdown;
    }

    /**
     * Adds a remark.
     *
     * @param written what the author wrote, an address for one; the remark stands where it is first used, or found
     */
    void add(String written, String message) {
        int link = markdown.indexOf("(" + written);
        int quoted = markdown.indexOf("\"" + written);
        int first = link >= 0 ? link + 1 : quoted >= 0 ? quoted + 1 : Math.max(0, markdown.indexOf(written));
        String before = markdown.substring(0, first);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = before.codePointCount(before.lastIndexOf('\n') + 1, before.length()) + 1;
        remarks.add(new Remark(line, column, message));
    }

    /** Each remark once, in the order of the body. */
    List<Remark> inOrder() {
        return remarks.stream()
                .sorted(Comparator.comparingInt(Remark::line)
                        .thenComparingInt(Remark::column)
                        .thenComparing(Remark::message))
                .toList();
    }
}
