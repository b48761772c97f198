package dev.bucketpress.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {

    @Test
    void aKeyIsDecodedAsAFormIs() throws IOException {
        assertThat(read("s3-put-encoded-key")).containsExactly(new Notice.Named("posts", "source/_posts/防控 工作+1.md"));
    }

    @Test
    void everyKindOfEventNamesAKeyAndEachKeyIsNamedOnce() throws IOException {
        assertThat(read("s3-mixed"))
                .containsExactly(
                        new Notice.Named("posts", "hello.md"),
                        new Notice.Named("elsewhere", "hello.md"),
                        new Notice.Named("posts", "photo.png"),
                        new Notice.Named("posts", "gone.md"));
    }

    @Test
    void aBrokenRecordIsNamedAndItsNeighboursAreRead() throws IOException {
        List<Notice> notices = read("s3-broken-records");

        assertThat(notices).hasSize(6).last().isEqualTo(new Notice.Named("posts", "hello.md"));
        assertThat(notices.subList(0, 5)).allMatch(notice -> notice instanceof Notice.Broken);
        assertThat(notices.get(2))
                .isEqualTo(new Notice.Broken("100%.md", "The key is not form-urlencoded UTF-8, as S3 writes it."));
    }

    @Test
    void aKeyOfEventBridgesIsAsItIs() throws IOException {
        assertThat(read("eventbridge-object-created"))
                .containsExactly(new Notice.Named("posts", "source/_posts/防控 工作+1%20.md"));
        assertThat(read("eventbridge-object-deleted")).containsExactly(new Notice.Named("posts", "gone.md"));
    }

    @Test
    void whatSnsWrapsIsReadAndWhatIsNoEventOfABucketIsNamed() throws IOException {
        List<Notice> notices = read("sns-around-s3-and-others");

        assertThat(notices).hasSize(3);
        assertThat(notices.get(0)).isEqualTo(new Notice.Named("posts", "hello.md"));
        assertThat(notices.get(1)).isEqualTo(new Notice.Broken("", "The event is not JSON. Received: Hello"));
        assertThat(notices.get(2)).isEqualTo(new Notice.Named("posts", "source/_posts/防控 工作+1%20.md"));
    }

    @Test
    void anEventOfEventBridgesThatNamesNothingIsRefused() throws IOException {
        byte[] event = "{\"source\":\"aws.s3\",\"detail\":{}}".getBytes(StandardCharsets.UTF_8);

        assertThat(EventReader.read(new ByteArrayInputStream(event)))
                .singleElement()
                .isInstanceOf(Notice.Broken.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3-test-event", "s3-no-records"})
    void anEventThatNamesNothingIsAccepted(String event) throws IOException {
        assertThat(read(event)).isEmpty();
    }

    @Test
    void anUnknownShapeIsNamedAndCutShort() {
        assertThatThrownBy(() -> read("unknown-shape"))
                .isInstanceOf(UnknownEvent.class)
                .hasMessageStartingWith("This is no S3 event notification")
                .hasMessageContaining("Scheduled Event")
                .hasMessageEndingWith("x…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "7",
                "\"text\"",
                "[]",
                "{",
                "{\"Records\":[{\"eventSource\":\"aws:sqs\",\"body\":\"{}\"}]}",
                "{\"Records\":{}}",
                "<xml/>"
            })
    void whatIsNoEventIsNamed(String text) {
        assertThatThrownBy(() -> EventReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(UnknownEvent.class)
                .hasMessageContaining("Received: ");
    }

    private static List<Notice> read(String event) throws IOException {
        try (InputStream in = Files.newInputStream(Path.of("src/test/resources/events", event + ".json"))) {
            return EventReader.read(in);
        }
    }
}
