package dev.bucketpress.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bucketpress.testing.Checkout;
import dev.bucketpress.testing.StackTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code infra/deployer-policy.json} lets somebody deploy {@code infra/template.yaml}, and reaches no other stack. */
class DeployerPolicyTest {

    /** docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html, which counts no white space */
    private static final int LONGEST_POLICY = 6144;

    /** What makes a resource of each type. */
    private static final Map<String, String> MAKES = Map.ofEntries(
            Map.entry("AWS::CloudFront::CachePolicy", "cloudfront:CreateCachePolicy"),
            Map.entry("AWS::CloudFront::Distribution", "cloudfront:CreateDistribution"),
            Map.entry("AWS::CloudFront::Function", "cloudfront:CreateFunction"),
            Map.entry("AWS::CloudFront::OriginAccessControl", "cloudfront:CreateOriginAccessControl"),
            Map.entry("AWS::CloudFront::ResponseHeadersPolicy", "cloudfront:CreateResponseHeadersPolicy"),
            Map.entry("AWS::CloudWatch::Alarm", "cloudwatch:PutMetricAlarm"),
            Map.entry("AWS::CloudWatch::Dashboard", "cloudwatch:PutDashboard"),
            Map.entry("AWS::CodeDeploy::Application", "codedeploy:CreateApplication"),
            Map.entry("AWS::CodeDeploy::DeploymentGroup", "codedeploy:CreateDeploymentGroup"),
            Map.entry("AWS::IAM::Policy", "iam:PutRolePolicy"),
            Map.entry("AWS::IAM::Role", "iam:CreateRole"),
            Map.entry("AWS::Lambda::Alias", "lambda:CreateAlias"),
            Map.entry("AWS::Lambda::EventSourceMapping", "lambda:CreateEventSourceMapping"),
            Map.entry("AWS::Lambda::Version", "lambda:PublishVersion"),
            Map.entry("AWS::Logs::LogGroup", "logs:CreateLogGroup"),
            Map.entry("AWS::Route53::RecordSetGroup", "route53:ChangeResourceRecordSets"),
            Map.entry("AWS::S3::Bucket", "s3:CreateBucket"),
            Map.entry("AWS::S3::BucketPolicy", "s3:PutBucketPolicy"),
            Map.entry("AWS::Scheduler::Schedule", "scheduler:CreateSchedule"),
            Map.entry("AWS::SNS::Subscription", "sns:Subscribe"),
            Map.entry("AWS::SNS::Topic", "sns:CreateTopic"),
            Map.entry("AWS::SNS::TopicPolicy", "sns:SetTopicAttributes"),
            Map.entry("AWS::SQS::Queue", "sqs:CreateQueue"),
            Map.entry("AWS::SQS::QueuePolicy", "sqs:SetQueueAttributes"),
            Map.entry("AWS::Serverless::Function", "lambda:CreateFunction"));

    static Set<String> types() {
        return StackTemplate.with(Map.of()).types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyResourceOfTheStackCanBeMade(String type) throws IOException {
        assertThat(MAKES).containsKey(type);

        assertThat(actions(statements())).anyMatch(action -> covers(action, MAKES.get(type)));
    }

    @Test
    void whatHasANameOfTheStackIsReachedByItAlone() throws IOException {
        List<JsonNode> named = new ArrayList<>();
        statements().forEach(statement -> {
            if (!statement.get("Resource").asText().equals("*")) {
                named.add(statement);
            }
        });

        assertThat(named).hasSizeGreaterThan(5);
        assertThat(resources(named))
                .filteredOn(resource -> !resource.contains("STACK"))
                .containsExactlyInAnyOrder(
                        "arn:aws:cloudformation:*:aws:transform/Serverless-2016-10-31",
                        "arn:aws:s3:::bucketpress-artefacts-*",
                        "arn:aws:codedeploy:*:*:deploymentconfig:*",
                        "arn:aws:route53:::hostedzone/*",
                        "arn:aws:route53:::change/*");
    }

    @Test
    void itIsNoLongerThanAPolicyMayBe() throws IOException {
        String text = Files.readString(Checkout.file("infra/deployer-policy.json"));

        assertThat(text.replaceAll("\\s", "").replace("STACK", "a".repeat(22)))
                .hasSizeLessThanOrEqualTo(LONGEST_POLICY);
    }

    private static JsonNode statements() throws IOException {
        return new ObjectMapper()
                .readTree(Files.readString(Checkout.file("infra/deployer-policy.json")))
                .get("Statement");
    }

    private static List<String> actions(Iterable<JsonNode> statements) {
        return texts(statements, "Action");
    }

    private static List<String> resources(Iterable<JsonNode> statements) {
        return texts(statements, "Resource");
    }

    private static List<String> texts(Iterable<JsonNode> statements, String member) {
        List<String> texts = new ArrayList<>();
        for (JsonNode statement : statements) {
            JsonNode one = statement.get(member);
            if (one.isTextual()) {
                texts.add(one.asText());
            }
            one.forEach(each -> texts.add(each.asText()));
        }
        return texts;
    }

    private static boolean covers(String allowed, String action) {
        return action.matches(allowed.replace("*", ".*"));
    }
}
