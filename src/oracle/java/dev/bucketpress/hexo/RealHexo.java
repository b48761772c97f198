package dev.bucketpress.hexo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.bucketpress.testing.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Hexo itself, run over a site. */
final class RealHexo {

    private static final Path SCRIPT = Checkout.file("src/oracle/hexo/site.mjs");

    /**
     * What Hexo makes of a post.
     *
     * @param categories each with those around it, the outermost first
     * @param url from the slash after the host on, not percent-encoded
     */
    record HexoPost(String title, long millis, Set<String> tags, Set<List<String>> categories, String url) {}

    private RealHexo() {}

    /** The published posts, by their paths below the posts folder. */
    static Map<String, HexoPost> posts(HexoSites.Site site, Path folder) throws IOException, InterruptedException {
        for (Map.Entry<String, String> post : site.posts().entrySet()) {
            Path file = folder.resolve("source/_posts").resolve(post.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, post.getValue());
        }
        Files.writeString(folder.resolve("_config.yml"), site.config());
        // By this Hexo knows a site; it reads no configuration elsewhere.
        Files.writeString(folder.resolve("package.json"), "{\"hexo\": {\"version\": \"\"}}");
        Path answer = folder.resolve("answer.json");
        ProcessBuilder node = new ProcessBuilder("node", SCRIPT.toString(), folder.toString())
                .redirectOutput(answer.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        node.environment().put("TZ", site.machine());
        if (node.start().waitFor() != 0) {
            throw new IOException("Hexo failed on " + site.name());
        }
        return read(Files.readString(answer, StandardCharsets.UTF_8));
    }

    private static Map<String, HexoPost> read(String json) throws IOException {
        Map<String, HexoPost> posts = new HashMap<>();
        for (JsonNode post : new ObjectMapper().readTree(json)) {
            Set<String> tags = new HashSet<>();
            post.get("tags").forEach(tag -> tags.add(tag.asText()));
            Set<List<String>> categories = new HashSet<>();
            post.get("categories").forEach(path -> categories.add(texts(path)));
            String path = post.get("path").asText();
            posts.put(
                    post.get("source").asText().substring("_posts/".length()),
                    new HexoPost(
                            post.get("title").asText(),
                            post.get("millis").asLong(),
                            tags,
                            categories,
                            path.startsWith("/") ? path : "/" + path));
        }
        return posts;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
