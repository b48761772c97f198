package dev.bucketpress.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.testing.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps source files of main code short, and their names apart. */
class SourceFilesTest {

    private static final int MAX_LINES = 250;
    private static final List<String> MODULES = List.of("core", "preview", "devmode", "function", "cli");

    @Test
    void noFileIsLongerThan250Lines() throws IOException {
        Map<String, Integer> tooLong = new TreeMap<>();
        for (Path file : files()) {
            int lines = Files.readAllLines(file).size();
            if (lines > MAX_LINES) {
                tooLong.put(file.getFileName().toString(), lines);
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void noTwoTypesHaveOneName() throws IOException {
        Map<String, List<Path>> named = files().stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .collect(Collectors.groupingBy(file -> file.getFileName().toString()));
        named.values().removeIf(files -> files.size() == 1);
        assertThat(named).isEmpty();
    }

    @Test
    void everyModuleIsRead() throws IOException {
        try (Stream<Path> folders = Files.list(Checkout.file("src"))) {
            assertThat(folders.filter(folder -> Files.exists(folder.resolve("src/main/java")))
                            .map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(MODULES);
        }
        assertThat(files()).hasSizeGreaterThan(200);
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String module : MODULES) {
            try (Stream<Path> all = Files.walk(Checkout.file("src/" + module + "/src/main/java"))) {
                all.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
            }
        }
        return files;
    }
}
