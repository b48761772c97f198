package dev.bucketpress.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A function that CloudFront runs at its edges, of {@code infra/template.yaml}, run by Node.js
 * (docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/functions-event-structure.html).
 *
 * @param resource its name in the template
 * @param folder an empty one, for its code
 */
public record CloudFrontFunction(String resource, Path folder) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Without Node.js, the test ends as {@link Requires} says. */
    public CloudFrontFunction {
        Requires.node();
    }

    public String code() {
        return StackTemplate.with(Map.of()).property(resource, "FunctionCode").toString();
    }

    /** What it makes of an event: a request or a response. */
    public JsonNode answer(JsonNode event) throws IOException, InterruptedException {
        Path script = Files.writeString(
                Files.createTempFile(folder, resource, ".js"),
                code() + "\nconsole.log(JSON.stringify(handler(" + JSON.writeValueAsString(event) + ")));\n");
        Process node = new ProcessBuilder(List.of(Requires.node().toString(), script.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).isZero();
        return JSON.readTree(said);
    }
}
