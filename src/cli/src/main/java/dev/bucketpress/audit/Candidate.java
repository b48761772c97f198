package dev.bucketpress.audit;

import dev.bucketpress.site.SourceKey;

/**
 * A key of the source bucket that is to be looked at.
 *
 * @param doubt what may be wrong, as in "it changed since it was published"
 * @param reported whether a problem report is beside it
 */
record Candidate(String key, String doubt, boolean reported) {

    boolean isPost() {
        return new SourceKey(key).isPost();
    }
}
