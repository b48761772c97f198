package dev.bucketpress.stack;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.testing.StackTemplate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code infra/template.yaml} offers to those who run many stacks. */
class PlatformTest {

    private static final StackTemplate STACK = StackTemplate.with(Map.of());
    private static final String KEY = "arn:aws:kms:eu-central-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";
    private static final String BOUNDARY = "arn:aws:iam::123456789012:policy/boundary";
    private static final String WEB_ACL = "arn:aws:wafv2:us-east-1:123456789012:global/webacl/all/1234abcd";
    private static final String GRADUALLY = "LambdaCanary10Percent5Minutes";

    @Test
    void bothQueuesCallTheFunctionByItsAlias() {
        assertThat(STACK.resources("AWS::Lambda::EventSourceMapping"))
                .hasSize(2)
                .allSatisfy(mapping ->
                        assertThat(STACK.property(mapping, "FunctionName")).isEqualTo("Live"));
        assertThat(STACK.property("Live", "Name")).isEqualTo("live");
    }

    @Test
    void withoutVersionsTheAliasStandsForTheFunctionAsItIs() {
        assertThat(STACK.property("Live", "FunctionVersion")).isEqualTo("$LATEST");
        assertThat(STACK.resolvedAttribute("Live", "UpdatePolicy")).isEqualTo("AWS::NoValue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"versions", GRADUALLY})
    void withVersionsAnotherReleaseIsAnotherVersion(String deployment) {
        StackTemplate stack = StackTemplate.with(Map.of("Deployment", deployment, "Release", "two"));

        assertThat(stack.property("Live", "FunctionVersion")).isEqualTo("Version.Version");
        assertThat(stack.property("Version", "Description")).isEqualTo("two");
        assertThat(stack.property("Function", "Description").toString()).endsWith(" Release two");
    }

    @Test
    void runsAreShiftedGraduallyAndBackWhenAnAlarmOfTheFunctionSounds() {
        StackTemplate stack = StackTemplate.with(Map.of("Deployment", GRADUALLY));

        assertThat(stack.resolvedAttribute("Live", "UpdatePolicy"))
                .isEqualTo(Map.of(
                        "CodeDeployLambdaAliasUpdate",
                        Map.of("ApplicationName", "DeploymentApplication", "DeploymentGroupName", "DeploymentGroup")));
        assertThat(stack.property("DeploymentGroup", "DeploymentConfigName"))
                .isEqualTo("CodeDeployDefault." + GRADUALLY);
        assertThat(stack.property("DeploymentGroup", "AlarmConfiguration", "Alarms"))
                .isEqualTo(List.of(Map.of("Name", "ErrorsAlarm")));
        assertThat((List<?>) stack.property("DeploymentGroup", "AutoRollbackConfiguration", "Events"))
                .asList()
                .contains("DEPLOYMENT_STOP_ON_ALARM");
    }

    @Test
    void postsAreSealedWithAKeyOfOnesOwnWhichTheFunctionMayUse() {
        StackTemplate stack = StackTemplate.with(Map.of("KmsKeyArn", KEY));

        assertThat(encryption(stack)).containsEntry("SSEAlgorithm", "aws:kms").containsEntry("KMSMasterKeyID", KEY);
        assertThat(encryption(STACK)).isEqualTo(Map.of("SSEAlgorithm", "AES256"));
        assertThat(stack.property("KeyRights", "Roles")).isEqualTo(List.of("FunctionRole"));
        assertThat((List<?>) stack.property("KeyRights", "PolicyDocument", "Statement"))
                .map(StackTemplate::map)
                .singleElement()
                .satisfies(statement -> assertThat(statement)
                        .containsEntry("Action", List.of("kms:Decrypt", "kms:GenerateDataKey"))
                        .containsEntry("Resource", KEY)
                        .containsKey("Condition"));
    }

    @Test
    void everyRoleIsBounded() {
        StackTemplate stack = StackTemplate.with(Map.of("PermissionsBoundaryArn", BOUNDARY));

        assertThat(stack.resources("AWS::IAM::Role"))
                .isNotEmpty()
                .allSatisfy(role ->
                        assertThat(stack.property(role, "PermissionsBoundary")).isEqualTo(BOUNDARY));
    }

    @Test
    void cloudFrontAnswersToEveryNameAndAsksTheFirewall() {
        StackTemplate stack = StackTemplate.with(Map.of(
                "DomainName", "blog.example.org",
                "OtherDomainNames", "www.example.org,example.org",
                "WebAclArn", WEB_ACL));

        assertThat(distribution(stack))
                .containsEntry("Aliases", List.of("blog.example.org", "www.example.org", "example.org"))
                .containsEntry("WebACLId", WEB_ACL);
        assertThat(distribution(STACK)).doesNotContainKeys("Aliases", "WebACLId", "Logging");
    }

    @Test
    void theDomainNameIsLedToCloudFrontForBothKindsOfAddresses() {
        StackTemplate stack =
                StackTemplate.with(Map.of("DomainName", "blog.example.org", "HostedZoneId", "Z0123456789ABCDEFGHIJ"));

        assertThat((List<?>) stack.property("DomainNameRecords", "RecordSets"))
                .map(StackTemplate::map)
                .allSatisfy(set -> assertThat(set).containsEntry("Name", "blog.example.org"))
                .extracting(set -> set.get("Type"))
                .isEqualTo(List.of("A", "AAAA"));
    }

    @Test
    void whoAskedForWhatIsKeptForSoManyDays() {
        StackTemplate cloudFront = StackTemplate.with(Map.of("AccessLogDays", "30"));
        StackTemplate website = StackTemplate.with(Map.of("AccessLogDays", "30", "Reading", "website"));

        assertThat(StackTemplate.map(distribution(cloudFront).get("Logging")))
                .containsEntry("Bucket", "AccessLogs.DomainName");
        assertThat(website.property("PublicBucket", "LoggingConfiguration", "DestinationBucketName"))
                .isEqualTo("AccessLogs");
        assertThat(cloudFront.property("AccessLogs", "LifecycleConfiguration").toString())
                .contains("ExpirationInDays=30");
    }

    @Test
    void otherStacksFindWhatTheyNeedByTheStacksName() {
        Map<String, Object> exports = STACK.outputs().entrySet().stream()
                .filter(output -> StackTemplate.map(output.getValue()).containsKey("Export"))
                .collect(toMap(
                        Map.Entry::getKey,
                        output -> StackTemplate.map(
                                        StackTemplate.map(output.getValue()).get("Export"))
                                .get("Name")));

        assertThat(exports).containsKeys("SourceBucket", "PublicBucket", "SiteUrl", "FunctionArn", "AlarmTopic");
        exports.forEach((output, name) -> assertThat(name).isEqualTo("AWS::StackName-" + output));
    }

    @Test
    void settingsBeyondAsciiReachTheFunctionWhole() {
        assertThat(STACK.property("Function", "Environment", "Variables", "LC_ALL"))
                .isEqualTo("C.UTF-8");
    }

    private static Map<String, Object> encryption(StackTemplate stack) {
        List<?> rules =
                (List<?>) stack.property("SourceBucket", "BucketEncryption", "ServerSideEncryptionConfiguration");
        return StackTemplate.map(StackTemplate.map(rules.get(0)).get("ServerSideEncryptionByDefault"));
    }

    private static Map<String, Object> distribution(StackTemplate stack) {
        return StackTemplate.map(stack.property("Distribution", "DistributionConfig"));
    }
}
