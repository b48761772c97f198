package dev.bucketpress.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.bucketpress.testing.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The inputs that fuzzing has found worth keeping: each reaches code that the others do not, or was once a finding. */
class CorpusTest {

    private static final Path CORPUS = Checkout.file("src/tests/src/test/resources/fuzz");

    /** A folder that is read by nobody could never fail. */
    @Test
    void everyPropertyHasItsInputs() throws IOException {
        assertThat(list(CORPUS))
                .extracting(folder -> folder.getFileName().toString())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Property.values()).map(Property::folder).toList());
    }

    @TestFactory
    Stream<DynamicTest> everyPropertyHoldsForItsInputs() {
        return Stream.of(Property.values()).map(property -> dynamicTest(property.folder(), () -> checkAll(property)));
    }

    private static void checkAll(Property property) throws Exception {
        List<Path> inputs = list(CORPUS.resolve(property.folder()));
        assertThat(inputs).hasSizeGreaterThanOrEqualTo(20);
        for (Path input : inputs) {
            try {
                property.check(Files.readAllBytes(input));
            } catch (Exception | Error e) {
                throw new AssertionError(input.toString(), e);
            }
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
