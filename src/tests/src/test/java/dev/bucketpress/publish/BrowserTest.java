package dev.bucketpress.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.testing.Checkout;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.ProbedSite;
import dev.bucketpress.testing.TestSite;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A published page, opened in a real browser. */
@Tag("slow")
class BrowserTest {

    private final MemoryBucket source = new MemoryBucket("posts");
    private final MemoryBucket published = new MemoryBucket("public");

    @TempDir
    private Path profile;

    @Test
    void formulasAndCodeAreShown() throws Exception {
        String dom = open("""
                Inline $a_1 < \\frac{1}{2}$, 单位 $\\text{米}$, wrong $\\frac{$.

                $$
                \\begin{aligned} a &= b \\\\ c_1 &= d \\end{aligned}
                $$

                ```java
                public class Foo { /* no */ }
                ```

                ```dockerfile
                FROM alpine
                ```

                ```klingon
                Qapla'
                ```
                """, 3);

        assertThat(dom)
                .contains("<span class=\"math\"><span class=\"katex\">", "<span class=\"mfrac\">")
                .contains("<div class=\"math\"><span class=\"katex-display\">", "<mtable")
                .contains("<span class=\"katex-error\"")
                .contains("<span class=\"hljs-keyword\">public</span>", "<span class=\"hljs-keyword\">FROM</span>")
                .contains("<code class=\"language-klingon\">Qapla'");
    }

    @Test
    void eachFormulaIsShownWhateverStandsBesideIt() throws Exception {
        String headings = Files.readString(Checkout.file("src/tests/src/test/resources/hostile/names.txt"))
                .lines()
                .map(name -> "## " + name + "\n\n")
                .collect(Collectors.joining());
        String tooDeep = "{".repeat(6_000) + "x" + "}".repeat(6_000);

        String dom = open(headings + "$a^2$\n\n$" + tooDeep + "$\n\n$b^2$\n\n```java\npublic class Foo {}\n```\n", 2);

        assertThat(dom.split("<span class=\"math\"><span class=\"katex\">", -1)).hasSize(3);
        assertThat(dom).contains(tooDeep, "<span class=\"hljs-keyword\">public</span>");
    }

    /** The page's elements when its formulas and its code are shown. */
    private String open(String body, int keywords) throws Exception {
        source.drop("a.md", "---\ndate: 2020-02-02\n---\n" + body);
        new Reconciler(source, published, TestSite.of(TestSite.SITE, ":year/:urlname/"), Clock.systemUTC())
                .reconcile("posts", "a.md");
        String whenShown = "await until(() => document.querySelectorAll('.hljs-keyword').length == " + keywords
                + " && document.querySelector('.katex'));"
                + "report(document.documentElement.outerHTML);";
        try (ProbedSite site = ProbedSite.of(published, whenShown)) {
            return site.visit("/2020/a/", profile);
        }
    }
}
