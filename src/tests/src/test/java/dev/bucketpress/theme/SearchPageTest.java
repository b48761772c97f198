package dev.bucketpress.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.search.SearchedPosts;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.ProbedSite;
import dev.bucketpress.testing.SearchableSite;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search as a reader meets it, in Chromium and under the stack's Content-Security-Policy. */
@Tag("slow")
class SearchPageTest {

    private static final String HANDS = """
            const field = document.querySelector(".search input");
            const status = () => document.querySelector(".found [role=status]")?.textContent;
            const shown = (words) => until(() => status() == words);
            const press = (key, at = document.activeElement) =>
              at.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
            const type = (text) => {
              field.value = text;
              field.dispatchEvent(new InputEvent("input", { bubbles: true }));
            };
            await new Promise((resolve) => addEventListener("DOMContentLoaded", resolve));
            """;

    private final MemoryBucket published = new MemoryBucket("public");

    @TempDir
    private Path profile;

    @BeforeEach
    void publish() {
        SearchableSite.publish(published);
        SearchedPosts.publish(published);
    }

    @Test
    void aLinkWithAQueryShowsWhatIsFoundAndSaysSo() throws Exception {
        assertThat(visit("/search/?q=" + "%E6%AE%B5%E7%AE%80", """
                await shown("找到 1 篇");
                const item = document.querySelector(".found li");
                const marks = [...item.querySelectorAll("mark")].map((mark) => mark.textContent);
                report([document.title, item.querySelector("a").pathname, item.querySelector("time").textContent, marks,
                  item.lastChild.textContent].join(" | "));
                """))
                .isEqualTo("段简 · 搜索 · 博客 | /2020/simple/ | 2020-03-04 | 段\n简 | 这是一段\n简单的文字。");
    }

    @Test
    void whatIsTypedIsFoundInTheTitleInAnyFormOfItsLetters() throws Exception {
        assertThat(visit("/search/", """
                type("cafe");
                await shown("找到 1 篇");
                const found = document.querySelector(".found li mark").textContent + location.search;
                type("");
                await shown("");
                report(found + document.querySelectorAll(".found li").length + document.title);
                """)).isEqualTo("Ｃａｆé?q=cafe0搜索 · 博客");
    }

    @Test
    void keysLeadToTheFieldThroughWhatIsFoundAndBack() throws Exception {
        assertThat(visit("/", """
                const seen = [];
                const box = () => document.querySelector(".found");
                press("/");
                seen.push(document.activeElement == field, !box());
                type("文字");
                await shown("找到 2 篇");
                press("ArrowDown");
                seen.push(document.activeElement.pathname);
                press("ArrowDown");
                seen.push(document.activeElement.pathname);
                press("ArrowUp");
                seen.push(document.activeElement.pathname);
                press("Escape");
                seen.push(document.activeElement == field, box().hidden);
                press("Escape");
                seen.push(box().hidden, field.value);
                press("Escape");
                report([...seen, field.value].join(" "));
                """)).isEqualTo("true true /2021/cafe/ /2020/simple/ /2021/cafe/ true false true 文字 ");
    }

    @Test
    void aSlashThatIsTypedSomewhereElseStaysThere() throws Exception {
        assertThat(visit("/", """
                const other = document.body.appendChild(document.createElement("textarea"));
                other.focus();
                report(press("/") + " " + (document.activeElement == other));
                """)).isEqualTo("true true");
    }

    @Test
    void thatNothingIsFoundIsSaid() throws Exception {
        assertThat(visit("/search/?q=zebra", "await shown(\"没有找到。\"); report(field.value);"))
                .isEqualTo("zebra");
    }

    @Test
    void thatThereIsNoNetworkIsSaidAndTheNextTryWorks() throws Exception {
        assertThat(visit("/search/", """
                const real = fetch;
                window.fetch = () => Promise.reject(new TypeError("Failed to fetch"));
                type("文字");
                await shown("无法连接搜索，请检查网络。");
                window.fetch = real;
                field.form.requestSubmit();
                await shown("找到 2 篇");
                report("found");
                """)).isEqualTo("found");
    }

    @Test
    void nothingIsReadUntilTheFieldIsUsed() throws Exception {
        try (ProbedSite site = ProbedSite.of(published, """
                await new Promise((resolve) => addEventListener("load", () => setTimeout(resolve, 300)));
                report("read");
                """)) {
            site.visit("/", profile);

            assertThat(site.answers("api/")).isEmpty();
            assertThat(site.answers(ScriptLibrary.SEARCH.key())).isEmpty();
        }
    }

    /** A request that waits for another is a round trip that a reader waits for. */
    @Test
    void itsPageHasScriptAndIndexComeWithoutWaitingForEachOtherAndNoneTwice() throws Exception {
        try (ProbedSite site = ProbedSite.of(published, HANDS + """
                await new Promise((resolve) => addEventListener("load", resolve));
                await shown("找到 1 篇");
                const files = performance.getEntriesByType("resource");
                const script = files.find((file) => file.name.endsWith("%s"));
                const early = files.filter((file) => file != script && file.startTime < script.responseEnd);
                report(early.map((file) => new URL(file.name).pathname).sort().join(" "));
                """.formatted(ScriptLibrary.SEARCH_FIELD.key()))) {
            String early = site.visit("/search/?q=" + "%E6%AE%B5%E7%AE%80", profile);

            List<String> keys = List.of("api/search/index.json", "api/search/recent.json", ScriptLibrary.SEARCH.key());
            assertThat(early.split(" "))
                    .containsAll(keys.stream().map(key -> "/" + key).toList());
            assertThat(keys).allSatisfy(key -> assertThat(site.answers(key)).hasSize(1));
        }
    }

    private String visit(String path, String probe) throws Exception {
        try (ProbedSite site = ProbedSite.of(published, HANDS + probe)) {
            return site.visit(path, profile);
        }
    }
}
