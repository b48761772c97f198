package dev.bucketpress.audit;

import dev.bucketpress.site.PublicKeys;

/**
 * A result for one key: what was found, or what was done about it.
 *
 * @param text a line for people, without the key; empty where everything is as it should be
 */
record AuditFinding(String key, Status status, String text) {

    /** The state of a key, or the one that a repair would give it. */
    enum Status {
        UP_TO_DATE,
        PUBLISHED,
        WITHDRAWN,
        /** The author must change something. */
        REJECTED,
        /** A page that says it is a post's, and that the post's record does not name. */
        ORPHANED,
        /** The page of a list is not shown, since a post has its key. */
        HIDDEN,
        /** The index of search does not follow from the posts. */
        SEARCH,
        /** A post that waits for a time is overdue or gone, or nothing has it looked at then. */
        SCHEDULE,
        /** It could not be processed. */
        UNKNOWN
    }

    static AuditFinding upToDate(String key) {
        return new AuditFinding(key, Status.UP_TO_DATE, "");
    }

    static AuditFinding unknown(String key, String why) {
        return new AuditFinding(key, Status.UNKNOWN, why);
    }

    /** @param fault what is wrong with the index of search, in words */
    static AuditFinding wrongIndex(String fault) {
        return new AuditFinding(
                PublicKeys.SEARCH_INDEX, Status.SEARCH, "is not as the posts are: " + fault + ". `mend` repairs it.");
    }

    boolean is(Status other) {
        return status == other;
    }
}
