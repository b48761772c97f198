package dev.bucketpress.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The stack of {@code infra/template.yaml}, deployed by {@code infra/local-aws} into an AWS on this machine. */
public final class LocalStack implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SKIPPED = 77;
    private static final int PATIENCE_SECONDS = 180;

    private final Process process;
    private final JsonNode stack;

    private LocalStack(Process process, JsonNode stack) {
        this.process = process;
        this.stack = stack;
    }

    /**
     * Deploys the stack with {@code src/function/target/function.zip}. Where that cannot be, the test ends as {@link
     * Requires} says.
     */
    public static LocalStack deploy() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Checkout.file("infra/local-aws").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        if (line == null) {
            int status = process.waitFor();
            if (status == SKIPPED) {
                throw Requires.missing("moto", "no AWS on this machine, as infra/local-aws says");
            }
            assertThat(status).as("infra/local-aws").isZero();
        }
        return new LocalStack(process, JSON.readTree(line));
    }

    public URI endpoint() {
        return URI.create(stack.get("endpoint").asText());
    }

    public String output(String name) {
        return stack.get("outputs").get(name).asText();
    }

    /** The variables of the deployed function. */
    public Map<String, String> environment() {
        Map<String, String> variables = new TreeMap<>();
        stack.get("environment")
                .fields()
                .forEachRemaining(
                        entry -> variables.put(entry.getKey(), entry.getValue().asText()));
        return variables;
    }

    /** The event by which the deployed schedule wakes the function. */
    public String tick() {
        return stack.get("tick").asText();
    }

    /**
     * Takes up to ten messages from a queue of the stack, as Lambda hands them to a function
     * (docs.aws.amazon.com/lambda/latest/dg/with-sqs.html).
     *
     * @param queue the output that says where it is
     */
    public JsonNode receive(String queue) throws IOException, InterruptedException {
        JsonNode received = aws(
                "sqs",
                "receive-message",
                "--queue-url",
                output(queue),
                "--max-number-of-messages",
                "10",
                "--attribute-names",
                "All");
        ArrayNode records = JSON.createArrayNode();
        for (JsonNode message : received.path("Messages")) {
            ObjectNode record = records.addObject();
            record.put("messageId", message.get("MessageId").asText());
            record.put("receiptHandle", message.get("ReceiptHandle").asText());
            record.put("body", message.get("Body").asText());
            record.set("attributes", message.path("Attributes"));
            record.putObject("messageAttributes");
            record.put("md5OfBody", message.get("MD5OfBody").asText());
            record.put("eventSource", "aws:sqs");
            record.put("eventSourceARN", "arn:aws:sqs:us-east-1:123456789012:" + queue);
            record.put("awsRegion", "us-east-1");
        }
        return JSON.createObjectNode().set("Records", records);
    }

    /** Runs the AWS CLI against the stack's AWS, and no other. */
    private JsonNode aws(String... command) throws IOException, InterruptedException {
        List<String> words =
                new ArrayList<>(List.of("aws", "--endpoint-url", endpoint().toString()));
        words.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        builder.environment()
                .putAll(Map.of(
                        "AWS_ACCESS_KEY_ID", "test",
                        "AWS_SECRET_ACCESS_KEY", "test",
                        "AWS_DEFAULT_REGION", "us-east-1",
                        "AWS_CONFIG_FILE", "/dev/null",
                        "AWS_SHARED_CREDENTIALS_FILE", "/dev/null"));
        Process aws = builder.start();
        String said = new String(aws.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(aws.waitFor()).isZero();
        return JSON.readTree(said.isBlank() ? "{}" : said);
    }

    /** Removes the stack, and fails where anything of it is left. */
    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        try {
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as("infra/local-aws").isZero();
        } finally {
            process.destroyForcibly();
        }
    }
}
