package dev.bucketpress.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.testing.Checkout;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** On the JVM all files of the application are there; in the executable, those that its build is told of. */
class ResourcesOfTheExecutableTest {

    private static final Path RESOURCES = Checkout.file("src/core/src/main/resources");

    /** Quarkus itself takes these in. */
    private static final List<String> TAKEN_IN = List.of("META-INF", "templates");

    @Test
    void everyFileThatTheApplicationReadsIsInTheExecutable() throws IOException {
        List<PathMatcher> included = Stream.of(
                        property("quarkus.native.resources.includes").split(","))
                .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
                .toList();

        assertThat(read()).isNotEmpty().allMatch(file -> included.stream().anyMatch(glob -> glob.matches(file)));
    }

    private static List<Path> read() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(Files::isRegularFile)
                    .map(RESOURCES::relativize)
                    .filter(file -> !TAKEN_IN.contains(file.getName(0).toString()))
                    .toList();
        }
    }

    private static String property(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader =
                Files.newBufferedReader(Checkout.file("src/function/src/main/resources/application.properties"))) {
            properties.load(reader);
        }
        return properties.getProperty(name);
    }
}
