package dev.bucketpress.theme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.publish.Reconciler;
import dev.bucketpress.storage.Condition;
import dev.bucketpress.storage.Content;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.ProbedSite;
import dev.bucketpress.testing.TestSite;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader does with the page of a post, in Chromium and under the stack's Content-Security-Policy. */
@Tag("slow")
class PostScriptTest {

    private static final String PICTURE = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"3000\" height=\"2000\"/>";

    private static final String CODE_AND_FORMULAS =
            "$x$\n\n".repeat(25) + "```java\nint a;\n```\n\n```scala\nval a = 1\n```\n";

    private static final String DRAWN = """
            await until(() => document.querySelectorAll(".math .katex").length == 25);
            await until(() => document.querySelectorAll("code:has(.hljs-keyword, .hljs-type)").length == 2);
            """;

    private final MemoryBucket source = new MemoryBucket("posts");
    private final MemoryBucket published = new MemoryBucket("public");

    @TempDir
    private Path profile;

    @Test
    void theColorsThatAReaderChoosesAreKept() throws Exception {
        assertThat(visit("text", """
                const button = document.querySelector(".theme");
                const seen = [];
                for (let i = 0; i < 3; i++) {
                  const root = getComputedStyle(document.documentElement);
                  seen.push(button.innerText, root.colorScheme, localStorage.getItem("theme"), root.backgroundColor);
                  button.click();
                }
                report([...seen.filter((word) => !word?.startsWith("rgb")), localStorage.getItem("theme")].join(","));
                """)).isEqualTo("自动,normal,,浅色,light,light,深色,dark,dark,auto");
    }

    @Test
    void aChoiceIsThereBeforeThePageIsShown() throws Exception {
        assertThat(visit("text", """
                if (localStorage.getItem("theme")) {
                  await report(document.documentElement.dataset.theme + getComputedStyle(document.body).backgroundColor);
                } else {
                  localStorage.setItem("theme", "dark");
                  location.reload();
                }
                """)).isEqualTo("darkrgb(22, 24, 27)");
    }

    @Test
    void formulasAndCodeAreWorkedOutBesideThePageWhichGoesOnToAnswer() throws Exception {
        assertThat(visit(CODE_AND_FORMULAS, DRAWN + """
                const loaded = performance.getEntriesByType("resource").map((entry) => entry.name);
                report(loaded.filter((name) => name.match(/katex.min.js|highlight.min.js/)).length);
                """)).isEqualTo("0");
    }

    @Test
    void formulasAndCodeAreShownWhereThereAreNoWorkers() throws Exception {
        assertThat(visit(CODE_AND_FORMULAS, """
                window.Worker = class { constructor() { throw new Error("no worker"); } };
                """ + DRAWN + """
                report("all");
                """)).isEqualTo("all");
    }

    @Test
    void formulasAreShownWhereAWorkerDoesNotStart() throws Exception {
        assertThat(visit(CODE_AND_FORMULAS, """
                window.Worker = class { postMessage() { setTimeout(() => this.onerror()); } terminate() {} };
                """ + DRAWN + """
                report("all");
                """)).isEqualTo("all");
    }

    @Test
    void codeIsShownInColoursWhereTheLibraryForFormulasIsGone() throws Exception {
        assertThat(visit(CODE_AND_FORMULAS, """
                const words = document.querySelector("[data-scripts]").dataset;
                words.scripts = words.scripts.replaceAll("katex.min.js", "gone.js");
                await until(() => document.querySelectorAll("code:has(.hljs-keyword, .hljs-type)").length == 2);
                report(document.querySelectorAll(".math .katex").length);
                """)).isEqualTo("0");
    }

    @Test
    void librariesThatTheTemplateOfAnOwnerLoadsAreUsed() throws Exception {
        assertThat(visit("$x$", """
                document.querySelector("[data-scripts]").removeAttribute("data-scripts");
                window.katex = { renderToString: (tex) => "<b>" + tex + "</b>" };
                await until(() => document.querySelector(".math b"));
                report(document.querySelector(".math b").textContent);
                """)).isEqualTo("x");
    }

    @Test
    void whatIsTooWideIsScrolledByKeys() throws Exception {
        String wide = "x + ".repeat(200) + "x";
        assertThat(visit(
                        "```\n" + wide + "\n```\n\n$\\boxed{" + wide + "}$ $y$\n\n$$\n\\boxed{" + wide + "}\n$$\n",
                        """
                await until(() => document.querySelectorAll("[tabindex]").length == 3);
                report([...document.querySelectorAll("[tabindex]")].map((box) => box.ariaLabel));
                """))
                .isEqualTo("代码,公式,公式");
    }

    @Test
    void diagramsAreDrawnAndWhatIsNoneStaysAsItIsWritten() throws Exception {
        assertThat(visit("""
                ```mermaid
                graph TD
                  A[开始] --> B
                ```

                ```mermaid
                no diagram
                ```

                ```mermaid
                sequenceDiagram
                  Alice->>Bob: Hello
                ```
                """, """
                await until(() => document.querySelectorAll(".diagram svg").length == 2);
                const shown = [...document.querySelectorAll("pre")].filter((pre) => pre.checkVisibility());
                report(shown.map((pre) => pre.innerText.trim()) + document.querySelector(".diagram").innerText);
                """)).startsWith("no diagram").contains("开始");
    }

    @Test
    void aPictureThatIsLargerThanItIsShownIsEnlargedByKeysToo() throws Exception {
        published.put("map.svg", Content.changeable(PICTURE.getBytes(UTF_8), "image/svg+xml"), new Condition.Always());

        assertThat(visit("![a map](/map.svg)", """
                await until(() => document.querySelector("img.enlarged"));
                const picture = document.querySelector("img.enlarged");
                picture.focus();
                picture.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
                const dialog = document.querySelector("dialog[open]");
                const shown = dialog.ariaLabel + " " + dialog.querySelector("img").naturalWidth;
                dialog.querySelector("button").click();
                await until(() => !document.querySelector("dialog"));
                report(shown + " " + (document.activeElement == picture));
                """)).isEqualTo("a map 3000 true");
    }

    @Test
    void codeHasNumbersAndIsFoldedWhereTheSiteAsksForItAndIsCopiedWithoutThem() throws Exception {
        assertThat(visit(new CodeDisplay(true, 3), "```java\nint a;\nint b;\nint c;\nint d;\n```", """
                const pre = document.querySelector("pre");
                await until(() => document.querySelector(".fold"));
                const folded = pre.clientHeight;
                const fold = document.querySelector(".fold");
                fold.click();
                getSelection().selectAllChildren(pre);
                const numbers = getComputedStyle(pre.querySelector(".numbers"), "::before").content;
                report([numbers, getSelection().toString().trim(), pre.textContent.trim(), fold.ariaExpanded, folded < pre.clientHeight]
                  .map((text) => String(text).replaceAll("\\n", "_").replaceAll("\\\\a ", "_")).join(" | "));
                """))
                .isEqualTo("\"1_2_3_4\" | int a;_int b;_int c;_int d; | int a;_int b;_int c;_int d; | true | true");
    }

    private String visit(String body, String probe) throws Exception {
        return visit(CodeDisplay.PLAIN, body, probe);
    }

    private String visit(CodeDisplay code, String body, String probe) throws Exception {
        source.drop("a.md", "---\ndate: 2020-02-02\n---\n" + body);
        new Reconciler(source, published, TestSite.of(code), Clock.systemUTC()).reconcile("posts", "a.md");
        try (ProbedSite site = ProbedSite.of(published, probe)) {
            return site.visit("/2020/02/02/a/", profile);
        }
    }
}
