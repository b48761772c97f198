package dev.bucketpress.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadOnlyFolderTest {

    private static final Content REPORT = Content.of("broken".getBytes(), "text/plain");

    @TempDir
    private Path folder;

    @TempDir
    private Path work;

    private ReadOnlyFolder bucket;

    @BeforeEach
    void open() throws IOException {
        Files.createDirectories(folder.resolve("_posts"));
        Files.writeString(folder.resolve("_posts/a.md"), "A");
        Files.writeString(folder.resolve("_posts/b.md.problem.txt"), "of another time");
        bucket = new ReadOnlyFolder(folder, work, key -> key.endsWith(".problem.txt"));
    }

    @Test
    void filesAreReadAndNothingIsLeftBesideThem() throws IOException {
        assertThat(bucket.get("_posts/a.md", 10))
                .isInstanceOfSatisfying(
                        FetchResult.Whole.class,
                        whole -> assertThat(whole.bytes()).asString().isEqualTo("A"));
        assertThat(bucket.head("_posts/a.md")).isPresent();
        assertThat(bucket.name()).isEqualTo(folder.getFileName().toString());
        assertThat(below(folder)).containsExactly("_posts", "_posts/a.md", "_posts/b.md.problem.txt");
    }

    @Test
    void aKeyThatMayBeWrittenIsWrittenElsewhereAndReadFromThere() throws IOException {
        assertThat(bucket.put("_posts/a.md.problem.txt", REPORT, new Condition.Absent()))
                .isPresent();

        assertThat(bucket.head("_posts/a.md.problem.txt")).isPresent();
        assertThat(bucket.keys("")).containsExactly("_posts/a.md", "_posts/a.md.problem.txt");
        assertThat(bucket.written().keys("")).containsExactly("_posts/a.md.problem.txt");
        assertThat(below(folder)).containsExactly("_posts", "_posts/a.md", "_posts/b.md.problem.txt");

        assertThat(bucket.delete("_posts/a.md.problem.txt", new Condition.Always()))
                .isTrue();
        assertThat(bucket.head("_posts/a.md.problem.txt")).isEmpty();
    }

    @Test
    void aFileOfSuchAKeyIsNotPartOfTheBucketAndStays() throws IOException {
        assertThat(bucket.head("_posts/b.md.problem.txt")).isEmpty();
        assertThat(bucket.delete("_posts/b.md.problem.txt", new Condition.Always()))
                .isTrue();

        assertThat(folder.resolve("_posts/b.md.problem.txt")).hasContent("of another time");
    }

    @Test
    void nothingElseIsWrittenOrDeleted() {
        assertThatThrownBy(() -> bucket.put("_posts/a.md", REPORT, new Condition.Always()))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> bucket.delete("_posts/a.md", new Condition.Always()))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(folder.resolve("_posts/a.md")).hasContent("A");
    }

    private static List<String> below(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.skip(1)
                    .map(path -> folder.relativize(path).toString())
                    .sorted()
                    .toList();
        }
    }
}
