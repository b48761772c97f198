package dev.bucketpress.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.bucketpress.run.Outcome;
import dev.bucketpress.testing.MemoryBucket;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No post becomes a page or a record out of all proportion to it, nor takes the memory that others need. */
class ExpandingPostsTest {

    /** What a page may have beside its post, by the documents. */
    private static final int FREE = 1 << 20;

    private static final int FACTOR = 16;
    private static final int LARGEST = 8 << 20;

    /** The page around the post. */
    private static final int FRAME = 100_000;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Stream<ExpandingPost> posts() {
        return ExpandingPost.all();
    }

    @ParameterizedTest
    @MethodSource("posts")
    void aPostIsPublishedOrRejectedWithItsPlaceAndTheBound(ExpandingPost post) {
        MemoryBucket published = new MemoryBucket("public");
        long before = THREADS.getCurrentThreadAllocatedBytes();

        Outcome outcome = ExpandingPostsRun.publish(post, published);

        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        int length = post.text().length();
        assertThat(outcome.word()).isEqualTo(post.problem().isEmpty() ? "published" : "rejected");
        assertThat(post.reported())
                .allSatisfy(part -> assertThat(outcome.problem().orElse("")).contains(part));
        assertThat(outcome.problem().orElse("")).startsWith(post.problem().isEmpty() ? "" : "line ");
        assertThat(allocated).isLessThan(500_000_000L + 200L * length);
        for (String key : published.keys()) {
            assertThat(published.content(key).bytes().length)
                    .as(key)
                    .isLessThan(2 * Math.min(LARGEST, FREE + FACTOR * length) + FRAME);
        }
    }

    @ParameterizedTest
    @CsvSource({"256, 1", "512, 4"})
    @Tag("slow")
    void allOfThemAreDoneInTheMemoryOfAFunction(int megabytes, int atOnce, @TempDir Path folder) throws Exception {
        Path output = folder.resolve("output");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

        int exit = new ProcessBuilder(
                        java,
                        "-Xmx" + megabytes + "m",
                        "-XX:+UseSerialGC", // as in the executable
                        "-XX:TieredStopAtLevel=1", // what runs once is not worth the optimizing compiler
                        "-cp",
                        classPath,
                        ExpandingPostsRun.class.getName(),
                        Integer.toString(atOnce))
                .redirectError(folder.resolve("errors").toFile())
                .redirectOutput(output.toFile())
                .start()
                .waitFor();

        assertThat(Files.readAllLines(output, StandardCharsets.UTF_8))
                .hasSize((int) posts().count() * atOnce)
                .allMatch(line -> line.matches("(published|rejected): .*"));
        assertThat(exit).as(Files.readString(folder.resolve("errors"))).isZero();
    }
}
