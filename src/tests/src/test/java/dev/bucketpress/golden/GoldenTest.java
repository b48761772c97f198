package dev.bucketpress.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.bucketpress.run.Outcome;
import dev.bucketpress.testing.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;

/**
 * Whole posts with their expected article and record or problem report, each in a folder named after what it shows.
 * {@value #WRITE_ALL} writes the current results as the expected ones; review the difference like any other change.
 */
public class GoldenTest {

    public static final Path CASES = Checkout.file("src/tests/src/test/resources/golden");
    public static final Path INVALID = CASES.resolve("invalid");
    private static final String WRITE = "golden.write";
    private static final String WRITE_ALL = "./mvnw test -Dtest=GoldenTest -Dgolden.write";

    @TestFactory
    Stream<DynamicTest> aPostGetsThisPageAndThisRecord() throws IOException {
        return tests(CASES, this::publish);
    }

    @TestFactory
    Stream<DynamicTest> anInvalidPostGetsThisReport() throws IOException {
        return tests(INVALID, this::reject);
    }

    /** A case that is misnamed, or not read at all, could never fail. */
    @Test
    void everyCaseIsFound() throws IOException {
        assertThat(folders(CASES)).hasSizeGreaterThanOrEqualTo(80);
        assertThat(folders(INVALID)).hasSizeGreaterThanOrEqualTo(40);
        assertThat(Stream.concat(folders(CASES).stream(), folders(INVALID).stream()))
                .allSatisfy(folder -> assertThat(folder.resolve("post.md")).exists());
    }

    private static Stream<DynamicTest> tests(Path folder, ThrowingConsumer<GoldenCase> check) throws IOException {
        return folders(folder).stream()
                .map(GoldenCase::in)
                .map(golden -> dynamicTest(golden.name(), golden.folder().toUri(), () -> check.accept(golden)));
    }

    public static List<Path> folders(Path parent) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory)
                    .filter(child -> !child.equals(INVALID))
                    .sorted()
                    .toList();
        }
    }

    private void publish(GoldenCase golden) throws IOException {
        Outcome outcome = golden.reconcile();
        assertThat(outcome).as(outcome.sentence()).isInstanceOf(Outcome.Published.class);
        check(golden.folder().resolve("expected.html"), golden.article());
        check(golden.folder().resolve("expected.json"), golden.record());
    }

    private void reject(GoldenCase golden) throws IOException {
        Outcome outcome = golden.reconcile();
        assertThat(outcome).as(outcome.sentence()).isInstanceOf(Outcome.Rejected.class);
        check(golden.folder().resolve("problem.txt"), golden.report());
    }

    private static void check(Path expected, String actual) throws IOException {
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(expected, actual);
        } else if (Files.exists(expected)) {
            assertThat(actual)
                    .as("%s, which is written by: %s", expected, WRITE_ALL)
                    .isEqualTo(Files.readString(expected));
        } else {
            fail("%s is missing. Write it by: %s", expected, WRITE_ALL);
        }
    }
}
