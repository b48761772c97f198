package dev.bucketpress.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Utf8EnvironmentTest {

    @TempDir
    private Path folder;

    @Test
    void exactlyTheVariablesThatJavaReadOtherwiseAreReadAgain() throws IOException {
        Path bytes = Files.writeString(folder.resolve("environ"), "TITLE=王 = 小\0PLAIN=a\0EMPTY=\0NAMELESS\0=x\0");

        assertThat(Utf8Environment.readOtherwise(
                        Map.of("TITLE", "\uFFFD\uFFFD\uFFFD = \uFFFD\uFFFD\uFFFD", "PLAIN", "a", "EMPTY", ""), bytes))
                .containsExactly(Map.entry("TITLE", "王 = 小"));
    }

    @Test
    void whereTheSystemHasNoSuchFileTheEnvironmentStaysAsJavaReadIt() {
        assertThat(Utf8Environment.readOtherwise(Map.of("TITLE", "\uFFFD"), folder.resolve("none")))
                .isEmpty();
    }
}
