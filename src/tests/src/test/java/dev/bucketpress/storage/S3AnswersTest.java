package dev.bucketpress.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bucketpress.testing.FaultProxy;
import dev.bucketpress.testing.FaultProxy.Manner;
import dev.bucketpress.testing.FaultProxy.Script;
import dev.bucketpress.testing.FaultProxy.Server;
import dev.bucketpress.testing.HttpMessage;
import dev.bucketpress.testing.S3Manners;
import dev.bucketpress.testing.S3Server;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.s3.S3Client;

/** What becomes of answers that S3 documents and no server here gives. */
class S3AnswersTest {

    private static final Condition ALWAYS = new Condition.Always();
    private static final Condition.Matches SEEN = new Condition.Matches("d41d8cd98f00b204e9800998ecf8427e");
    private static final ContentHeaders PLAIN =
            new ContentHeaders("text/plain", Optional.empty(), Optional.empty(), Map.of());

    private final S3Server server = S3Server.shared();
    private final FaultProxy proxy = new FaultProxy(server.endpoint());
    private final AtomicInteger answers = new AtomicInteger();
    private final Bucket plain = new S3Bucket(server.newBucket("answers"), server.client());
    private S3Client client;

    @AfterEach
    void close() throws IOException {
        client.close();
        proxy.close();
    }

    /** The same bucket at a server with manners of its own. */
    private Bucket at(Manner manner) {
        client = S3Server.client(proxy.open(Script.answering(manner)));
        return new S3Bucket(plain.name(), client);
    }

    /** An answer that is given once, or for ever, in the stead of S3's. */
    private interface Answer {
        HttpMessage to(HttpMessage request, Server s3) throws IOException;
    }

    private Bucket once(Answer answer) {
        return at((request, s3) -> answers.getAndIncrement() == 0 ? answer.to(request, s3) : s3.answer(request));
    }

    private Bucket always(Answer answer) {
        return at(answer::to).within(Deadline.in(Duration.ofSeconds(1)));
    }

    @Test
    void aBodyThatDoesNotFitTheChecksumBehindItIsReadAgain() {
        plain.put("a", text("whole"), ALWAYS);
        Manner appending = S3Manners.appendingChecksums();
        Bucket bucket = at((request, s3) -> {
            HttpMessage answer = appending.answer(request, s3);
            if (answers.getAndIncrement() == 0) {
                assertThat(S3Manners.isAskedForChecksum(request)).isTrue();
                answer.body()[0] = 'x';
            }
            return answer;
        });

        assertThat(read(bucket, "a")).isEqualTo("whole");
        assertThat(answers).hasValue(2);
    }

    @Test
    void aConditionalWriteThatMetAnotherIsRefused() {
        Bucket bucket = always((request, s3) -> HttpMessage.error(
                request,
                409,
                "ConditionalRequestConflict",
                "The conditional request cannot succeed due to a conflicting operation against this resource."));

        assertThat(bucket.put("a", text("a"), new Condition.Absent())).isEmpty();
        assertThat(bucket.put("a", text("a"), SEEN)).isEmpty();
        assertThat(bucket.delete("a", SEEN)).isFalse();
        assertThat(proxy.requests()).isEqualTo(3);
    }

    @Test
    void anUnconditionalWriteThatMetAnotherIsMadeAgain() {
        Bucket bucket = once(S3AnswersTest::aborted);
        bucket.put("a", text("a"), ALWAYS);
        assertThat(read(plain, "a")).isEqualTo("a");

        answers.set(0);
        bucket.delete("a", ALWAYS);
        assertThat(plain.head("a")).isEmpty();
    }

    @Test
    void anUnconditionalWriteThatAlwaysMeetsAnotherFails() {
        Bucket bucket = always(S3AnswersTest::aborted);

        assertThatThrownBy(() -> bucket.put("a", text("a"), ALWAYS)).isInstanceOf(BucketUnavailable.class);
        assertThatThrownBy(() -> bucket.delete("a", ALWAYS)).isInstanceOf(BucketUnavailable.class);
    }

    private static HttpMessage aborted(HttpMessage request, Server s3) {
        return HttpMessage.error(
                request,
                409,
                "OperationAborted",
                "A conflicting conditional operation is currently in progress against this resource.");
    }

