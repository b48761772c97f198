package dev.bucketpress.post;

import dev.bucketpress.site.Site;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.text.Problem;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Reads posts as a site in Shanghai does. */
public final class Posts {

    static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    static final Site SITE = new Site(
            "Blog",
            URI.create("https://blog.example.org"),
            ZoneId.of("Asia/Shanghai"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private Posts() {}

    public static ReadResult reading(String key, String text) {
        return reading(key, text.getBytes(StandardCharsets.UTF_8));
    }

    public static ReadResult reading(String key, byte[] bytes) {
        PostReader reader = new PostReader(SITE, new Permalink(":year/:month/:day/:urlname/"));
        return reader.read(new SourceKey(key), bytes, NOW);
    }

    static ReadResult withPermalink(String pattern, String key, String text) {
        return new PostReader(SITE, new Permalink(pattern))
                .read(new SourceKey(key), text.getBytes(StandardCharsets.UTF_8), NOW);
    }

    /** A post in {@code hello.md}. */
    public static Post post(String text) {
        return (Post) reading("hello.md", text);
    }

    /** A post with these lines of front matter. */
    public static Post with(String... frontMatter) {
        return (Post) readingWith(frontMatter);
    }

    public static Problem problemWith(String... frontMatter) {
        return problem(readingWith(frontMatter));
    }

    public static Problem problem(ReadResult result) {
        return ((ReadResult.Invalid) result).problem();
    }

    public static ReadResult readingWith(String... frontMatter) {
        return reading("hello.md", "---\n" + String.join("\n", frontMatter) + "\n---\nBody");
    }

    public static List<String> warnings(Post post) {
        return post.warnings().stream()
                .map(warning -> warning.at().line() + ":" + warning.at().column() + " " + warning.message())
                .toList();
    }
}
