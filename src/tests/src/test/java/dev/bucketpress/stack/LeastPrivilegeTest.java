package dev.bucketpress.stack;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.storage.Bucket;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.storage.ContentHeaders;
import dev.bucketpress.storage.CopySource;
import dev.bucketpress.storage.Deadline;
import dev.bucketpress.storage.NoExpectContinue;
import dev.bucketpress.storage.S3Bucket;
import dev.bucketpress.testing.S3Pair;
import dev.bucketpress.testing.S3Permissions;
import dev.bucketpress.testing.S3Permissions.Need;
import dev.bucketpress.testing.S3Server;
import dev.bucketpress.testing.StackTemplate;
import dev.bucketpress.testing.TestSite;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** The role of {@code infra/template.yaml} may do what the function does, and nothing more. */
class LeastPrivilegeTest {

    private static final String REPORTS = "*.problem.txt";
    private static final String ALL = "*";

    /** An action, and what it is done to: {@code SourceBucket}, {@code SourceBucket/*}. */
    private record Right(String action, String resource) implements Comparable<Right> {
        @Override
        public int compareTo(Right other) {
            return toString().compareTo(other.toString());
        }
    }

    private final S3Server server = S3Server.shared();
    private final S3Permissions calls = new S3Permissions();
    private final S3Client s3 = client(server.endpoint(), calls);
    private final S3Bucket source = new S3Bucket(server.newBucket("posts"), s3);
    private final S3Bucket published = new S3Bucket(server.newBucket("public"), s3);

    @Test
    void theRoleMayDoInTheBucketsWhatThePressDoesAndNothingMore() {
        publishEditRejectMendAndWithdraw();

        assertThat(granted()).isEqualTo(needed());
    }

    @Test
    void aRightTooManyAndARightTooFewAreFound() {
        publishEditRejectMendAndWithdraw();
        Set<Right> needed = needed();

        for (Right right : needed) {
            assertThat(without(granted(), right)).isNotEqualTo(needed);
        }
        assertThat(with(granted(), new Right("s3:PutObject", "SourceBucket/" + ALL)))
                .isNotEqualTo(needed);
        assertThat(with(granted(), new Right("s3:GetObjectVersion", "SourceBucket/" + ALL)))
                .isNotEqualTo(needed);
    }

    @Test
    void nothingTheBucketCanDoTakesAnotherAction() {
        Map<String, Consumer<S3Bucket>> uses = new HashMap<>(Map.of(
                "name", S3Bucket::name,
                "get", bucket -> bucket.get("a", 10),
                "head", bucket -> bucket.head("a"),
                "etag", bucket -> bucket.etag("a"),
                "put", bucket -> bucket.put("a", text("a"), new Condition.Always()),
                "copy",
                        bucket -> bucket.copy(
                                new CopySource(source, "b", "none"),
                                "a",
                                new ContentHeaders("text/plain", Optional.empty(), Optional.empty(), Map.of())),
                "delete", bucket -> bucket.delete("a", new Condition.Matches("none")),
                "keys", bucket -> bucket.keys(""),
                "list", bucket -> bucket.list(""),
                "within",
                        bucket -> bucket.within(Deadline.in(Duration.ofMinutes(1)))
                                .head("a")));
        uses.put("keysBefore", bucket -> bucket.keysBefore("", "b"));
        uses.put("beginning", bucket -> bucket.beginning("a", "none", 10));

        assertThat(uses.keySet())
                .as("every method of the interface is used here")
                .isEqualTo(Arrays.stream(Bucket.class.getMethods())
                        .filter(method -> !Modifier.isStatic(method.getModifiers()))
                        .map(Method::getName)
                        .collect(toSet()));
        uses.values().forEach(use -> use.accept(published));

        assertThat(granted().stream().map(Right::action)).containsAll(actions(calls.needs()));
        assertThat(actions(calls.needs()))
                .containsExactlyInAnyOrder("s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:ListBucket");
    }

    @Test
    void besideTheBucketsItHasItsQueuesItsLogAndItsTracesAlone() {
        assertThat(statements().filter(right -> !right.action().startsWith("s3:")))
                .containsExactlyInAnyOrder(
                        new Right("sqs:ReceiveMessage", "Changes.Arn"),
                        new Right("sqs:DeleteMessage", "Changes.Arn"),
                        new Right("sqs:GetQueueAttributes", "Changes.Arn"),
                        new Right("sqs:ReceiveMessage", "Records.Arn"),
                        new Right("sqs:DeleteMessage", "Records.Arn"),
                        new Right("sqs:GetQueueAttributes", "Records.Arn"),
                        new Right("logs:CreateLogStream", "LogGroup.Arn"),
                        new Right("logs:PutLogEvents", "LogGroup.Arn"),
                        // X-Ray has no resources to name.
                        new Right("xray:PutTraceSegments", ALL),
                        new Right("xray:PutTelemetryRecords", ALL));
    }

