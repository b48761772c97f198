package dev.bucketpress.publish;

import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.ContentType;
import dev.bucketpress.text.Problem;
import java.nio.charset.StandardCharsets;

/** Writes problem reports beside the posts. Nothing else is ever written to the source bucket. */
record ProblemReports(Bucket source) {

    /** Writes the report of a post, unless its key would be too long for S3. */
    void write(SourceKey key, Problem problem) {
        if (key.canHaveAReport()) {
            byte[] text = text(key, problem).getBytes(StandardCharsets.UTF_8);
            source.put(key.reportKey(), Content.of(text, ContentType.PLAIN_TEXT), new Condition.Always());
        }
    }

    private static String text(SourceKey key, Problem problem) {
        return """
                %s was not published.

                Line %s, column %s: %s

                %s

                What was published of it before, if anything, is still there.
                This report goes away by itself when the post is mended or deleted.
                """.formatted(
                        key.value(),
                        Integer.toString(problem.at().line()),
                        Integer.toString(problem.at().column()),
                        problem.what(),
                        problem.remedy());
    }

    /**
     * Removes the report of a post. A HEAD request comes first, since in a versioned bucket the deletion of an object that
     * does not exist would leave a delete marker.
     *
     * @return whether there was one
     */
    boolean clear(SourceKey key) {
        if (!key.canHaveAReport() || source.head(key.reportKey()).isEmpty()) {
            return false;
        }
        source.delete(key.reportKey(), new Condition.Always());
        return true;
    }
}
