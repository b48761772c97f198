package dev.bucketpress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.testing.StackTemplate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code infra/template.yaml} promises beside the function's settings and rights. */
class StackTest {

    private static final StackTemplate STACK = StackTemplate.with(Map.of());

    @Test
    void aMessageStaysHiddenLongEnoughForSixRunsAndTheLongestBatchWindow() {
        int timeout = (Integer) STACK.property("Function", "Timeout");
        int window = (Integer) STACK.parameter("BatchWindowSeconds").get("MaxValue");

        assertThat((Integer) STACK.property("Changes", "VisibilityTimeout"))
                .isGreaterThanOrEqualTo(6 * timeout + window);
    }

    @Test
    void changesOfEveryKeyGoToTheQueue() {
        List<?> configurations =
                (List<?>) STACK.property("SourceBucket", "NotificationConfiguration", "QueueConfigurations");

        assertThat(configurations)
                .extracting(configuration -> StackTemplate.map(configuration))
                .allSatisfy(configuration -> assertThat(configuration).containsOnlyKeys("Event", "Queue"))
                .extracting(configuration -> configuration.get("Event"))
                .containsExactly("s3:ObjectCreated:*", "s3:ObjectRemoved:*", "s3:LifecycleExpiration:*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "posts"})
    void theQueueTakesMessagesOfTheSourceBucketAlone(String name) {
        StackTemplate stack = StackTemplate.with(Map.of("SourceBucketName", name));
        Map<String, Object> send =
                StackTemplate.map(statements(stack, "ChangesPolicy").get(0));

        Map<String, Object> condition = StackTemplate.map(send.get("Condition"));
        assertThat(StackTemplate.map(condition.get("ArnEquals"))
                        .get("aws:SourceArn")
                        .toString())
                .endsWith(":s3:::" + stack.property("SourceBucket", "BucketName"));
        assertThat(condition.get("StringEquals")).isEqualTo(Map.of("aws:SourceAccount", "AWS::AccountId"));
    }

    @Test
    void theTwoBucketsHaveTwoNames() {
        assertThat(STACK.property("SourceBucket", "BucketName"))
                .isNotEqualTo(STACK.property("PublicBucket", "BucketName"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SourceBucketPolicy", "PublicBucketPolicy", "ChangesPolicy", "DeadLettersPolicy", "AlarmsPolicy"
            })
    void nobodyGetsInWithoutTls(String policy) {
        assertThat(statements(STACK, policy))
                .extracting(StackTemplate::map)
                .anySatisfy(statement -> assertThat(statement)
                        .containsEntry("Effect", "Deny")
                        .containsEntry("Principal", "*")
                        .containsEntry("Condition", Map.of("Bool", Map.of("aws:SecureTransport", "false"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SourceBucketPolicy", "PublicBucketPolicy", "ChangesPolicy", "DeadLettersPolicy", "AlarmsPolicy"
            })
    void nothingIsAllowedToEverybody(String policy) {
        assertThat(statements(STACK, policy))
                .extracting(StackTemplate::map)
                .filteredOn(statement -> statement.get("Effect").equals("Allow"))
                .allSatisfy(statement -> assertThat(statement.get("Principal")).isInstanceOf(Map.class))
                .allSatisfy(statement -> assertThat(statement).containsKey("Condition"));
    }

    @Test
    void aWebsiteIsReadByEverybodyAndNothingMore() {
        StackTemplate website = StackTemplate.with(Map.of("Reading", "website"));

        assertThat(statements(website, "PublicBucketPolicy"))
                .extracting(StackTemplate::map)
                .filteredOn(statement -> statement.get("Effect").equals("Allow"))
                .singleElement()
                .satisfies(statement -> assertThat(statement)
                        .containsEntry("Action", "s3:GetObject")
                        .containsEntry("Resource", "PublicBucket.Arn/*"));
    }

    private static List<?> statements(StackTemplate stack, String policy) {
        return (List<?>) stack.property(policy, "PolicyDocument", "Statement");
    }
}
