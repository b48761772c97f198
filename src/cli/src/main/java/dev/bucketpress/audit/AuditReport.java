package dev.bucketpress.audit;

import dev.bucketpress.audit.AuditFinding.Status;
import dev.bucketpress.site.SourceKey;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The report of an audit. A change is printed when it is added; what people have to mend themselves is printed at the
 * end, where it is not overlooked. Not thread-safe.
 */
final class AuditReport {

    private final boolean mended;
    private final PrintWriter out;
    private final Map<String, AuditFinding> keys = new TreeMap<>();
    private final Map<String, AuditFinding> pages = new TreeMap<>();
    private int listed;

    /** @param mended whether differences were repaired too */
    AuditReport(boolean mended, PrintWriter out) {
        this.mended = mended;
        this.out = out;
    }

    /** Adds the finding of a key; a later finding of the same key replaces it, but no change is forgotten. */
    void add(AuditFinding finding) {
        boolean isChanged = Optional.ofNullable(keys.get(finding.key()))
                .filter(AuditReport::isChange)
                .isPresent();
        if (!finding.is(Status.UP_TO_DATE)) {
            keys.put(finding.key(), finding);
        } else if (!isChanged) {
            keys.remove(finding.key());
        }
        if (isChange(finding) && !isChanged) {
            print(finding);
        }
    }

    /** Adds the finding of a page that no record named. */
    void addPage(AuditFinding finding) {
        if (isChange(finding)) {
            print(finding);
        }
        if (!finding.is(Status.UP_TO_DATE)) {
            pages.put(finding.key(), finding);
        }
    }

    /** Says something that was done for the site as a whole. */
    void say(String sentence) {
        out.println(sentence);
    }

    /** Sets how many posts were listed, or taken off lists. */
    void setListed(int posts) {
        listed = posts;
    }

    private static boolean isChange(AuditFinding finding) {
        return finding.is(Status.PUBLISHED) || finding.is(Status.WITHDRAWN);
    }

    boolean has(String key, Status status) {
        return Optional.ofNullable(keys.get(key))
                .filter(finding -> finding.is(status))
                .isPresent();
    }

    /** The posts but those that could not be processed, such as one whose record cannot be read: the report says so. */
    List<SourceKey> withoutUnknown(List<SourceKey> posts) {
        return posts.stream().filter(post -> !has(post.value(), Status.UNKNOWN)).toList();
    }

    boolean hasChanges() {
        return keys.values().stream().anyMatch(AuditReport::isChange);
    }

    /** Whether nothing is left to be done, by a repair or by people. */
    boolean isClear() {
        return mended
                ? keys.values().stream().allMatch(AuditReport::isChange)
                        && pages.values().stream().allMatch(AuditReport::isChange)
                : keys.isEmpty() && pages.isEmpty();
    }

    /**
     * Prints what was not printed yet, and the totals.
     *
     * @param total how many keys there are
     * @param requests how many the buckets were sent
     */
    void finish(int total, long requests, Duration time) {
        if (!keys.isEmpty() || !pages.isEmpty()) {
            keys.values().stream().filter(finding -> !isChange(finding)).forEach(this::print);
            pages.values().stream().filter(finding -> !isChange(finding)).forEach(this::print);
            out.println();
        }
        out.println("Posts and files: " + total
                + ". As they should be: " + (total - keys.size())
                + (mended ? ". Published: " : ". To be published: ") + count(Status.PUBLISHED)
                + (mended ? ". Withdrawn: " : ". To be withdrawn: ") + count(Status.WITHDRAWN)
                + ". Rejected: " + count(Status.REJECTED)
                + ". Not looked at: " + count(Status.UNKNOWN) + ".");
        if (listed > 0) {
            out.println("Listed anew: " + listed + ".");
        }
        long hidden = pages.values().stream()
                .filter(finding -> finding.is(Status.HIDDEN))
                .count();
        long scheduled = pages.values().stream()
                .filter(finding -> finding.is(Status.SCHEDULE))
                .count();
        long wrongIndex = pages.values().stream()
                .filter(finding -> finding.is(Status.SEARCH))
                .count();
        long unnamed = pages.size() - hidden - scheduled - wrongIndex;
        if (unnamed > 0) {
            out.println("Pages that no record names: " + unnamed + ".");
        }
        if (scheduled + count(Status.SCHEDULE) > 0) {
            out.println("Times of posts that are missed or not noted: " + (scheduled + count(Status.SCHEDULE)) + ".");
        }
        if (hidden > 0) {
            out.println("Lists that are not shown: " + hidden + ".");
        }
        out.println(requests + " requests in " + Progress.seconds(time) + " seconds: " + Progress.rate(total, time)
                + " posts and files a second.");
    }

    private long count(Status status) {
        return keys.values().stream().filter(finding -> finding.is(status)).count();
    }

    private void print(AuditFinding finding) {
        out.println(printable(finding.key()) + "  " + finding.text());
    }

    /** A key may hold line feeds, and control sequences of terminals. */
    private static String printable(String key) {
        return key.codePoints()
                .mapToObj(c -> Character.isISOControl(c) ? "?" : Character.toString(c))
                .collect(Collectors.joining());
    }
}
