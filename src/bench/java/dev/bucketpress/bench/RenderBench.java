package dev.bucketpress.bench;

import dev.bucketpress.markdown.Markdown;
import dev.bucketpress.markdown.RenderResult;
import dev.bucketpress.markdown.html.HtmlPolicy;
import dev.bucketpress.markdown.links.LinkResolver;
import dev.bucketpress.post.Permalink;
import dev.bucketpress.post.Post;
import dev.bucketpress.post.PostReader;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.testing.TestSite;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading a post and rendering its body, without buckets: time and allocation. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
public class RenderBench {

    private static final int KILOBYTE = 1024;

    /** What a post is mostly made of. */
    public enum Kind {
        LATIN("The quick *brown* fox jumps over the [lazy dog](https://example.org), **again** and again.\n\n"),
        CJK("**高度重视防控，强化责任落实。**高度重视防控工作，召开[专题会议](https://example.org)及时研究部署。\n\n"),
        CODE(
                "```java\npublic record Position(int line, int column) {\n    // <T> & more\n}\n```\n\nAnd `more` of it.\n\n"),
        TABLE("| a | b | c |\n|---|:-:|--:|\n| one | **two** | 3 |\n| four | `five` | 6 |\n\n");

        private final String block;

        Kind(String block) {
            this.block = block;
        }

        byte[] post(int kilobytes) {
            String head = "---\ntitle: Post\ndate: 2020-02-02 15:31:41\ntags: [a, b]\ncategories: [x, y]\n---\n";
            int blocks = kilobytes * KILOBYTE / block.getBytes(StandardCharsets.UTF_8).length;
            return (head + block.repeat(Math.max(1, blocks))).getBytes(StandardCharsets.UTF_8);
        }
    }

    @Param
    Kind kind;

    @Param({"1", "4", "32"})
    int kilobytes;

    private final PostReader reader = new PostReader(TestSite.SITE, new Permalink(":year/:month/:day/:urlname/"));
    private final Markdown markdown = new Markdown(HtmlPolicy.SAFE);
    private byte[] bytes;

    @Setup
    public void write() {
        bytes = kind.post(kilobytes);
    }

    @Benchmark
    public RenderResult readAndRender() {
        Post post = (Post) reader.read(new SourceKey("post.md"), bytes, Instant.EPOCH);
        return markdown.render(post.body().markdown(), post.about().excerpt(), LinkResolver.NONE);
    }
}
