package dev.bucketpress.bodies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bucketpress.testing.Checkout;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Hexo and markdown-it in a process of Node.js, asked about one body after another. */
final class OtherRenderers implements AutoCloseable {

    private static final Path SCRIPT = Checkout.file("src/oracle/bodies/render.mjs");

    /** Whom Bucketpress is compared with. */
    enum Renderer {
        /** With the CJK-friendly amendments, and plug-ins for what we read beyond CommonMark and GitHub. */
        MARKDOWN_IT,
        /** With all that it does to a post, and its default renderer of Markdown. */
        HEXO
    }

    private static final int MAX_ANSWERED = 1000;

    private final Map<String, Optional<String>> answered = new HashMap<>();
    private final ObjectMapper json = new ObjectMapper();
    private final Process node;
    private final BufferedWriter questions;
    private final BufferedReader answers;

    OtherRenderers() throws IOException {
        node = new ProcessBuilder("node", SCRIPT.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        questions = node.outputWriter();
        answers = node.inputReader();
    }

    /**
     * The HTML of a body; empty where the renderer fails.
     *
     * @param fences whether Hexo takes out fences before it renders
     */
    Optional<String> html(Renderer by, boolean breaks, boolean fences, String body) {
        String question = question(by, breaks, fences, body);
        if (answered.size() > MAX_ANSWERED) {
            answered.clear();
        }
        return answered.computeIfAbsent(question, this::answer);
    }

    private String question(Renderer by, boolean breaks, boolean fences, String body) {
        return json.createObjectNode()
                .put("by", by.name())
                .put("breaks", breaks)
                .put("fences", fences)
                .put("body", body)
                .toString();
    }

    private Optional<String> answer(String question) {
        try {
            questions.write(question);
            questions.newLine();
            questions.flush();
            return Optional.ofNullable(json.readTree(answers.readLine()).get("html"))
                    .map(JsonNode::asText);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        questions.close();
        node.destroy();
    }
}