    @Test
    void theRoleHasNoOtherPolicy() {
        Map<String, Object> role =
                StackTemplate.map(StackTemplate.with(Map.of()).property("FunctionRole"));

        assertThat(role).containsOnlyKeys("AssumeRolePolicyDocument", "Policies");
        assertThat((List<?>) role.get("Policies")).hasSize(1);
        assertThat(StackTemplate.map(StackTemplate.with(Map.of()).property("Function")))
                .as("SAM adds policies of its own only to roles of its own")
                .containsEntry("Role", "FunctionRole.Arn")
                .doesNotContainKey("Policies");
    }

    /** Everything that can become of a post and of a file. */
    private void publishEditRejectMendAndWithdraw() {
        S3Pair author = new S3Pair(server.client(), source.name(), published.name());
        Reconciler reconciler =
                new Reconciler(source, published, TestSite.of(TestSite.SITE, ":year/:urlname/"), Clock.systemUTC());
        for (String post : List.of(
                "---\ndate: 2020-02-02\n---\n![](a.png)\n\n```java\nint a;\n```\n",
                "---\ndate: 2020-02-02\nurlname: b\n---\nMoved",
                "---\ndate: never\n---\n",
                "---\ndate: 2020-02-02\n---\nMended")) {
            author.drop("a.md", post);
            reconciler.reconcile(source.name(), "a.md");
        }
        author.drop("a.png", "pixels");
        reconciler.reconcile(source.name(), "a.png");
        for (String key : List.of("a.md", "a.png")) {
            author.remove(key);
            reconciler.reconcile(source.name(), key);
        }
    }

    private Set<Right> needed() {
        return calls.needs().stream().map(this::right).collect(toCollection(TreeSet::new));
    }

    private Right right(Need need) {
        String bucket = need.bucket().equals(source.name()) ? "SourceBucket" : "PublicBucket";
        if (need.key().isEmpty()) {
            return new Right(need.action(), bucket);
        }
        boolean onReportsAlone = bucket.equals("SourceBucket")
                && !need.action().equals("s3:GetObject")
                && need.key().endsWith(REPORTS.substring(1));
        return new Right(need.action(), bucket + "/" + (onReportsAlone ? REPORTS : ALL));
    }

    private static Set<Right> granted() {
        return statements()
                .filter(right -> right.action().startsWith("s3:"))
                .map(right -> new Right(right.action(), right.resource().replace(".Arn", "")))
                .collect(toCollection(TreeSet::new));
    }

    /** Every action of the role with every one of its resources. */
    private static Stream<Right> statements() {
        Map<String, Object> policy =
                StackTemplate.map(((List<?>) StackTemplate.with(Map.of()).property("FunctionRole", "Policies")).get(0));
        List<?> statements =
                (List<?>) StackTemplate.map(policy.get("PolicyDocument")).get("Statement");
        return statements.stream().map(StackTemplate::map).flatMap(statement -> {
            assertThat(statement)
                    .containsEntry("Effect", "Allow")
                    .containsOnlyKeys("Sid", "Effect", "Action", "Resource");
            return several(statement.get("Action"))
                    .flatMap(action -> several(statement.get("Resource")).map(resource -> new Right(action, resource)));
        });
    }

    private static Stream<String> several(Object oneOrMore) {
        return oneOrMore instanceof List<?> list ? list.stream().map(String::valueOf) : Stream.of(oneOrMore.toString());
    }

    private static Set<String> actions(Set<Need> needs) {
        return needs.stream().map(Need::action).collect(toSet());
    }

    private static Set<Right> without(Set<Right> rights, Right right) {
        Set<Right> rest = new TreeSet<>(rights);
        rest.remove(right);
        return rest;
    }

    private static Set<Right> with(Set<Right> rights, Right right) {
        Set<Right> more = new TreeSet<>(rights);
        more.add(right);
        return more;
    }

    private static Content text(String text) {
        return Content.of(text.getBytes(StandardCharsets.UTF_8), "text/plain");
    }

    private static S3Client client(URI endpoint, S3Permissions calls) {
        return S3Client.builder()
                .endpointOverride(endpoint)
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .httpClient(UrlConnectionHttpClient.create())
                .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false))
                .overrideConfiguration(client ->
                        client.addExecutionInterceptor(new NoExpectContinue()).addExecutionInterceptor(calls))
                .build();
    }
}
