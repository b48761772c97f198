package dev.bucketpress.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bucketpress.lambda.EventProcessor;
import dev.bucketpress.telemetry.LogEntry;
import dev.bucketpress.telemetry.RunLog;
import dev.bucketpress.testing.MemoryBucket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages below tags and categories that both a post and a list want: whoever writes first keeps the key. */
class ContestedPagesTest {

    private static final String PAGE = "tags/Java/index.html";
    private static final String WANTED = "permalink: /tags/Java/";

    private final SmallSite site = new SmallSite();
    private final MemoryBucket source = site.source;
    private final MemoryBucket published = site.published;
    private final List<String> log = new ArrayList<>();

    @Test
    void aPostThatIsFirstKeepsItsPageAndTheListIsWarnedOf() {
        upload("mine.md", WANTED);
        upload("java.md", "tags: [Java]");

        assertThat(published.text(PAGE)).contains("Text of mine.md");
        assertThat(published.text("tags/Java/atom.xml")).contains("Text of java.md");
        assertThat(log)
                .contains(
                        "listed api/posts/java.md.json: `/tags/Java/index.html` is the page of the post `mine.md`, so"
                                + " the list that belongs there is not shown. Give that post another `urlname` or `permalink`.");
    }

    @Test
    void aListThatIsFirstKeepsItsPageAndThePostIsReported() {
        upload("java.md", "categories: [a, b]");
        upload("mine.md", "permalink: /categories/a/b/");

        assertThat(published.text("categories/a/b/index.html")).contains("java");
        assertThat(source.text("mine.md.problem.txt"))
                .contains("The page `/categories/a/b/` is taken by the list of a tag or category.")
                .contains("Give the post another `urlname`");
    }

    @Test
    void theListGetsItsPageWhenThePostIsWithdrawn() {
        upload("mine.md", WANTED);
        upload("java.md", "tags: [Java]");
        delete("mine.md");

        assertThat(published.text(PAGE)).contains("href=\"/2020/02/02/java/\"");
    }

    @Test
    void thePostGetsItsPageWhenTheListHasNoPostsAnyMore() {
        upload("java.md", "tags: [Java]");
        upload("mine.md", WANTED);
        upload("java.md", "tags: [other]");

        assertThat(published.text(PAGE)).contains("Text of mine.md");
        assertThat(source.keys("mine.md.problem")).isEmpty();
        assertThat(log).contains("published mine.md at /tags/Java/");
    }

    @Test
    void aListThatLostItsLastPostLeavesThePageToThePost() {
        upload("mine.md", WANTED);
        upload("java.md", "tags: [Java]");
        upload("java.md", "tags: [other]");

        assertThat(published.text(PAGE)).contains("Text of mine.md");
    }

    @Test
    void theEventOfAWithdrawalWaitsForTheRemovalOfThePage() {
        upload("mine.md", WANTED);
        upload("java.md", "tags: [Java]");
        source.remove("mine.md");
        // The tombstone's event comes before the run that wrote it has removed the page.
        published.onceAfter("PUT api/posts/mine.md.json", () -> process("public", "api/posts/mine.md.json"));
        process("posts", "mine.md");
        assertThat(log).anyMatch(line -> line.startsWith("postponed api/posts/mine.md.json"));

        process("public", "api/posts/mine.md.json");
        assertThat(published.text(PAGE)).contains("href=\"/2020/02/02/java/\"");
    }

    @Test
    void aPostThatComesWhileTheListLooksIsNotOverwritten() {
        source.drop("mine.md", "---\ndate: 2020-02-02\n" + WANTED + "\n---\nText of mine.md");
        source.drop("java.md", "---\ndate: 2020-02-02\ntags: [Java]\n---\nText of java.md");
        process("posts", "java.md");
        published.onceAfter("PUT api/lists/tags/Java/index.json", () -> process("posts", "mine.md"));
        process("public", "api/posts/java.md.json");

        assertThat(published.text(PAGE)).contains("Text of mine.md");
    }

    private void upload(String key, String frontMatter) {
        source.drop(key, "---\ndate: 2020-02-02\n" + frontMatter + "\n---\nText of " + key);
        process("posts", key);
        process("public", "api/posts/" + key + ".json");
    }

    private void delete(String key) {
        source.remove(key);
        process("posts", key);
        process("public", "api/posts/" + key + ".json");
    }

    private void process(String bucket, String key) {
        new EventProcessor(site.reconciler(), () -> site.lists, new Log(log), SmallSite.CLOCK, 1)
                .process(bucket, List.of(key));
    }

    /** Keeps the outcomes as sentences. */
    private record Log(List<String> lines) implements RunLog {

        @Override
        public void log(LogEntry entry) {
            lines.add(entry.outcome().sentence());
        }

        @Override
        public void logMetrics(List<LogEntry> entries) {}
    }
}
