package dev.bucketpress.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bucketpress.testing.Checkout;
import dev.bucketpress.testing.Requires;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The programs that judge pages, each in a process of its own. */
final class Judges {

    private static final Path FOLDER = Checkout.file("src/oracle/pages");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Judges() {}

    /**
     * What a judge in Chromium finds.
     *
     * @param judge {@code axe}, {@code shift} or {@code lighthouse}
     */
    static JsonNode inBrowser(String judge, List<URI> pages) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Requires.node().toString(),
                FOLDER.resolve("judge.mjs").toString(),
                judge,
                Requires.chromium().toString()));
        pages.forEach(page -> command.add(page.toString()));
        return JSON.readTree(output(command));
    }

    /** What the Nu HTML checker says of all HTML files in a folder: its messages, with errors and warnings. */
    static JsonNode byNuChecker(Path pages) throws IOException {
        String jar = FOLDER.resolve("node_modules/vnu-jar/build/dist/vnu.jar").toString();
        List<String> command = List.of("java", "-jar", jar, "--format", "json", "--stdout", "--exit-zero-always");
        List<String> all = new ArrayList<>(command);
        all.add(pages.toString());
        return JSON.readTree(output(all)).path("messages");
    }

    private static String output(List<String> command) throws IOException {
        Path output = Files.createTempFile("judged", ".json");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .redirectOutput(output.toFile())
                    .start();
            int status = process.waitFor();
            if (status != 0) {
                throw new IOException(command.get(0) + " ended with " + status);
            }
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.delete(output);
        }
    }
}
