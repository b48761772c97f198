package dev.bucketpress.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.FetchResult;
import dev.bucketpress.storage.FolderBucket;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page of current problems: the text of every problem report there is.
 *
 * @param reports the bucket that holds them
 */
record ProblemsPage(FolderBucket reports) {

    /** No published page has this path: one that is called so has a slash at its end. */
    static final String PATH = "/.bucketpress/problems";

    /** A report has a few hundred characters and the path of its post. */
    private static final int MAX_REPORT_BYTES = 64 * 1024;

    String html() {
        List<String> texts = keys().map(this::text).toList();
        String body = texts.isEmpty()
                ? "<p>There are no problems.</p>"
                : texts.stream().map(ProblemsPage::section).collect(Collectors.joining("<hr>\n"));
        return PlainPage.of("Problems", body + "<p><a href=\"/\">To the site</a></p>");
    }

    /** A link to the page, to stand on a corner of other pages; nothing where there are no problems. */
    String notice() {
        long problems = keys().count();
        return problems == 0 ? "" : """
                <a href="%s" style="position: fixed; right: 1rem; bottom: 1rem; padding: .5rem 1rem; border-radius: .5rem; \
                background: #b00020; color: #fff; font: 1rem system-ui; text-decoration: none; z-index: 9999">%d %s</a>
                """.formatted(PATH, problems, problems == 1 ? "problem" : "problems");
    }

    private Stream<String> keys() {
        return reports.keys("").stream().filter(key -> SourceKey.ofReport(key).isPresent());
    }

    /** Empty where the report went since it was listed. */
    private String text(String key) {
        return reports.get(key, MAX_REPORT_BYTES) instanceof FetchResult.Whole report
                ? new String(report.bytes(), UTF_8)
                : "";
    }

    private static String section(String report) {
        return Arrays.stream(report.strip().split("\n\n"))
                .map(paragraph -> "<p style=\"white-space: pre-line\">" + PlainPage.escaped(paragraph) + "</p>\n")
                .collect(Collectors.joining());
    }
}
