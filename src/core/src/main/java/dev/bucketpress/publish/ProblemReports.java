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
        write(key, problem, "was not published.", """
                What was published of it before, if anything, is still there.
                This report goes away by itself when the post is mended or deleted.
                """);
    }

    /** Writes the report of a text of the theme folder. */
    void writeOfTheme(SourceKey key, Problem problem) {
        write(key, problem, "has a problem.", """
                Pages are made without what is wrong meanwhile.
                This report goes away by itself when the file is mended or deleted.
                """);
    }

    private void write(SourceKey key, Problem problem, String what, String consequence) {
        if (key.canHaveAReport()) {
            byte[] text = text(key, problem, what, consequence).getBytes(StandardCharsets.UTF_8);
            source.put(key.reportKey(), Content.of(text, ContentType.PLAIN_TEXT), new Condition.Always());
        }
    }

    private static String text(SourceKey key, Problem problem, String what, String consequence) {
        return """
                %s %s

                Line %s, column %s: %s

                %s

                %s""".formatted(
                        key.value(),
                        what,
                        Integer.toString(problem.at().line()),
                        Integer.toString(problem.at().column()),
                        problem.what(),
                        problem.remedy(),
                        consequence);
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
        remove(key);
        return true;
    }

    /** Removes a report that is there. */
    void remove(SourceKey key) {
        source.delete(key.reportKey(), new Condition.Always());
    }
}
