package dev.bucketpress.audit;

import dev.bucketpress.site.SourceKey;

/**
 * A key of the source bucket that may not be up to date.
 *
 * @param reason what may be wrong, as in "it changed since it was published"
 * @param hasReport whether a problem report is beside it
 */
record Candidate(String key, String reason, boolean hasReport) {

    boolean isPost() {
        return new SourceKey(key).isPost();
    }
}
