package dev.bucketpress.hexo;

import dev.bucketpress.hexo.SurveyedFile.Finding;
import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.RenderResult;
import dev.bucketpress.markdown.RenderedBody;
import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.markdown.html.LineBreaks;
import dev.bucketpress.markdown.links.LinkResolver;
import dev.bucketpress.post.Permalink;
import dev.bucketpress.post.Post;
import dev.bucketpress.post.PostReader;
import dev.bucketpress.post.ReadResult;
import dev.bucketpress.post.Scheduling;
import dev.bucketpress.post.Unpublished;
import dev.bucketpress.post.Visibility;
import dev.bucketpress.site.PageKey;
import dev.bucketpress.site.Site;
import dev.bucketpress.site.SourceFilter;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.text.Position;
import dev.bucketpress.text.Problem;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the posts of a folder one after the other, and remembers which post owns which page. */
final class Surveyor {

    private static final URI ANY_SITE = URI.create("https://example.org");
    private static final List<String> POSTS_FOLDERS = List.of("_posts", "_drafts");
    private static final String SOURCE = "source";

    private final DryRunOptions options;
    private final Instant now;
    private final Path root;
    private final boolean isSource;
    private final PostReader reader;
    private final Markdown markdown;
    private final Optional<HexoSite> hexo;
    private final Map<PageKey, String> owners = new HashMap<>();

    Surveyor(DryRunOptions options, Instant now) {
        this.options = options;
        this.now = now;
        boolean isPostsFolder =
                POSTS_FOLDERS.contains(String.valueOf(options.posts().getFileName()));
        this.root = isPostsFolder ? options.posts().getParent() : options.posts();
        this.isSource = SOURCE.equals(String.valueOf(root.getFileName()));
        this.hexo = options.hexo().map(config -> new HexoSite(config, options.machine()));
        Site site = new Site("", ANY_SITE, options.zone(), Optional.empty(), Optional.empty(), Optional.empty());
        this.reader = new PostReader(site, permalink(options), scheduling(options));
        LineBreaks breaks = options.hexo().map(HexoConfig::lineBreaks).orElse(LineBreaks.KEPT);
        this.markdown = new Markdown(HtmlPolicy.SAFE, breaks, Markdown.USUAL_VIDEO_HOSTS);
    }

    private static Scheduling scheduling(DryRunOptions options) {
        return options.hexo().filter(config -> !config.future()).isPresent()
                ? Scheduling.ALL_DATES
                : Scheduling.PUBLISH_DATES;
    }

    private static Permalink permalink(DryRunOptions options) {
        return options.hexo()
                .map(HexoConfig::asPermalink)
                .orElseGet(() -> new Permalink(":year/:month/:day/:urlname/"));
    }

