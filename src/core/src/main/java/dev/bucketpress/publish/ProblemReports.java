package dev.bucketpress.publish;

import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.text.Problem;
import java.nio.charset.StandardCharsets;

/** The problem reports beside the posts: all that is ever written to the source bucket. */
record ProblemReports(Bucket source) {

    private static final String PLAIN_TEXT = "text/plain; charset=utf-8";

    /** Writes a post's report; a key that allows none beside it goes without. */
    void write(SourceKey key, Problem problem) {
        if (key.canHaveAReport()) {
            byte[] text = text(key, problem).getBytes(StandardCharsets.UTF_8);
            source.put(key.reportKey(), Content.of(text, PLAIN_TEXT), new Condition.Always());
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
     * Removes a post's report. It is looked for first: in a versioned bucket deleting nothing leaves a marker.
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
