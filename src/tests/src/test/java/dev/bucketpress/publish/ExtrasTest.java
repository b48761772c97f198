package dev.bucketpress.publish;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.bucketpress.lists.ListsReconciler;
import dev.bucketpress.record.Records;
import dev.bucketpress.site.Extra;
import dev.bucketpress.site.SourceKey;
import dev.bucketpress.testing.MemoryBucket;
import dev.bucketpress.testing.RecordSchemaCheck;
import dev.bucketpress.testing.Templates;
import dev.bucketpress.testing.TestSite;
import dev.bucketpress.theme.ListTheme;
import dev.bucketpress.theme.identity.Identity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a site offers to programs where its owner asks for it. */
class ExtrasTest {

    private static final SourceKey POST = new SourceKey("hello.md");
    private static final String TEXT = """
            ---
            title: "[Hello] *world*"
            date: 2020-02-02
            ---
            The *beginning*.

            <!-- more -->

            ## The end

            <iframe src="https://www.youtube.com/embed/a"></iframe>

            [about](/about/)
            """;

    private final MemoryBucket source = new MemoryBucket("posts");
    private final MemoryBucket published = new MemoryBucket("public");

    @Test
    void nothingOfThemIsThereUnlessItIsAskedFor() throws IOException {
        publish(TEXT, Set.of());

        assertThat(record().has("text") || record().has("content")).isFalse();
        assertThat(published.keys()).doesNotContain("llms.txt");
        assertThat(entry().path("content_html").asText()).isEqualTo("<p>The <em>beginning</em>.</p>");
    }

    @Test
    void fullFeedsHaveTheWholeOfAPostAsItIsSafeElsewhere() throws IOException {
        publish(TEXT, Set.of(Extra.FULL_FEEDS));

        assertThat(entry().path("content_html").asText())
                .contains("<em>beginning</em>", "<h2>The end</h2>", "\"https://blog.example.org/about/\"")
                .doesNotContain("iframe", "id=");
        assertThat(text("atom.xml")).contains("&lt;h2&gt;The end&lt;/h2&gt;");
    }

    @Test
    void ofALongPostFeedsHaveTheExcerpt() throws IOException {
        publish(TEXT + "long text ".repeat(2_000), Set.of(Extra.FULL_FEEDS));

        assertThat(entry().path("content_html").asText()).isEqualTo("<p>The <em>beginning</em>.</p>");
    }

    @Test
    void aRecordHasTheTextWithoutMarkup() throws IOException {
        publish(TEXT, Set.of(Extra.TEXTS));

        assertThat(record().path("text").asText())
                .contains("The beginning.", "The end")
                .doesNotContain("*", "<", "#");
    }

    @Test
    void languageModelsAreLedToThePosts() throws IOException {
        publish(TEXT, Set.of(Extra.LLMS_TXT));

        assertThat(text("llms.txt")).isEqualTo("""
                        # 博客

                        ## 归档

                        - [\\[Hello\\] \\*world\\*](https://blog.example.org/2020/02/02/hello/): The beginning.

                        ## Optional

                        - [全部文章](https://blog.example.org/archives/)
                        - [Atom](https://blog.example.org/atom.xml)
                        """);
    }

    private void publish(String text, Set<Extra> extras) {
        source.drop(POST.value(), text);
        Records records = new Records(TestSite.SITE, extras);
        PostRenderer standard = TestSite.standard();
        PostRenderer renderer = new PostRenderer(
                standard.sources(),
                standard.reader(),
                standard.markdown(),
                standard.theme(),
                records,
                standard.maxPostBytes());
        ListTheme theme = new ListTheme(Templates.ENGINE, TestSite.SITE, Identity.NONE, extras);
        new Reconciler(source, published, renderer, Clock.systemUTC()).reconcile(source.name(), POST.value());
        new ListsReconciler(published, records, TestSite.SITE, theme, Clock.systemUTC(), 1)
                .reconcile(List.of(POST), Duration.ofMinutes(1));
    }

    private JsonNode record() throws IOException {
        byte[] record = published.content(POST.recordKey()).bytes();
        assertThat(RecordSchemaCheck.faults(record)).isEmpty();
        return JsonMapper.builder().build().readTree(record);
    }

    private JsonNode entry() throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(text("feed.json"))
                .path("items")
                .path(0);
    }

    private String text(String key) {
        return new String(published.content(key).bytes(), StandardCharsets.UTF_8);
    }
}
