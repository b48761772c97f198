package dev.bucketpress.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.testing.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What runs elsewhere with this repository's rights. */
class WorkflowsTest {

    static Stream<Path> workflows() throws IOException {
        try (Stream<Path> files = Files.list(Checkout.file(".github/workflows"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void everyActionIsPinnedToACommitAndNamesItsVersion(Path workflow) throws IOException {
        List<String> actions = lines(workflow, "uses:").toList();

        assertThat(actions)
                .isNotEmpty()
                .allSatisfy(action -> assertThat(action).matches(".*uses: \\S+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+"));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void nothingIsGrantedButToReadUnlessAJobAsks(Path workflow) throws IOException {
        assertThat(Files.readString(workflow)).contains("\npermissions:\n  contents: read\n\n");
    }

    @Test
    void noKeyOfAnAccountIsKept() throws IOException {
        assertThat(workflows().flatMap(workflow -> lines(workflow, "secrets."))).isEmpty();
    }

    private static Stream<String> lines(Path workflow, String holding) {
        try {
            return Files.readAllLines(workflow).stream().filter(line -> line.contains(holding));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
