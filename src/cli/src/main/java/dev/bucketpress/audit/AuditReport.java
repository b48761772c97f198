package dev.bucketpress.audit;

import dev.bucketpress.audit.AuditFinding.Standing;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was found. Changes are told as they come; what people have to see to themselves at the end, where it is not
 * overlooked. For one thread.
 */
final class AuditReport {

    private final boolean mended;
    private final PrintStream out;
    private final Map<String, AuditFinding> keys = new TreeMap<>();
    private final Map<String, AuditFinding> pages = new TreeMap<>();
    private int listed;

    /** @param mended whether what was found to differ was mended, too */
    AuditReport(boolean mended, PrintStream out) {
        this.mended = mended;
        this.out = out;
    }

    /** Enters what came of a key; of one that was entered before, what has become of it since. */
    void enter(AuditFinding verdict) {
        boolean isChanged = Optional.ofNullable(keys.get(verdict.key()))
                .filter(AuditReport::isChange)
                .isPresent();
        if (!verdict.is(Standing.AS_IT_SHOULD_BE)) {
            keys.put(verdict.key(), verdict);
        } else if (!isChanged) {
            keys.remove(verdict.key());
        }
        if (isChange(verdict) && !isChanged) {
            print(verdict);
        }
    }

    /** Enters what came of a page that no record named. */
    void enterPage(AuditFinding verdict) {
        if (isChange(verdict)) {
            print(verdict);
        }
        if (!verdict.is(Standing.AS_IT_SHOULD_BE)) {
            pages.put(verdict.key(), verdict);
        }
    }

    /** Enters how many posts were listed, or taken off lists. */
    void enterListed(int posts) {
        listed = posts;
    }

    private static boolean isChange(AuditFinding verdict) {
        return verdict.is(Standing.PUBLISHED) || verdict.is(Standing.WITHDRAWN);
    }

    boolean has(String key, Standing standing) {
        return Optional.ofNullable(keys.get(key))
                .filter(there -> there.is(standing))
                .isPresent();
    }

    boolean hasChanges() {
        return keys.values().stream().anyMatch(AuditReport::isChange);
    }

    /** Whether nothing is left to be done. */
    boolean isClear() {
        return mended
                ? keys.values().stream().allMatch(AuditReport::isChange)
                        && pages.values().stream().allMatch(AuditReport::isChange)
                : keys.isEmpty() && pages.isEmpty();
    }

    /**
     * Tells what is left, and the sum.
     *
     * @param total how many keys there are
     * @param requests that the buckets were sent
     */
    void close(int total, long requests, Duration time) {
        if (!keys.isEmpty() || !pages.isEmpty()) {
            keys.values().stream().filter(verdict -> !isChange(verdict)).forEach(this::print);
            pages.values().stream().filter(verdict -> !isChange(verdict)).forEach(this::print);
            out.println();
        }
        out.println("Posts and files: " + total
                + ". As they should be: " + (total - keys.size())
                + (mended ? ". Published: " : ". To be published: ") + count(Standing.PUBLISHED)
                + (mended ? ". Withdrawn: " : ". To be withdrawn: ") + count(Standing.WITHDRAWN)
                + ". Rejected: " + count(Standing.REJECTED)
                + ". Not looked at: " + count(Standing.UNKNOWN) + ".");
        if (listed > 0) {
            out.println("Listed anew: " + listed + ".");
        }
        if (!pages.isEmpty()) {
            out.println("Pages that no record names: " + pages.size() + ".");
        }
        out.println(requests + " requests in " + Progress.seconds(time) + " seconds: " + Progress.rate(total, time)
                + " posts and files a second.");
    }

    private long count(Standing standing) {
        return keys.values().stream().filter(verdict -> verdict.is(standing)).count();
    }

    private void print(AuditFinding verdict) {
        out.println(printable(verdict.key()) + "  " + verdict.text());
    }

    /** A key may hold line feeds, and what terminals take for commands. */
    private static String printable(String key) {
        return key.codePoints()
                .mapToObj(c -> Character.isISOControl(c) ? "?" : Character.toString(c))
                .collect(Collectors.joining());
    }
}