    @Test
    void aWriteThatExpectsAnEtagIsRefusedWhereS3SaysThatNothingIsThere() {
        Bucket bucket = always(
                (request, s3) -> HttpMessage.error(request, 404, "NoSuchKey", "The specified key is not there."));

        assertThat(bucket.put("a", text("a"), SEEN)).isEmpty();
        assertThat(bucket.delete("a", SEEN)).isTrue();
        assertThatThrownBy(() -> bucket.put("a", text("a"), ALWAYS)).isInstanceOf(BucketUnavailable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"InternalError", "SlowDown"})
    void aCopyThatFailsAfterItsAnswerBeganIsMadeAgain(String code) {
        String etag = plain.put("a", text("a"), ALWAYS).orElseThrow();
        Bucket bucket = once((request, s3) -> failedCopy(request, code));

        assertThat(bucket.copy(new CopySource(plain, "a", etag), "b", PLAIN)).isPresent();
        assertThat(read(plain, "b")).isEqualTo("a");
    }

    @Test
    void aCopyThatAlwaysFailsAfterItsAnswerBeganIsNotTakenForOne() {
        String etag = plain.put("a", text("a"), ALWAYS).orElseThrow();
        Bucket bucket = always((request, s3) -> failedCopy(request, "InternalError"));

        assertThatThrownBy(() -> bucket.copy(new CopySource(plain, "a", etag), "b", PLAIN))
                .isInstanceOf(BucketUnavailable.class);
    }

    /** S3 begins its answer before it copies, and says only then how that ended. */
    private static HttpMessage failedCopy(HttpMessage request, String code) {
        HttpMessage error =
                HttpMessage.error(request, 200, code, "We encountered an internal error. Please try again.");
        String body = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n   \n" + S3Manners.text(error);
        return error.withBody(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aRequestIsMadeAgainWhenS3SaysThatItMayBe() {
        plain.put("a", text("a"), ALWAYS);
        Bucket bucket = once((request, s3) -> slowDown(request).with("Retry-After", "1"));

        assertThat(read(bucket, "a")).isEqualTo("a");
    }

    @Test
    void aRequestThatS3PutsOffForLongIsGivenUpInTime() {
        Bucket bucket = always((request, s3) -> slowDown(request).with("Retry-After", "3600"));

        assertThatThrownBy(() -> bucket.get("a", 100)).isInstanceOf(BucketUnavailable.class);
        assertThat(proxy.requests()).isEqualTo(1);
    }

    private static HttpMessage slowDown(HttpMessage request) {
        return HttpMessage.error(request, 503, "SlowDown", "Please reduce your request rate.");
    }

    @ParameterizedTest
    @CsvSource({
        "301, PermanentRedirect",
        "307, TemporaryRedirect",
        "400, AuthorizationHeaderMalformed",
        "400, IllegalLocationConstraintException"
    })
    void aBucketOfAnotherRegionIsNamedWithItsRegionAndTheSettingForIt(int status, String code) {
        Bucket bucket = always((request, s3) -> HttpMessage.error(request, status, code, "Use the other endpoint.")
                .with("x-amz-bucket-region", "eu-central-1")
                .with("Location", "http://127.0.0.1:9/elsewhere"));

        String sentence = "bucket " + plain.name() + " failed: the bucket is in the region eu-central-1, "
                + "and the request went to us-east-1: set QUARKUS_S3_AWS_REGION=eu-central-1";
        assertThatThrownBy(() -> bucket.get("a", 100)).hasMessageContaining(sentence);
        assertThatThrownBy(() -> bucket.head("a")).hasMessageContaining(sentence);
        assertThatThrownBy(() -> bucket.put("a", text("a"), ALWAYS)).hasMessageContaining(sentence);
        assertThatThrownBy(() -> bucket.put("a", text("a"), SEEN)).hasMessageContaining(sentence);
        assertThatThrownBy(() -> bucket.delete("a", ALWAYS)).hasMessageContaining(sentence);
        assertThatThrownBy(() -> bucket.keys("")).hasMessageContaining(sentence);
        assertThat(proxy.requests()).isEqualTo(6);
    }

    private static Content text(String text) {
        return Content.of(text.getBytes(StandardCharsets.UTF_8), "text/plain");
    }

    private static String read(Bucket bucket, String key) {
        return new String(((FetchResult.Whole) bucket.get(key, 100)).bytes(), StandardCharsets.UTF_8);
    }
}
