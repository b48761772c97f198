package dev.bucketpress.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was asked for.
 *
 * @param mend whether what differs is to be mended, rather than listed
 * @param everything whether keys are looked at too that lists and records say nothing is wrong with
 * @param orphans whether pages are reclaimed that no record names
 * @param atOnce how many keys are looked at at the same time
 */
record AuditOptions(boolean mend, boolean everything, boolean orphans, int atOnce) {

    /**
     * A look at a post is half a dozen requests one after the other, 10 to 50 ms each. Sixteen keep two processors busy
     * near the buckets, and stay below a third of the 3,500 writes a second that S3 takes under one prefix
     * (docs.aws.amazon.com/AmazonS3/latest/userguide/optimizing-performance.html).
     */
    private static final int USUALLY_AT_ONCE = 16;

    private static final int MOST_AT_ONCE = 256;

    /**
     * Reads {@code compare} or {@code mend}, then {@code name=value} pairs; a name without a value counts as not given.
     *
     * @throws AuditFailure which says what is wrong
     */
    static AuditOptions of(List<String> arguments) {
        String verb = arguments.isEmpty() ? "" : arguments.get(0);
        if (!verb.equals("compare") && !verb.equals("mend")) {
            throw new AuditFailure("`" + verb + "` is nothing to be done; say `compare` or `mend`.");
        }
        Map<String, String> given = new HashMap<>();
        for (String argument : arguments.subList(1, arguments.size())) {
            String[] pair = argument.split("=", 2);
            if (pair.length == 2 && !pair[1].isBlank()) {
                given.put(pair[0], pair[1]);
            }
        }
        return new AuditOptions(verb.equals("mend"), is(given, "everything"), is(given, "orphans"), atOnce(given));
    }

    private static boolean is(Map<String, String> given, String name) {
        return !given.getOrDefault(name, "false").equals("false");
    }

    private static int atOnce(Map<String, String> given) {
        String value = given.getOrDefault("at-once", Integer.toString(USUALLY_AT_ONCE));
        if (!value.matches("[1-9]\\d{0,2}") || Integer.parseInt(value) > MOST_AT_ONCE) {
            throw new AuditFailure("`at-once` is `" + value + "`; write a number from 1 to " + MOST_AT_ONCE + ".");
        }
        return Integer.parseInt(value);
    }
}
