package dev.bucketpress.audit;

/**
 * What was found of a key, or done about it.
 *
 * @param text a line for people, without the key; empty where everything is as it should be
 */
record AuditFinding(String key, Standing standing, String text) {

    /** How a key stands, or is to stand. */
    enum Standing {
        AS_IT_SHOULD_BE,
        PUBLISHED,
        WITHDRAWN,
        /** The author must change something. */
        REJECTED,
        /** A page that no record names. */
        ORPHANED,
        /** It could not be looked at. */
        UNKNOWN
    }

    static AuditFinding fine(String key) {
        return new AuditFinding(key, Standing.AS_IT_SHOULD_BE, "");
    }

    static AuditFinding unknown(String key, String why) {
        return new AuditFinding(key, Standing.UNKNOWN, why);
    }

    boolean is(Standing other) {
        return standing == other;
    }
}
