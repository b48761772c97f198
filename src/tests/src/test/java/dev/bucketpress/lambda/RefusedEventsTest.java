package dev.bucketpress.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bucketpress.testing.EventFile;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events, and records in them, that are refused. */
class RefusedEventsTest {

    @Test
    void anUnknownEventIsRefusedAndItsBeginningShown() {
        assertThatThrownBy(() -> EventReader.read(EventFile.bytes("unknown-shape")))
                .isInstanceOf(UnknownEvent.class)
                .hasMessageStartingWith("This is no event of S3")
                .hasMessageContaining("Scheduled Event")
                .hasMessageEndingWith("x…");
        assertThatThrownBy(() -> EventReader.read(EventFile.bytes("batch-operations-unknown-schema")))
                .isInstanceOf(UnknownEvent.class)
                .hasMessageStartingWith("This is no invocation by S3 Batch Operations");
    }

    @Test
    void theBeginningOfAnUnknownEventIsOnOneLineAndInWholeCharacters() {
        assertThatThrownBy(() -> EventReader.read("a\nb\u202Ec".getBytes(StandardCharsets.UTF_8)))
                .hasMessageEndingWith("Received: a\\u000ab\\u202ec");
        assertThat(UnknownEvent.cutShort("😀".repeat(201))).isEqualTo("😀".repeat(200) + "…");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "7",
                "\"text\"",
                "[]",
                "[{\"s3\":{}}]",
                "{",
                "{}",
                "{\"Records\":{}}",
                "{\"Records\":[{\"eventSource\":\"aws:kinesis\"}]}",
                "{\"Records\":[null]}",
                "{\"invocationSchemaVersion\":\"1.0\"}",
                "{\"invocationSchemaVersion\":null,\"tasks\":[]}",
                "<xml/>",
                "{\"Records\":[]}{\"Records\":[]}"
            })
    void otherJsonAndOtherTextIsRefused(String text) {
        assertThatThrownBy(() -> EventReader.read(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnknownEvent.class)
                .hasMessageContaining("Received: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"source\":\"aws.s3\"}",
                "{\"source\":\"aws.s3\",\"detail\":{\"bucket\":{\"name\":7},\"object\":{\"key\":null}}}",
                "{\"Records\":[{\"s3\":null}]}",
                "{\"Records\":[{\"eventVersion\":\"2.1\",\"s3\":{\"bucket\":{\"name\":\"b\"},\"object\":{\"key\":null}}}]}",
                "{\"Records\":[{\"Sns\":{\"Message\":\"\"}}]}",
                "{\"Records\":[{\"eventSource\":\"aws:sqs\"}]}",
                "{\"Records\":[{\"eventSource\":\"aws:sqs\",\"body\":null}]}",
                "{\"Records\":[{\"eventVersion\":\"2.1\",\"s3\":{\"bucket\":{\"name\":\"b\"},"
                        + "\"object\":{\"key\":\"\\ud800.md\"}}}]}",
                "{\"source\":\"aws.s3\",\"detail\":{\"bucket\":{\"name\":\"b\"},\"object\":{\"key\":\"a\\udc00\"}}}",
                "{\"Type\":\"Notification\",\"Message\":\"null\"}",
                "{\"invocationSchemaVersion\":\"2.0\",\"tasks\":[null]}",
                "{\"invocationSchemaVersion\":\"2.0\",\"tasks\":[{\"s3Key\":null,\"s3Bucket\":null}]}",
            })
    void aRecordThatNamesNoObjectIsRefused(String text) {
        assertThat(EventReader.read(text.getBytes(StandardCharsets.UTF_8)).changes())
                .singleElement()
                .isInstanceOfSatisfying(
                        ObjectChange.Unreadable.class,
                        refused -> assertThat(refused.why().codePoints())
                                .noneMatch(c -> Character.getType(c) == Character.SURROGATE));
    }
}
