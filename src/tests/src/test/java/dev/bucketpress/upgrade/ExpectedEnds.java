package dev.bucketpress.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bucketpress.record.UserMetadata;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.FetchResult;
import dev.bucketpress.storage.ObjectHead;
import dev.bucketpress.testing.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Checks two buckets against {@code expected.tsv}: what each source key comes to in the end, and nothing besides. */
final class ExpectedEnds {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String REDIRECT = "http-equiv=\"refresh\"";
    private static final String PASSWORD = "rosebud";

    /** @param page the page or copy in the public bucket, or {@code -} */
    private record Row(String key, String end, String page, boolean reported, List<String> redirects) {

        static Row of(String line) {
            String[] cells = line.split("\t");
            return new Row(
                    cells[0],
                    cells[1],
                    cells[2],
                    cells[3].equals("report"),
                    cells[4].equals("-") ? List.of() : List.of(cells[4].split(",")));
        }

        boolean hasPage() {
            return !page.equals("-");
        }
    }

    private final Bucket source;
    private final Bucket published;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> pages = new TreeSet<>();

    private ExpectedEnds(Bucket source, Bucket published) {
        this.source = source;
        this.published = published;
    }

    /** The source keys of the fixture, those included whose objects are gone. */
    static List<String> sourceKeys() throws IOException {
        return rows().stream().map(Row::key).toList();
    }

    /** What is not as expected. */
    static List<String> problems(Bucket source, Bucket published) throws IOException {
        ExpectedEnds ends = new ExpectedEnds(source, published);
        for (Row row : rows()) {
            ends.check(row);
        }
        ends.checkThatNothingElseIsThere();
        return ends.problems;
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(Checkout.file("src/tests/src/test/resources/upgrade/expected.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Row::of)
                .toList();
    }

    private void check(Row row) throws IOException {
        check(row, "report", source.head(row.key + ".problem.txt").isPresent() == row.reported);
        switch (row.end) {
            case "published" -> checkPublished(row);
            case "rejected" -> {
                if (row.hasPage()) {
                    checkPage(row);
                } else {
                    checkWithdrawn(row);
                }
            }
            case "withdrawn" -> checkWithdrawn(row);
            case "ignored" -> {
                check(row, "source", source.head(row.key).isPresent());
                check(row, "record", record(row).isEmpty());
                check(row, "copy", published.head("files/" + row.key).isEmpty());
            }
            case "copied" -> checkCopied(row);
            case "removed" ->
                check(
                        row,
                        "copy",
                        published.head("files/" + row.key).isEmpty()
                                && source.head(row.key).isEmpty());
            default -> throw new IllegalStateException(row.toString());
        }
    }

    private void checkPublished(Row row) throws IOException {
        checkPage(row);
        Set<String> expected = new TreeSet<>(row.redirects);
        expected.add(row.page);
        check(row, "pages", pages(row).equals(expected));
        for (String redirect : row.redirects) {
            check(row, "redirect", isOf(redirect, row) && text(redirect).contains(REDIRECT));
            pages.add(redirect);
        }
    }

    private void checkPage(Row row) throws IOException {
        JsonNode record = record(row).orElseThrow(() -> new AssertionError(row.key + " has no record"));
        check(
                row,
                "record",
                !record.path("withdrawn").asBoolean()
                        && record.path("page").path("key").asText().equals(row.page));
        Optional<String> etag = published.head(row.page).map(ObjectHead::etag);
        check(
                row,
                "page",
                etag.equals(Optional.of(record.path("page").path("etag").asText()))
                        && isOf(row.page, row)
                        && !text(row.page).contains(REDIRECT));
        pages.add(row.page);
    }

    private void checkWithdrawn(Row row) throws IOException {
        check(
                row,
                "tombstone",
                record(row)
                        .filter(record -> record.path("withdrawn").asBoolean())
                        .isPresent());
        for (String page : pages(row)) {
            check(row, page, !isOf(page, row));
        }
    }

    private void checkCopied(Row row) {
        Optional<ObjectHead> copy = published.head(row.page);
        Optional<String> original = source.head(row.key).map(ObjectHead::etag);
        check(
                row,
                "copy",
                copy.isPresent()
                        && copy.map(ObjectHead::etag).equals(original)
                        && copy.map(head -> head.metadata().get("bucketpress-original"))
                                .equals(original)
                        && isOf(row.page, row));
    }

    private void checkThatNothingElseIsThere() throws IOException {
        Set<String> others = new TreeSet<>(source.keys(""));
        others.removeIf(key -> key.endsWith(".problem.txt"));
        published
                .keys("api/posts/")
                .forEach(key -> others.add(SourceKey.ofRecord(key).orElseThrow().value()));
        published.keys("files/").forEach(key -> others.add(key.substring("files/".length())));
        others.removeAll(sourceKeys());
        others.forEach(key -> problems.add(key + " is not expected"));
        for (String key : published.keys("")) {
            if (key.endsWith(".html") && owner(key, published).isPresent() && !pages.contains(key)) {
                problems.add(key + " is left");
            }
            if (text(key).contains(PASSWORD)) {
                problems.add(key + " holds the password of a post");
            }
        }
    }

    private void check(Row row, String what, boolean asExpected) {
        if (!asExpected) {
            problems.add(row.key + ": " + what);
        }
    }

    private Set<String> pages(Row row) throws IOException {
        Set<String> named = new TreeSet<>();
        record(row).ifPresent(record -> record.path("pages").forEach(page -> named.add(page.asText())));
        return named;
    }

    /** Whether an object of the public bucket was written for a source key. */
    static boolean isOf(String object, String key, Bucket published) {
        return owner(object, published).equals(Optional.of(key));
    }

    private boolean isOf(String page, Row row) {
        return isOf(page, row.key, published);
    }

    private static Optional<String> owner(String page, Bucket published) {
        return published.head(page).flatMap(UserMetadata::owner).map(SourceKey::value);
    }

    private Optional<JsonNode> record(Row row) throws IOException {
        String key = new SourceKey(row.key).recordKey();
        return published.head(key).isEmpty() ? Optional.empty() : Optional.of(JSON.readTree(bytes(key)));
    }

    private String text(String key) {
        return new String(bytes(key), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String key) {
        return ((FetchResult.Whole) published.get(key, Integer.MAX_VALUE)).bytes();
    }
}
