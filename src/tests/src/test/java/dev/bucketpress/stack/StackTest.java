package dev.bucketpress.stack;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.testing.StackTemplate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code infra/template.yaml} promises beside the function's settings and rights. */
class StackTest {

    private static final StackTemplate STACK = StackTemplate.with(Map.of());
    private static final List<String> WINDOWS = List.of("BatchWindowSeconds", "ListsBatchWindowSeconds");

    @ParameterizedTest
    @MethodSource("queuesOfTheFunction")
    void aMessageStaysHiddenLongEnoughForSixRunsAndTheLongestBatchWindow(String queue) {
        int timeout = number(STACK.property("Function", "Timeout"));
        int window = number(takes(withWindows("MaxValue"), queue).get("MaximumBatchingWindowInSeconds"));

        assertThat(number(STACK.property(queue, "VisibilityTimeout"))).isGreaterThanOrEqualTo(6 * timeout + window);
    }

    @ParameterizedTest
    @MethodSource("queuesOfTheFunction")
    void moreThanTenMessagesAreGatheredForASecondAtLeast(String queue) {
        Map<String, Object> shortest = takes(withWindows("MinValue"), queue);

        assertThat(number(shortest.get("BatchSize")) <= 10
                        || number(shortest.get("MaximumBatchingWindowInSeconds")) >= 1)
                .as("Lambda takes no other")
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("queuesOfTheFunction")
    void onlyMessagesThatFailedComeAgain(String queue) {
        assertThat(takes(STACK, queue)).containsEntry("FunctionResponseTypes", List.of("ReportBatchItemFailures"));
    }

    @Test
    void asFewRunsAsLambdaAllowsBringListsUpToDateAtOnce() {
        assertThat(takes(STACK, "Records")).containsEntry("ScalingConfig", Map.of("MaximumConcurrency", 2));
    }

    @ParameterizedTest
    @MethodSource("queuesOfTheFunction")
    void whatIsGivenUpGoesToADeadLetterQueueWhereAnAlarmListens(String queue) {
        assertThat(deadLetters(queue)).isIn(queues());
        assertThat(watched("ApproximateNumberOfMessagesVisible")).contains(deadLetters(queue) + ".QueueName");
    }

    @ParameterizedTest
    @MethodSource("queuesOfTheFunction")
    void whatWaitsTooLongSoundsAnAlarm(String queue) {
        assertThat(watched("ApproximateAgeOfOldestMessage")).contains(queue + ".QueueName");
    }

    @Test
    void everyQueueIsTheFunctionsOrKeepsDeadLettersOfOne() {
        assertThat(queuesOfTheFunction().flatMap(queue -> Stream.of(queue, deadLetters(queue))))
                .containsExactlyInAnyOrderElementsOf(queues());
    }

    @ParameterizedTest
    @MethodSource("queues")
    void whatIsInAQueueIsEncrypted(String queue) {
        assertThat(STACK.property(queue, "SqsManagedSseEnabled")).isEqualTo(true);
    }

    @Test
    void changesOfEveryKeyGoToTheQueue() {
        assertThat(notifications("SourceBucket"))
                .allSatisfy(configuration -> assertThat(configuration).containsOnlyKeys("Event", "Queue"))
                .allSatisfy(configuration -> assertThat(configuration).containsEntry("Queue", "Changes.Arn"))
                .extracting(configuration -> configuration.get("Event"))
                .containsExactly("s3:ObjectCreated:*", "s3:ObjectRemoved:*", "s3:LifecycleExpiration:*");
    }

    @Test
    void thePublicBucketTellsOfRecordsAloneSoThatListsWakeNobody() {
        Map<String, String> prefix = Map.of("Name", "prefix", "Value", "api/posts/");
        Map<String, String> suffix = Map.of("Name", "suffix", "Value", ".json");
        Map<String, Object> records = Map.of("S3Key", Map.of("Rules", List.of(prefix, suffix)));

        assertThat(StackTemplate.map(STACK.property("PublicBucket", "NotificationConfiguration")))
                .containsOnlyKeys("QueueConfigurations");
        assertThat(notifications("PublicBucket"))
                .containsExactly(
                        Map.of("Event", "s3:ObjectCreated:*", "Queue", "Records.Arn", "Filter", records),
                        Map.of("Event", "s3:ObjectRemoved:*", "Queue", "Records.Arn", "Filter", records));
    }

    @ParameterizedTest
    @CsvSource({
        "Changes, SourceBucket, ''",
        "Changes, SourceBucket, posts",
        "Records, PublicBucket, ''",
        "Records, PublicBucket, pages"
    })
    void aQueueTakesMessagesOfItsBucketAlone(String queue, String bucket, String name) {
        StackTemplate stack = StackTemplate.with(Map.of(bucket + "Name", name));
        Map<String, Object> send = statements(stack, queue + "Policy").get(0);

        assertThat(send).containsEntry("Action", "sqs:SendMessage");
        Map<String, Object> condition = StackTemplate.map(send.get("Condition"));
        assertThat(StackTemplate.map(condition.get("ArnEquals"))
                        .get("aws:SourceArn")
                        .toString())
                .endsWith(":s3:::" + stack.property(bucket, "BucketName"));
        assertThat(condition.get("StringEquals")).isEqualTo(Map.of("aws:SourceAccount", "AWS::AccountId"));
    }

    @ParameterizedTest
    @CsvSource({"SourceBucket, ChangesPolicy", "PublicBucket, RecordsPolicy"})
    void aBucketWaitsUntilItMaySend(String bucket, String policy) {
        assertThat(STACK.attribute(bucket, "DependsOn")).contains(policy);
    }

    @Test
    void theTwoBucketsHaveTwoNames() {
        assertThat(STACK.property("SourceBucket", "BucketName"))
                .isNotEqualTo(STACK.property("PublicBucket", "BucketName"));
    }

    @Test
    void everyQueueHasAPolicy() {
        assertThat(queuePolicies().stream().map(StackTest::queueOf)).containsExactlyInAnyOrderElementsOf(queues());
    }

    @ParameterizedTest
    @MethodSource("policies")
    void nobodyGetsInWithoutTls(String policy) {
        assertThat(statements(STACK, policy))
                .anySatisfy(statement -> assertThat(statement)
                        .containsEntry("Effect", "Deny")
                        .containsEntry("Principal", "*")
                        .containsEntry("Condition", Map.of("Bool", Map.of("aws:SecureTransport", "false"))));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void nothingIsAllowedToEverybody(String policy) {
        assertThat(statements(STACK, policy))
                .filteredOn(statement -> statement.get("Effect").equals("Allow"))
                .allSatisfy(statement -> assertThat(statement.get("Principal")).isInstanceOf(Map.class))
                .allSatisfy(statement -> assertThat(statement).containsKey("Condition"));
    }

    @ParameterizedTest
    @MethodSource("queuePolicies")
    void aQueuesPolicyIsOfThatQueueAlone(String policy) {
        assertThat(statements(STACK, policy))
                .allSatisfy(statement -> assertThat(statement).containsEntry("Resource", queueOf(policy) + ".Arn"));
    }

    @Test
    void aWebsiteIsReadByEverybodyAndNothingMore() {
        StackTemplate website = StackTemplate.with(Map.of("Reading", "website"));

        assertThat(statements(website, "PublicBucketPolicy"))
                .filteredOn(statement -> statement.get("Effect").equals("Allow"))
                .singleElement()
                .satisfies(statement -> assertThat(statement)
                        .containsEntry("Action", "s3:GetObject")
                        .containsEntry("Resource", "PublicBucket.Arn/*"));
    }

    private static List<String> queues() {
        return STACK.resources("AWS::SQS::Queue");
    }

    private static Stream<String> queuesOfTheFunction() {
        return events(STACK).map(event -> withoutArn(event.get("EventSourceArn")));
    }

    private static List<String> queuePolicies() {
        return STACK.resources("AWS::SQS::QueuePolicy");
    }

    private static String queueOf(String policy) {
        List<?> queues = (List<?>) STACK.property(policy, "Queues");
        assertThat(queues).hasSize(1);
        return queues.get(0).toString();
    }

    private static Stream<String> policies() {
        return Stream.of("AWS::S3::BucketPolicy", "AWS::SQS::QueuePolicy", "AWS::SNS::TopicPolicy")
                .flatMap(type -> STACK.resources(type).stream());
    }

    /** How the function takes messages from a queue. */
    private static Map<String, Object> takes(StackTemplate stack, String queue) {
        return events(stack)
                .filter(event -> withoutArn(event.get("EventSourceArn")).equals(queue))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Map<String, Object>> events(StackTemplate stack) {
        return stack.resources("AWS::Lambda::EventSourceMapping").stream()
                .map(mapping -> StackTemplate.map(stack.property(mapping)));
    }

    private static StackTemplate withWindows(String bound) {
        return StackTemplate.with(WINDOWS.stream()
                .collect(toMap(
                        name -> name, name -> STACK.parameter(name).get(bound).toString())));
    }

    private static String deadLetters(String queue) {
        return withoutArn(STACK.property(queue, "RedrivePolicy", "deadLetterTargetArn"));
    }

    /** The queues whose metric has an alarm that tells somebody. */
    private static Stream<Object> watched(String metric) {
        return STACK.resources("AWS::CloudWatch::Alarm").stream()
                .filter(alarm -> STACK.property(alarm, "MetricName").equals(metric))
                .filter(alarm -> STACK.property(alarm, "AlarmActions").equals(List.of("Alarms")))
                .map(alarm -> ((List<?>) STACK.property(alarm, "Dimensions")).get(0))
                .map(dimension -> StackTemplate.map(dimension).get("Value"));
    }

    private static List<Map<String, Object>> notifications(String bucket) {
        return maps(STACK.property(bucket, "NotificationConfiguration", "QueueConfigurations"));
    }

    private static List<Map<String, Object>> statements(StackTemplate stack, String policy) {
        return maps(stack.property(policy, "PolicyDocument", "Statement"));
    }

    private static List<Map<String, Object>> maps(Object list) {
        return ((List<?>) list).stream().map(StackTemplate::map).toList();
    }

    private static String withoutArn(Object arn) {
        return arn.toString().replaceFirst("\\.Arn$", "");
    }

    private static int number(Object number) {
        return Integer.parseInt(number.toString());
    }
}
