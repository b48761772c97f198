package dev.bucketpress.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.bucketpress.testing.Checkout;
import java.io.IOException;
import java.nio.file.Path;

/** A script of this benchmark, which Node.js runs on a folder. */
final class NodeScript {

    private NodeScript() {}

    /** What the script printed, as JSON. */
    static JsonNode answer(String script, Path folder) throws IOException, InterruptedException {
        Path file = Checkout.file("src/bench/search").resolve(script);
        Process node = new ProcessBuilder("node", "--max-old-space-size=4096", file.toString(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        JsonNode answer = new JsonMapper().readTree(node.getInputStream());
        if (node.waitFor() != 0) {
            throw new IOException("node ended with " + node.exitValue());
        }
        return answer;
    }
}
