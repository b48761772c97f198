package dev.bucketpress.pages;

import dev.bucketpress.bodies.BodyGenerator;
import dev.bucketpress.golden.GoldenCase;
import dev.bucketpress.golden.GoldenTest;
import dev.bucketpress.lists.ListsReconciler;
import dev.bucketpress.publish.PostRenderer;
import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.site.Site;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.TestSite;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** A site with every kind of page: of all golden posts, of generated ones, and of a few that are looked at closely. */
final class JudgedSite {

    static final String PLAIN = "plain";
    static final String PICTURES = "pictures";

    private static final long SEED = 20200202;
    private static final int GENERATED = 150;
    private static final String FOLDER = "source/_posts/";
    private static final String PROSE = "A post of plain words. 普通的一段话，没有别的东西。 ".repeat(12) + "\n\n";

    private final MemoryBucket source = new MemoryBucket("posts");
    private final MemoryBucket published;
    private final Reconciler reconciler;
    private final ListsReconciler lists;
    private final List<SourceKey> posts = new ArrayList<>();

    private JudgedSite(MemoryBucket published, URI url) {
        Site site = new Site(
                "博客",
                url,
                TestSite.SITE.zone(),
                Optional.of("zh-CN"),
                Optional.of("Ann"),
                Optional.of("一个博客，写给评判网页的程序。"));
        Clock clock = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
        PostRenderer renderer = TestSite.of(site, ":year/:month/:day/:urlname/");
        this.published = published;
        this.reconciler = new Reconciler(source, published, renderer, clock);
        this.lists = new ListsReconciler(published, renderer.records(), site, TestSite.lists(site), clock, 1);
    }

    /** Publishes the site into a bucket that is served at a URL. */
    static void publish(MemoryBucket published, URI url) throws IOException {
        JudgedSite site = new JudgedSite(published, url);
        site.publishFewPosts();
        site.publishGoldenPosts();
        for (String picture : List.of(FOLDER + "a.png", FOLDER + "i.png", "source/u.png")) {
            site.drop(picture, picture());
        }
        BodyGenerator bodies = new BodyGenerator(SEED);
        for (int i = 0; i < GENERATED; i++) {
            site.publish("generated-" + i, "tags: [generated]", bodies.body());
        }
        site.lists.reconcile(site.posts, Duration.ofMinutes(10));
    }

    private void publishFewPosts() {
        String code = "```java\npublic class A { int x = \"text\".length(); }\n```\n\n";
        String formula = "Inline $e^{i\\pi} + 1 = 0$.\n\n$$\n\\int_0^1 x^2 \\, dx = \\frac13\n$$\n\n";
        publish(PLAIN, "tags: [plain]\ncategories: [outer, inner]\nlang: en", PROSE.repeat(4));
        publish(
                "code-and-formulas",
                "lang: en",
                "## One\n\n" + code + "## Two\n\n" + formula + PROSE + "## Three\n\n" + code);
        drop(FOLDER + PICTURES + "/a.png", picture());
        String three = "![A picture](" + PICTURES + "/a.png)\n\n" + PROSE;
        publish(PICTURES, "lang: en", "## One\n\n" + three.repeat(3) + "## Two\n\n" + PROSE.repeat(10));
        publish("moving", "urlname: before", PROSE);
        publish("moving", "urlname: moved-away", PROSE);
        for (String language : List.of("en", "ja", "zh-CN")) {
            publish(
                    "part-" + language,
                    "lang: " + language
                            + "\n"
                            + "translation: part\n"
                            + "series: Parts\n"
                            + "sticky: 1\n"
                            + "cover: /files/source/_posts/pictures/a.png",
                    PROSE + "| one | two |\n| - | -: |\n" + "| `code` | text |\n".repeat(5));
        }
        drop("source/about/index.md", "---\ntitle: 关于\n---\n" + PROSE);
        drop("source/links/index.md", """
            ---
            title: Friends
            links:
            - {name: Ann, link: https://ann.example/, descr: Writes, avatar: https://ann.example/a.png}
            - {name: Ben, link: https://ben.example/}
            ---
            """);
    }

    private void publishGoldenPosts() throws IOException {
        try (Stream<Path> folders = Files.list(GoldenTest.CASES)) {
            for (Path folder : folders.filter(each -> Files.exists(each.resolve("post.md")))
                    .sorted()
                    .toList()) {
                publishGolden(folder);
            }
        }
    }

    private void publishGolden(Path folder) throws IOException {
        Path others = folder.resolve("source");
        if (Files.exists(others)) {
            try (Stream<Path> files = Files.walk(others)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    drop(others.relativize(file).toString(), Files.readAllBytes(file));
                }
            }
        }
        drop(GoldenCase.in(folder).key().value(), Files.readAllBytes(folder.resolve("post.md")));
    }

    private void publish(String name, String frontMatter, String body) {
        drop(FOLDER + name + ".md", "---\ndate: 2020-02-02\n" + frontMatter + "\n---\n" + body);
    }

    private void drop(String key, String text) {
        drop(key, text.getBytes(StandardCharsets.UTF_8));
    }

    private void drop(String key, byte[] bytes) {
        source.drop(key, bytes);
        reconciler.reconcile(source.name(), key);
        SourceKey post = new SourceKey(key);
        if (published.keys().contains(post.recordKey()) && !posts.contains(post)) {
            posts.add(post);
        }
    }

    private static byte[] picture() {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(1_200, 800, BufferedImage.TYPE_BYTE_GRAY), "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