    /** The files that would be posts or pages, in the order of their keys; none of packages and themes, which are many. */
    List<Path> posts() {
        List<Path> posts = new ArrayList<>();
        try {
            Files.walkFileTree(options.posts(), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean counts = SourceFilter.USUAL
                            .whyIgnored(key(folder.resolve("any.md")))
                            .isEmpty();
                    return counts ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && key(file).isPost()) {
                        posts.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw unreadable(options.posts(), e);
        }
        posts.sort(Comparator.comparing(file -> key(file).value()));
        return posts;
    }

    /** The key that a file would have if the site's repository were the bucket. */
    private SourceKey key(Path file) {
        return new SourceKey((isSource ? SOURCE + "/" : "") + shown(file));
    }

    private String shown(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** A key as people know it who named the folder. */
    private String shown(SourceKey key) {
        return isSource ? key.value().substring(SOURCE.length() + 1) : key.value();
    }

    SurveyedFile survey(Path file) {
        try {
            return survey(file, Files.readAllBytes(file));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static UnreadableInput unreadable(Path file, IOException e) {
        return new UnreadableInput("`" + file + "` cannot be read: " + e.getMessage());
    }

    private SurveyedFile survey(Path file, byte[] bytes) throws IOException {
        SourceKey key = key(file);
        Optional<String> hexoUrl = hexoUrl(file, key, bytes);
        Optional<String> ignored = SourceFilter.USUAL.whyIgnored(key);
        if (key.isDraft() || ignored.isPresent()) {
            return unpublished(key, hexoUrl, ignored.orElse("it is a draft"));
        }
        ReadResult result = reader.read(key, bytes, now);
        if (result instanceof ReadResult.Invalid invalid) {
            return rejected(key, hexoUrl, invalid.problem());
        }
        if (result instanceof Unpublished unpublished) {
            return unpublished(key, hexoUrl, unpublished.why());
        }
        Post post = (Post) result;
        Visibility visibility = post.visibility();
        return visibility.hasEndedBy(now)
                ? unpublished(
                        key, hexoUrl, "it expired at " + visibility.until().orElseThrow())
                : rendered(post, hexoUrl);
    }

    private Optional<String> hexoUrl(Path file, SourceKey key, byte[] bytes) throws IOException {
        if (hexo.isEmpty() || !key.value().contains("_posts/")) {
            return Optional.empty();
        }
        Instant created = Files.readAttributes(file, BasicFileAttributes.class)
                .creationTime()
                .toInstant();
        String path = key.value().substring(key.value().indexOf("_posts/") + "_posts/".length());
        return hexo.get().url(path, new String(bytes, StandardCharsets.UTF_8), created);
    }

    private SurveyedFile unpublished(SourceKey key, Optional<String> hexoUrl, String why) {
        return new SurveyedFile(shown(key), Optional.empty(), hexoUrl, Optional.of(why), List.of());
    }

    private SurveyedFile rejected(SourceKey key, Optional<String> hexoUrl, Problem problem) {
        Finding finding = new Finding(problem.at(), true, problem.what() + " " + problem.remedy());
        return new SurveyedFile(shown(key), Optional.empty(), hexoUrl, Optional.empty(), List.of(finding));
    }

    private SurveyedFile rendered(Post post, Optional<String> hexoUrl) {
        RenderResult result =
                markdown.render(post.body().markdown(), post.about().excerpt(), LinkResolver.NONE);
        if (result instanceof RenderResult.Unrenderable unrenderable) {
            return rejected(post.source(), hexoUrl, post.inFile(unrenderable.problem(), unrenderable.inExcerpt()));
        }
        String owner = owners.putIfAbsent(post.page(), shown(post.source()));
        if (owner != null) {
            return rejected(post.source(), hexoUrl, taken(owner, shown(post.page())));
        }
        return new SurveyedFile(
                shown(post.source()),
                Optional.of(shown(post.page())),
                post.standalone() ? hexo.map(site -> "/" + post.page().value()) : hexoUrl,
                Optional.empty(),
                warnings(post, (RenderedBody) result));
    }

    private static Problem taken(String owner, String url) {
        return Problem.ofTheFile(
                "Its page `" + url + "` is that of `" + owner + "` already.",
                "Give one of the two another `urlname`, `permalink` or date.");
    }

    private static String shown(PageKey page) {
        return "/" + page.value().replaceFirst("(?<=/)index\\.html$", "");
    }

    private List<Finding> warnings(Post post, RenderedBody rendered) {
        List<Finding> findings = new ArrayList<>();
        if (post.visibility().beginsAfter(now)) {
            String from = post.visibility().from().orElseThrow().toString();
            findings.add(new Finding(Position.START, false, "The post is not public before " + from + "."));
        }
        if (!post.dates().isOwn() && !post.standalone()) {
            findings.add(new Finding(
                    Position.START,
                    false,
                    "The post has no date. Here it gets that of its first publication; Hexo takes the file's."));
        }
        post.warnings().forEach(warning -> findings.add(new Finding(warning.at(), false, warning.message())));
        rendered.warnings().stream()
                .map(warning -> warning.plusLines(post.body().linesBefore()))
                .forEach(warning -> findings.add(new Finding(warning.at(), false, warning.message())));
        return findings;
    }
}
