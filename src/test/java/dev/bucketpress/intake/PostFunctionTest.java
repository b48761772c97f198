package dev.bucketpress.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bucketpress.press.Press;
import dev.bucketpress.testing.Invocation;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.Workshops;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class PostFunctionTest {

    private final MemoryBucket source = new MemoryBucket("posts");
    private final MemoryBucket published = new MemoryBucket("public");
    private final Press press = new Press(source, published, Workshops.standard(), Clock.systemUTC());

    @Test
    void theAnswerSaysWhatBecameOfEachKey() throws IOException {
        source.drop("hello.md", "---\ndate: never\n---\n");

        assertThat(handle("s3-mixed"))
                .isEqualTo("{\"outcomes\":["
                        + "{\"key\":\"hello.md\",\"outcome\":\"rejected\",\"problem\":\"line 2, column 7: `never` is not a date."
                        + " Write it as `2020-02-02 15:31:41`, or with its zone as `2020-02-02T15:31:41+08:00`.\"},"
                        + "{\"key\":\"hello.md\",\"outcome\":\"refused\",\"problem\":\"The event is about the bucket `elsewhere`;"
                        + " posts come from `posts`.\"},"
                        + "{\"key\":\"photo.png\",\"outcome\":\"ignored\",\"problem\":null},"
                        + "{\"key\":\"gone.md\",\"outcome\":\"ignored\",\"problem\":null}]}");
    }

    @Test
    void aBrokenRecordIsRefusedAndItsNeighbourIsPublished() throws IOException {
        source.drop("hello.md", "Hello");

        assertThat(handle("s3-broken-records"))
                .contains("\"outcome\":\"refused\"")
                .endsWith("{\"key\":\"hello.md\",\"outcome\":\"published\",\"problem\":null}]}");
    }

    @Test
    void aKeyThatCouldNotBeLookedAtIsThrownForLambdaToRetryAfterItsNeighboursAreDone() {
        source.drop("hello.md", "Hello");
        source.drop("gone.md", "Gone?");
        published.drop("api/posts/gone.md.json", "not json");

        assertThatThrownBy(() -> handle("s3-mixed"))
                .isInstanceOf(TryAgain.class)
                .hasMessageStartingWith("1 of 4 keys are to be looked at again: ")
                .hasMessageContaining("api/posts/gone.md.json");
        assertThat(published.keys()).contains("api/posts/hello.md.json");
    }

    private String handle(String event) throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of("src/test/resources/events", event + ".json"));
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        new PostFunction(press).handleRequest(new ByteArrayInputStream(bytes), answer, new Invocation(60_000));
        return answer.toString(StandardCharsets.UTF_8);
    }
}
