package dev.bucketpress.post.frontmatter;

import static dev.bucketpress.post.Posts.problemWith;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.post.Posts;
import dev.bucketpress.post.ReadResult;
import dev.bucketpress.text.Position;
import dev.bucketpress.text.Problem;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Front matter made to take the reader long, or much memory, is rejected at once. */
class HostileFrontMatterTest {

    @Test
    void whatIsNestedTooDeeplyIsAProblemWhereItIs() {
        Problem problem = problemWith("title: x", "y: " + "[".repeat(60_000));
        Problem json = Posts.problem(Posts.reading("hello.md", ";;;\n\"x\": " + "{\"a\":".repeat(9_000) + "\n;;;\n"));

        assertThat(problem.at()).isEqualTo(new Position(3, 34));
        assertThat(problem.what()).contains("30 levels deep");
        assertThat(json.at().line()).isEqualTo(2);
        assertThat(json.what()).contains("30 levels deep");
    }

    @Test
    void frontMatterThatIsTooLargeIsAProblemWhereItBegins() {
        Problem problem = problemWith("a: " + "x".repeat(70_000));

        assertThat(problem.at()).isEqualTo(new Position(2, 1));
        assertThat(problem.what()).isEqualTo("The front matter is larger than 64 KB.");
        assertThat(Posts.readingWith("\n".repeat(70_000))).isInstanceOf(ReadResult.Invalid.class);
    }

    @ParameterizedTest
    @MethodSource
    void hostileFrontMatterIsReadOrRejectedInNoTime(String frontMatter) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();

        Posts.readingWith(frontMatter);

        // Of the processor, for a machine may be busy with something else.
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before)).isLessThan(Duration.ofSeconds(1));
    }

    static Stream<String> hostileFrontMatterIsReadOrRejectedInNoTime() {
        return Stream.of(
                laughs(9, "[%s]"),
                laughs(30, "{a: %s}").replace(", *", ", b: *"),
                "x: &x [a]\ny: [" + "*x, ".repeat(16_000) + "]",
                "x: &x {a: b}\n<<: [" + "*x, ".repeat(16_000) + "]",
                "- &a\n".repeat(13_000),
                "a: @\n".repeat(13_000),
                "tags: [" + "@a, ".repeat(16_000),
                "tags: [" + "'".repeat(60_000) + "]",
                "tags: " + "[".repeat(60_000),
                "tags: [" + "[".repeat(30_000) + "]".repeat(30_000) + "]",
                "? ".repeat(30_000),
                "a:\n".repeat(21_000),
                " ".repeat(60_000) + "a",
                "a: \"" + "\\u0041".repeat(10_000));
    }

    private static String laughs(int levels, String of) {
        StringBuilder yaml = new StringBuilder("a0: &a0 x");
        for (int i = 1; i < levels; i++) {
            String before = "*a" + (i - 1);
            yaml.append("\na" + i + ": &a" + i + " " + of.formatted(String.join(", ", Collections.nCopies(9, before))));
        }
        return yaml.toString();
    }

    @Test
    void aLineOfDashesWithoutEndIsAProblemOrTextButNeverTooMuch() {
        assertThat(Posts.readingWith("-".repeat(60_000) + "x")).isInstanceOf(ReadResult.Invalid.class);
        assertThat(Posts.readingWith("- ".repeat(30_000))).isInstanceOf(ReadResult.Invalid.class);
        assertThat(Posts.readingWith("a: " + "x".repeat(70_000))).isInstanceOf(ReadResult.Invalid.class);
    }
}
